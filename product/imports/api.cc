#include "product/imports/api.h"

#include "platform/text/text.h"
#include "product/frame/json.h"
#include "product/imports/actions.h"
#include "product/imports/pages.h"
#include "product/imports/views.h"
#include "product/members/views.h"

namespace kith::imports {
namespace {

json::array as_json(const std::vector<std::string>& sentences) {
  return json::array(sentences.begin(), sentences.end());
}

json::object as_json(const Import& import) {
  return {{"id", ref(import.id)},      {"made_at", when(import.made_at)}, {"called", import.called},
          {"kind", name(import.kind)}, {"in_list", import.in_list},       {"with_words", import.with_words}};
}

json::object as_json(const Contact& c, Instant now) {
  return {{"import", ref(c.import)},
          {"id", c.id},
          {"name", c.name},
          {"company", c.company},
          {"position", c.position},
          {"url", c.url},
          {"email", c.email},
          {"listed", c.is_listed},
          {"kept", c.is_kept},
          {"state", name(state_of(c.tie, now))},
          {"you_wrote", c.tie.lines_mine},
          {"they_wrote", c.tie.lines_theirs},
          {"you_wrote_last_at", when(c.tie.last_mine)},
          {"they_wrote_last_at", when(c.tie.last_theirs)},
          {"member", c.member ? json::value(members::as_json(*c.member)) : json::value(nullptr)}};
}

json::object whole(Visit& visit, const Member& me, const Import& import) {
  const Figures f = figures_of(import, contacts_of(visit.sql, me.id, import), visit.now);
  json::object all = as_json(import);
  all["written_to"] = f.written_to;
  all["answered"] = f.answered;
  all["talking"] = f.talking;
  all["unanswered"] = f.unanswered;
  all["owner"] = import.owner;
  all["sentence"] = import.sentence;
  all["sources"] = as_json(import.sources);
  all["left_out"] = as_json(import.left_out);
  all["missing"] = as_json(import.missing);
  json::array work;
  for (const WorkLine& line : work_in(visit.sql, me.id, import.id)) {
    json::object each = members::as_json(line);
    each.erase("id");
    work.push_back(std::move(each));
  }
  all["work"] = std::move(work);
  return all;
}

}  // namespace

http::Response imports_api(Visit& visit, const Member& me) {
  json::array items;
  for (const Import& import : all_of(visit.sql, me.id)) items.push_back(as_json(import));
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

// The answer is kept for a while, should the same come again: it names nobody.
http::Response bring_api(Visit& visit, const Member& me) {
  const auto archive = std::any_cast<ReadArchive>(visit.brought);
  if (!archive->network) return fail(visit, archive->network.error());
  Act act = visit.act();
  const auto id = bring(act, me.id, *archive->network, archive->called);
  if (!id) return fail(visit, id.error());
  return answer(as_json(*load(visit.sql, me.id, *id)), 201);
}

http::Response import_api(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  return import ? answer(whole(visit, me, *import)) : fail(visit, import.error());
}

http::Response contacts_api(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  const auto wanted = slice(visit);
  if (!wanted) return fail(visit, wanted.error());
  auto found = contacts_after(visit.sql, me.id, import->id, wanted->before, wanted->limit + 1);
  const bool has_more = static_cast<std::int64_t>(found.size()) > wanted->limit;
  if (has_more) found.pop_back();
  json::array items;
  for (const Contact& c : found) items.push_back(as_json(c, visit.now));
  return answer_slice(std::move(items), has_more ? std::to_string(found.back().id) : "");
}

http::Response keep_api(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto who = text_of(*body, "who");
  if (!who) return fail(visit, who.error());
  if (*who != "talking" && *who != "none") return fail(visit, invalid("\"who\" is \"talking\" or \"none\".", "who"));
  Act act = visit.act();
  std::int64_t kept_now = 0;
  if (*who == "talking") kept_now = keep_talking(act, me.id, *import);
  else keep_none(act, me.id, import->id);
  return answer({{"kept", kept_now}});
}

http::Response work_api(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const json::value* given = body->if_contains("lines");
  if (!given || !given->is_array())
    return fail(visit, invalid("\"lines\" is a list of numbers: 0 for the first of \"work\".", "lines"));
  const auto there = static_cast<std::int64_t>(work_in(visit.sql, me.id, import->id).size());
  std::vector<std::size_t> lines;
  for (const json::value& line : given->as_array()) {
    if (!line.is_int64() || line.as_int64() < 0 || line.as_int64() >= there)
      return fail(
          visit,
          invalid(text("\"lines\" is a list of numbers: 0 for the first of \"work\", which has {}.", there), "lines"));
    lines.push_back(static_cast<std::size_t>(line.as_int64()));
  }
  const auto with_sentence = flag_of(*body, "sentence");
  if (!with_sentence) return fail(visit, with_sentence.error());
  Act act = visit.act();
  const auto added = fill_page(act, me, *import, lines, *with_sentence);
  return added ? answer({{"added", *added}}) : fail(visit, Error{added.error().fault, added.error().text, "lines", {}});
}

http::Response forget_api(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  Act act = visit.act();
  forget(act, me.id, import->id);
  return {.status = 204, .type = ""};
}

http::Response kept_api(Visit& visit, const Member& me) {
  json::array items;
  for (const Contact& c : kept(visit.sql, me.id)) items.push_back(as_json(c, visit.now));
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

http::Response keep_one_api(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  const auto contact = id_param<ContactNumber>(visit, "contact");
  if (!import || !contact) return fail(visit, import ? contact.error() : import.error());
  Act act = visit.act();
  if (!keep_one(act, me.id, import->id, contact->value))
    return fail(visit, unknown(std::string(text("Nobody of that number is in it."))));
  return {.status = 204, .type = ""};
}

http::Response leave_one_api(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  const auto contact = id_param<ContactNumber>(visit, "contact");
  if (!import || !contact) return fail(visit, import ? contact.error() : import.error());
  Act act = visit.act();
  leave_one(act, me.id, import->id, contact->value);
  return {.status = 204, .type = ""};
}

}  // namespace kith::imports
