#include "archives/reading.h"

#include <algorithm>

#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

constexpr std::size_t kBackground = 500;
constexpr std::size_t kNameLimit = 200;  // characters

}  // namespace

std::string plain_url(std::string_view url) {
  std::string plain = lower_ascii(trim(url));
  if (const std::size_t scheme = plain.find("://"); scheme != std::string::npos) plain.erase(0, scheme + 3);
  plain.erase(std::min(plain.find_first_of("?# \t"), plain.size()));
  while (!plain.empty() && plain.back() == '/') plain.pop_back();
  if (plain.rfind("www.", 0) == 0) plain.erase(0, 4);
  // de.linkedin.com is the same house with another door.
  constexpr std::string_view kHouse = ".linkedin.com/";
  if (const std::size_t house = plain.find(kHouse); house == 2) plain.erase(0, 3);
  return plain.find('.') == std::string::npos || plain.find('/') == std::string::npos ? std::string{} : plain;
}

Who Reading::who(std::string_view given_name, std::string_view url, std::string_view email) {
  Named named{shorten(as_utf8(trim(given_name)), kNameLimit), plain_url(as_utf8(url)),
              lower_ascii(trim(as_utf8(email)))};
  if (named.url.size() > 500) named.url.clear();
  if (named.email.size() > 320 || named.email.find('@') == std::string::npos) named.email.clear();
  // A mail program that knows no name repeats the address.
  if (lower_ascii(named.name) == named.email) named.name.clear();
  if (named_.size() >= limits_.names) named = {};
  std::string key = named.name + '\0' + named.url + '\0' + named.email;
  const auto [entry, is_new] = numbers_.try_emplace(std::move(key), static_cast<Who>(named_.size()));
  if (is_new) named_.push_back(std::move(named));
  return entry->second;
}

bool Reading::is_nobody(Who who) const {
  return named_[who].name.empty() && named_[who].url.empty() && named_[who].email.empty();
}

void Reading::owner_is(Who who) {
  if (!is_nobody(who)) owners_.push_back(who);
}

void Reading::begin(std::string_view name, std::string_view kind) {
  sources_.push_back({std::string(name), std::string(kind)});
}

void Reading::list(Who who, std::string_view company, std::string_view position, Instant since) {
  if (!sources_.empty()) ++sources_.back().entries;
  if (is_nobody(who)) return leave_out(text("people without a name or address that can be read"), "");
  if (listings_.size() >= limits_.listings)
    return miss(
        text("the rest of the people: there are more than {}", grouped(static_cast<std::int64_t>(limits_.listings))),
        "");
  listings_.push_back({who, shorten(company, kNameLimit), shorten(position, kNameLimit), since});
}

void Reading::message(Who from, std::span<const Who> to, Instant at) {
  if (!sources_.empty()) ++sources_.back().entries;
  if (messages_.size() >= limits_.messages || named_.size() >= limits_.names)
    return miss(text("the rest of the messages: there are more than can be read at once"), "");
  if (is_nobody(from) || std::any_of(to.begin(), to.end(), [&](Who each) { return is_nobody(each); }))
    return leave_out(text("messages from or to someone without a name that can be read"), "");
  if (to.size() > kAtOnce) return leave_out(text("circulars to more than {} people at once", kAtOnce), "");
  const auto source = static_cast<std::uint32_t>(sources_.empty() ? 0 : sources_.size() - 1);
  messages_.push_back(
      {at, from, static_cast<std::uint32_t>(receivers_.size()), static_cast<std::uint32_t>(to.size()), source, 0});
  receivers_.insert(receivers_.end(), to.begin(), to.end());
}

void Reading::answer_on_list(Who from, std::uint64_t answers_id, Instant at) {
  const std::size_t before = messages_.size();
  message(from, {}, at);
  if (messages_.size() > before) messages_.back().answers_id = answers_id;
}

void Reading::close() {
  std::erase_if(messages_, [&](Message& message) {
    if (message.answers_id == 0) return false;
    const auto writer = writers_.find(message.answers_id);
    if (writer == writers_.end()) {
      leave_out(text("messages on mailing lists that answer nobody whose message is there"), "");
      return true;
    }
    message.first_receiver = static_cast<std::uint32_t>(receivers_.size());
    message.receivers = 1;
    receivers_.push_back(writer->second);
    return false;
  });
  writers_.clear();
}

void Reading::background(Background line) {
  if (!sources_.empty()) ++sources_.back().entries;
  line.title = shorten(tidy_line(line.title), 120);
  line.organisation = shorten(tidy_line(line.organisation), 120);
  if (line.title.empty()) std::swap(line.title, line.organisation);
  if (line.title.empty()) return;
  if (background_.size() == kBackground) return leave_out(text("roles, schools and skills beyond {}", kBackground), "");
  background_.push_back(std::move(line));
}

void Reading::sentence(std::string_view words) {
  if (sentence_.empty()) sentence_ = shorten(tidy_line(words), 140);
}

bool Reading::wrote(std::uint64_t message_id, Who who) {
  if (writers_.size() >= limits_.messages) return true;
  return writers_.try_emplace(message_id, who).second;
}

void Reading::miss(std::string_view what, std::string_view where) {
  leave_out(what, where);
  left_out_.find(what)->second.is_a_part_of = true;
}

void Reading::leave_out(std::string_view what, std::string_view where, std::int64_t count) {
  auto found = left_out_.find(what);
  if (found == left_out_.end())
    found = left_out_.emplace(std::string(what), LeftOut{std::string(what), std::string(where)}).first;
  found->second.count += count;
}

std::vector<LeftOut> Reading::left_out() const {
  std::vector<LeftOut> all;
  for (const auto& [what, each] : left_out_) all.push_back(each);
  return all;
}

}  // namespace kith::archives
