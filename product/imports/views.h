#pragma once
// How what was brought from an old network is shown, on its page and in the file that `kith network` writes.

#include <functional>

#include "platform/html/html.h"
#include "product/frame/visit.h"
#include "product/imports/store.h"

namespace kith::imports {

// A page offers to look for someone here; a file leads out only, by mail or to their page at the old network.
enum class Shown { kOnPage, kInFile };

// The import that a path names, which only its owner can load.
Result<Import> of_path(Visit& visit, const Member& me);

// "Your old network says 1,284." and the four figures; before them what of the archive is missing, a line each.
void figures(Html& html, const Figures& figures, Brought kind, const std::vector<std::string>& missing);
// What stands beside a row of the cloth, where there is something to do.
using RowActs = std::function<void(Html&, const Contact&)>;
// One row a tie, one column a month, five years: `count` rows from `first`, with headings where the state changes.
void cloth(Html& html, const std::vector<const Contact*>& ties, std::size_t first, std::size_t count, Instant now,
           std::string_view zone, Shown shown, const RowActs& acts = {});
// Contacts of whom nothing but their listing is known, a row each.
void rows(Html& html, const std::vector<Contact>& contacts, Shown shown, const RowActs& acts = {});
// The margin: who waits for your word, whom you wait for, what could be woken; the first few of each.
void waiting(Html& html, const Sorted& sorted, Instant now, std::string_view zone, Shown shown);
// "<Write to Ada>", where there is a way.
void ways_to_write(Html& html, const Contact& contact, Shown shown);

}  // namespace kith::imports
