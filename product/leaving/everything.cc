#include "product/leaving/everything.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "platform/base/bytes.h"
#include "platform/html/html.h"
#include "platform/text/text.h"
#include "product/frame/json.h"
#include "product/leaving/queries.h"
#include "product/members/photo.h"

namespace kith::leaving {
namespace {

// A list of theirs: what it is called, and its columns in the order of the query: "@" marks a time, "#" an id, "+" a
// number; the others are text.
struct Part {
  const char* name;
  const sql::Query* query;
  std::string_view columns;
};
constexpr Part kParts[] = {
    {"passkeys", &queries::passkeys_kept, "name made_at@ last_used_at@"},
    {"sessions", &queries::sessions_kept, "device started_at@ last_used_at@"},
    {"work", &queries::work_kept, "kind title organisation began ended"},
    {"asks_and_offers", &queries::calls_kept, "kind words details field place opened_at@ closed_at@ outcome"},
    {"openers_sent", &queries::openers_sent, "to state title text why occasion written_at@ ended_at@ pass_line"},
    {"openers_received", &queries::openers_received,
     "from state title text why occasion delivered_at@ ended_at@ pass_line"},
    {"conversations", &queries::conversations_kept, "id# title started_at@ with"},
    {"messages", &queries::messages_kept, "conversation# from sent_at@ edited_at@ text"},
    {"ties", &queries::ties_kept,
     "with handle lines_of_mine+ lines_of_theirs+ last_of_mine@ last_of_theirs@ ended_at@"},
    {"thanks", &queries::thanks_kept, "from to words at@"},
    {"seen_by", &queries::shown_kept, "part who"},
    {"private_notes", &queries::notes_kept, "about words written_at@"},
    {"drafts", &queries::drafts_kept, "place text saved_at@"},
    {"saved_searches", &queries::searches_kept, "kind field place distance_km+ language"},
    {"kept_away", &queries::kept_away, "name handle how since@"},
    {"imported_people", &queries::contacts_kept,
     "name company position url email lines_of_mine+ lines_of_theirs+ last_of_mine@ last_of_theirs@"},
    {"mail_stopped", &queries::mails_stopped, "kind since@"},
    {"reports", &queries::reports_kept, "about rule words at@"},
    {"acquaintances", &queries::acquaintances_kept, "with said_by_me@ said_by_them@"},
    {"circles_brought", &queries::circles_kept, "name at@"},
    {"former_handles", &queries::former_handles, "handle"},
    {"appeals", &queries::appeals_kept, "words at@ outcome reason"},
    {"decisions_about_me", &queries::decisions_kept, "act reason at@ until@"}};

json::value value_of(const sql::Rows::Row& row, std::size_t column, char kind) {
  if (row.is_null(column)) return nullptr;
  switch (kind) {
    case '@': return when(row.get<Instant>(column));
    case '#': return ref(row.integer(column));
    case '+': return row.integer(column);
    default: return json::string(row.text(column));
  }
}

json::array list_of(sql::Session& sql, const Part& part, MemberId member) {
  json::array all;
  for (const auto row : sql.query(*part.query, member)) {
    json::object item;
    std::size_t column = 0;
    for (std::size_t begin = 0; begin < part.columns.size(); ++column) {
      const std::size_t end = std::min(part.columns.find(' ', begin), part.columns.size());
      std::string_view name = part.columns.substr(begin, end - begin);
      begin = end + 1;
      const char kind = name.back();
      if (kind == '@' || kind == '#' || kind == '+') name.remove_suffix(1);
      item[name] = value_of(row, column, kind);
    }
    all.push_back(std::move(item));
  }
  return all;
}

json::array files_of(sql::Session& sql, MemberId member, Files files) {
  json::array all;
  std::int64_t bytes = 0;
  for (const auto row : sql.query(queries::files_kept, member)) {
    json::object file{
        {"conversation", ref(row.integer(0))}, {"from", row.get<std::string>(1)}, {"name", row.get<std::string>(2)},
        {"type", row.get<std::string>(3)},     {"size", row.integer(4)},          {"base64", nullptr}};
    if (bytes += row.integer(4); files == Files::kWhole && bytes <= kFilesMost_bytes)
      file["base64"] = base64(sql.query(queries::bytes_of_file, row.integer(5)).front().get<std::string>(0));
    all.push_back(std::move(file));
  }
  return all;
}

// Both lists are in the order of conversations.
void put_messages_in_place(json::object& all) {
  json::array messages = std::move(all["messages"].as_array());
  all.erase("messages");
  auto next = messages.begin();
  for (json::value& conversation : all["conversations"].as_array()) {
    json::object& object = conversation.as_object();
    json::array own;
    for (; next != messages.end() && next->at("conversation") == object["id"]; ++next) {
      next->as_object().erase("conversation");
      own.push_back(std::move(*next));
    }
    object["messages"] = std::move(own);
  }
}

std::string title_of(std::string_view name) {
  std::string title(name);
  for (char& c : title)
    if (c == '_') c = ' ';
  if (!title.empty() && title.front() >= 'a' && title.front() <= 'z') title.front() -= 32;
  return title;
}

// Anything that JSON can hold: objects as lists of terms, lists one below the other.
void read_out(Html& html, const json::value& value) {
  if (const json::object* object = value.if_object()) {
    html << "<dl>";
    for (const auto& [name, of] : *object) {
      if (of.is_null() || (of.is_string() && of.get_string().empty()) || name == "base64") continue;
      html << "<dt>" << title_of(name) << "</dt><dd dir=\"auto\">";
      read_out(html, of);
      html << "</dd>";
    }
    html << "</dl>";
  } else if (const json::array* list = value.if_array()) {
    for (const json::value& each : *list) {
      html << "<article>";
      read_out(html, each);
      html << "</article>";
    }
  } else if (value.is_string()) {
    html.paragraphs(value.get_string());
  } else {
    html << json::serialize(value);
  }
}

}  // namespace

json::object everything(sql::Session& sql, const Member& member, const Rules& rules, Instant now, Files files) {
  json::object all{{"from", rules.community},
                   {"address", rules.base_url},
                   {"made_at", when(now)},
                   {"you",
                    {{"name", member.name},
                     {"handle", member.handle},
                     {"sentence", member.sentence},
                     {"place", member.place},
                     {"time_zone", member.time_zone},
                     {"languages", member.languages},
                     {"ask_me_about", member.ask_me_about},
                     {"email", member.email},
                     {"joined_at", when(member.joined_at)},
                     {"openers_a_week", member.openers_a_week}}}};
  for (const Part& part : kParts) all[part.name] = list_of(sql, part, member.id);
  put_messages_in_place(all);
  all["photo"] = nullptr;
  if (const auto webp = members::load_photo(sql, member.id, member.photo, false))
    all["photo"] = {{"type", "image/webp"}, {"alt", members::photo_alt(sql, member.id)}, {"base64", base64(*webp)}};
  all["files"] = files_of(sql, member.id, files);
  return all;
}

std::string as_document(const json::object& all) {
  Html html;
  const std::string title = text("Everything of {}", std::string_view(all.at("you").at("name").as_string()));
  html << "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
          "content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\"><title>"
       << title
       << "</title><style>body{font:1rem/1.5 system-ui,sans-serif;max-width:44em;margin:2em auto;padding:0 "
          "1em}dl{margin:0}dt{opacity:.7;font-size:.875rem}dd{margin:0 0 .5em}dd p{margin:0}article{border-top:1px "
          "solid "
          "#8888;padding:.75em 0}nav li{display:inline-block;margin-right:1em}</style></head><body><h1>"
       << title << "</h1><nav><ul>";
  for (const auto& [name, value] : all)
    if (value.is_array() && !value.get_array().empty())
      html << "<li><a href=\"#" << std::string(name) << "\">" << title_of(name) << "</a></li>";
  html << "</ul></nav>";
  for (const auto& [name, value] : all) {
    if (value.is_array() && value.get_array().empty()) continue;
    html << "<section id=\"" << std::string(name) << "\"><h2>" << title_of(name) << "</h2>";
    read_out(html, value);
    html << "</section>";
  }
  html << "</body></html>";
  return html.str();
}

}  // namespace kith::leaving
