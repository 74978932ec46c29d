#include "product/imports/messages.h"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "archives/formats.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"

namespace kith::imports {
namespace {

constexpr std::size_t kGroup = 1024;
constexpr std::size_t kLineLimit = 4096;  // bytes
constexpr std::size_t kLines = 50'000'000;

constexpr std::string_view kOpenerText =
    "Imported: that a message was sent is known, its words are not. What did it ask?";
constexpr std::string_view kMessageText = "Imported: that a message was sent is known, its words are not.";

// At most one byte more than a line may have: whoever calls sees that it is too long.
bool next_line(gzFile file, std::string& line) {
  line.clear();
  for (int c; line.size() <= kLineLimit && (c = gzgetc(file)) != -1;) {
    line += static_cast<char>(c);
    if (c == '\n') break;
  }
  return !line.empty();
}

// Replays line after line. Everything it remembers can be thrown away and read again.
class Replay {
 public:
  Replay(Ids& ids, Random& random, const Rules& rules) : ids_(ids), random_(random), rules_(rules) {}

  void play(sql::Session& sql, const Line& line, Imported& count) {
    Act act{sql, line.at, ids_, random_, rules_, Present::kReplayed};
    const Member& from = member(act, line.from, count);
    const Member& to = member(act, line.to, count);
    Pair& pair = pair_of(act, from, to);
    ++count.lines;
    if (pair.conversation.id) {
      pair.conversation.others = {{person(to)}};
      (void)conversations::send_message(act, pair.conversation, person(from), kMessageText);
      ++count.messages;
    } else if (pair.opener.id && pair.opener.sender.id == from.id) {
      openers::add_line(act, pair.opener, kMessageText);
      ++count.further;
    } else if (pair.opener.id) {
      const auto conversation = openers::answer_opener(act, pair.opener, from, kMessageText);
      if (conversation) pair.conversation.id = *conversation;
      ++count.answers;
    } else {
      const auto sent = openers::send_opener(act, from, {to.handle, std::string(kOpenerText), {}, {}, {}});
      pair.opener = *openers::load(sql, sent.id, from.id);
      ++count.openers;
    }
  }

 private:
  struct Pair {
    bool is_known = false;
    Opener opener;
    Conversation conversation;
  };

  const Member& member(Act& act, const std::string& token, Imported& count) {
    auto [entry, is_new] = members_.try_emplace(token);
    if (!is_new) return entry->second;
    if (auto there = members::find_by_handle(act.sql, token)) return entry->second = std::move(*there);
    Member m;
    m.id = act.ids.next<MemberTag>(act.now);
    m.handle = token;
    m.name = token;
    m.sentence = text("Imported from a message list");
    m.time_zone = "UTC";
    m.joined_at = act.now;
    m.openers_a_week = kAnyNumber;
    members::insert(act.sql, m);
    ++count.members;
    return entry->second = std::move(m);
  }

  Pair& pair_of(Act& act, const Member& from, const Member& to) {
    const auto key = std::pair(std::min(from.id, to.id).value, std::max(from.id, to.id).value);
    Pair& pair = pairs_[key];
    if (pair.is_known) return pair;
    pair.is_known = true;
    const Tie tie = ties::load(act.sql, from.id, to.id);
    if (tie.conversation) {
      pair.conversation.id = tie.conversation;
      return pair;
    }
    for (const auto& [sender, receiver] : {std::pair(from.id, to.id), std::pair(to.id, from.id)})
      if (const auto id = openers::open_between(act.sql, sender, receiver))
        pair.opener = *openers::load(act.sql, *id, sender);
    return pair;
  }

  struct Hash {
    std::size_t operator()(const std::pair<std::int64_t, std::int64_t>& p) const {
      return static_cast<std::size_t>(p.first * 0x9E3779B97F4A7C15 ^ p.second);
    }
  };
  Ids& ids_;
  Random& random_;
  const Rules& rules_;
  std::unordered_map<std::string, Member> members_;
  std::unordered_map<std::pair<std::int64_t, std::int64_t>, Pair, Hash> pairs_;
};

}  // namespace

Result<LineList> read_lines(const std::string& path) {
  // zlib reads what is not compressed as it is.
  std::unique_ptr<gzFile_s, decltype(&gzclose)> file(gzopen(path.c_str(), "rb"), gzclose);
  if (!file) return unknown("The file " + path + " does not open. Is the path right?");
  gzbuffer(file.get(), 1 << 18);
  LineList list;
  std::string line;
  for (std::int64_t number = 1; next_line(file.get(), line); ++number) {
    const std::string where = path + ", line " + std::to_string(number) + ": ";
    if (line.size() > kLineLimit) return invalid(where + "it is longer than 4,096 bytes.");
    archives::ListedMessage read;
    switch (archives::parse_message_line(line, read)) {
      case archives::MessageLine::kNothing: continue;
      case archives::MessageLine::kToOneself: ++list.to_oneself; continue;
      case archives::MessageLine::kOther:
        return invalid(where + "expected \"from to unix-seconds\", found \"" + shorten(tidy_line(line), 60) + "\".");
      case archives::MessageLine::kBadTime: return invalid(where + "its time is not within 1970 to 2255.");
      case archives::MessageLine::kBadName: return invalid(where + "a name has at most 64 characters of UTF-8.");
      case archives::MessageLine::kMessage: break;
    }
    if (list.lines.size() == kLines) return invalid(path + " has more than 50 million lines.");
    list.lines.push_back({std::string(read.from), std::string(read.to), read.at});
  }
  int status = 0;
  const char* why = gzerror(file.get(), &status);
  if (status != Z_OK && status != Z_STREAM_END) return invalid(path + " does not decompress: " + why + ".");
  std::stable_sort(list.lines.begin(), list.lines.end(), [](const Line& a, const Line& b) { return a.at < b.at; });
  return list;
}

Result<Imported> import_messages(sql::Database& database, const LineList& list, Random& random, const Rules& rules) {
  Imported count;
  Ids ids(random);
  auto replay = std::make_unique<Replay>(ids, random, rules);
  for (std::size_t begin = 0; begin < list.lines.size(); begin += kGroup) {
    const std::size_t end = std::min(begin + kGroup, list.lines.size());
    const Imported before = count;
    bool is_first_try = true;
    database.write([&](sql::Session& sql) {
      // A group that has to run again starts from what the database has.
      if (!is_first_try) count = before, replay = std::make_unique<Replay>(ids, random, rules);
      is_first_try = false;
      for (std::size_t i = begin; i < end; ++i) replay->play(sql, list.lines[i], count);
    });
  }
  return count;
}

}  // namespace kith::imports
