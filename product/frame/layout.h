#pragma once
// The frame around every page, and the fragments that many pages share: one function each.

#include <string>
#include <string_view>
#include <vector>

#include "platform/html/html.h"
#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/frame/visit.h"

namespace kith {

enum class Place { kNone, kToday, kConversations, kPeople, kBoard };

struct PageHead {
  std::string title;                // of the window; "Error: " is put first when there are mistakes
  Place place = Place::kNone;       // which of the places is marked as the current one
  std::string_view behaviour = {};  // what design/js should do here beside its usual: "conversation", "opener"
  bool has_mistakes = false;
  Html preview = {};  // what other sites show of a public page: <meta> elements
};

// `content` is the inside of <main>.
http::Response show(Visit& visit, const PageHead& head, const Html& content, int status = 200);

// Somebody's photo, or the woven square that stands in for it; always beside the name, so screen readers skip it.
void mark(Html& html, const Visit& visit, const Person& person, int size_px, bool is_public = false);
// <b>{name}</b> and their sentence, with mark, linked to their page.
void person_line(Html& html, const Visit& visit, const Person& person, std::string_view second_line);
// The finished edge that ends a page.
void selvedge(Html& html);
// A step line: `done` of `total` stitches.
void stitches(Html& html, std::int64_t done, std::int64_t total);

// One of a select.
void option(Html& html, std::string_view value, std::string_view label, bool is_chosen);
// Opens a form that posts to `action`; the caller closes it.
void begin_form(Html& html, const Visit& visit, std::string_view action, Markup attributes = "");
// A form that is one button.
void button_form(Html& html, const Visit& visit, std::string_view action, std::string_view label,
                 Markup button_class = "btn");

// "There is a problem", each line linked to its field; nothing when there are no mistakes.
void mistake_summary(Html& html, const std::vector<Error>& mistakes);
// The same words beside their field.
void mistake_of(Html& html, const std::vector<Error>& mistakes, std::string_view field);

enum class Input { kLine, kEmail, kCode, kText };
struct FieldLook {
  std::string_view name, label;
  std::string_view hint = {};
  Input input = Input::kLine;
  std::int64_t limit = 0;  // characters, 0 for none
  std::string_view autocomplete = {};
  int rows = 4;
  bool people_words = false;    // what people write is in serif
  std::string_view draft = {};  // the place it is kept under while one writes
};
void field(Html& html, const FieldLook& look, std::string_view value, const std::vector<Error>& mistakes = {});
void time_zone_field(Html& html, std::string_view value, const std::vector<Error>& mistakes);

// The last of any list.
void pager(Html& html, std::string_view path, std::int64_t current, std::int64_t pages);

// What one act brought about, shown once on the next page: "?done=…" names one of a fixed set of sentences.
void status_line(Html& html, const Visit& visit);

// Values of `page` from the query: 1 or more.
std::int64_t page_number(const Visit& visit);

}  // namespace kith
