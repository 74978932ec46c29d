#pragma once
// What archives of other networks, mailboxes and address books say, before it is known who is who: people as each
// place names them, who listed whom, and who wrote to whom when. Texts of messages are never kept.

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/base/clock.h"

namespace kith::archives {

// A person as one place names them; any of the three may be empty. A URL is without scheme, "www." and what follows a
// question mark; an address is in lower case.
struct Named {
  std::string name, url, email;
};
using Who = std::uint32_t;  // index into Reading::named()

struct Listing {
  Who who;
  std::string company, position;
  Instant since;  // none where the archive does not say
};

// To several at once counts for each; a message to more than kAtOnce people is a circular, and is left out.
constexpr std::size_t kAtOnce = 25;

struct Message {
  Instant at;
  Who from;
  std::uint32_t first_receiver, receivers;
  std::uint32_t source;      // which file
  std::uint64_t answers_id;  // fingerprint of the message it answers; 0: none, or it has receivers of its own
};

// One line of what a person says of their work.
enum class BackgroundKind { kRole, kSchool, kSkill };
struct Background {
  BackgroundKind kind;
  std::string title, organisation;  // a skill has a title only
  std::string began, ended;         // 2019, 2019-04 or 2019-04-01, or empty
};

// Something that was not read, with the first place where it was so.
struct LeftOut {
  std::string what;           // a sentence
  std::string where;          // "messages.csv, line 17: “31/31/2020”"
  std::int64_t count = 0;     // how many of it
  bool is_a_part_of = false;  // of the archive itself: it is not all there, and no figure is right without it
};

struct Source {
  std::string name;
  std::string kind;  // "LinkedIn messages", "mailbox", …
  std::int64_t entries = 0;
};

// More than any archive that was seen holds; what is beyond is counted and left out. A server takes less at once.
struct Limits {
  std::size_t names = 4'000'000, listings = 2'000'000, messages = 20'000'000;
};

class Reading {
 public:
  explicit Reading(const Limits& limits = {}) : limits_(limits) {}

  // Beyond the limit everybody new is nobody.
  Who who(std::string_view name, std::string_view url, std::string_view email);
  void list(Who who, std::string_view company, std::string_view position, Instant since);
  void message(Who from, std::span<const Who> to, Instant at);
  // On a list that many read: it goes to whoever wrote the message it answers.
  void answer_on_list(Who from, std::uint64_t answers_id, Instant at);
  // Whoever wrote the message of that id; false when it is there already, and this one is a copy.
  bool wrote(std::uint64_t message_id, Who who);
  // Named twice in one entry: whatever their names, they are one.
  void same(Who one, Who other) { same_.emplace_back(one, other); }
  // Something that says who brought the archive.
  void owner_is(Who who);
  void background(Background line);
  void sentence(std::string_view words);
  // Entries of the file that is being read.
  void begin(std::string_view name, std::string_view kind);
  void leave_out(std::string_view what, std::string_view where, std::int64_t count = 1);
  // A part of what was brought is missing.
  void miss(std::string_view what, std::string_view where);

  const std::vector<Named>& named() const { return named_; }
  const std::vector<Listing>& listings() const { return listings_; }
  const std::vector<Message>& messages() const { return messages_; }
  std::span<const Who> receivers(const Message& message) const {
    return std::span(receivers_).subspan(message.first_receiver, message.receivers);
  }
  const std::vector<std::pair<Who, Who>>& same() const { return same_; }
  const std::vector<Who>& owners() const { return owners_; }
  const std::vector<Background>& background() const { return background_; }
  const std::string& sentence() const { return sentence_; }
  const std::vector<Source>& sources() const { return sources_; }
  std::vector<LeftOut> left_out() const;
  // Each answer on a list finds its receiver; those that answer nobody who is known are left out. Called once, at the
  // end.
  void close();

 private:
  bool is_nobody(Who who) const;

  const Limits limits_;
  std::vector<std::pair<Who, Who>> same_;
  std::vector<Named> named_;
  std::unordered_map<std::string, Who> numbers_;
  std::vector<Listing> listings_;
  std::vector<Message> messages_;
  std::vector<Who> receivers_, owners_;
  std::unordered_map<std::uint64_t, Who> writers_;
  std::vector<Background> background_;
  std::string sentence_;
  std::vector<Source> sources_;
  std::map<std::string, LeftOut, std::less<>> left_out_;
};

// "https://www.LinkedIn.com/in/ada/?x=1" and "linkedin.com/in/ada" are one; empty when it is no address of a page.
std::string plain_url(std::string_view url);

}  // namespace kith::archives
