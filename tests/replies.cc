#include "tests/replies.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "language/reply.h"
#include "platform/mail/incoming.h"
#include "platform/text/unicode.h"

namespace kith::test {
namespace {

// Lines without white space at their ends, one blank line at most between them.
std::string plain(std::string_view text) {
  std::string out, line;
  bool blank = false;
  const auto end_line = [&] {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
    if (line.empty()) blank = true;
    else out += (out.empty() ? "" : blank ? "\n\n" : "\n") + line, blank = false;
    line.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (c == 0xA0) line += ' ';
    else if (c == '\n') end_line();
    else if (c != '\r') line += text.substr(begin, i - begin);
  }
  end_line();
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') word += c;
    else if (!word.empty()) words.push_back(std::move(word)), word.clear();
  }
  return words;
}

}  // namespace

std::vector<ReplyCase> reply_cases() {
  const auto folder = std::filesystem::path("tests/replies");
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<ReplyCase> cases;
  for (const auto& path : files) {
    std::ifstream file(path);
    const std::string all((std::istreambuf_iterator<char>(file)), {});
    constexpr std::string_view kCase = "#### case ", kWritten = "\n#### written\n";
    for (std::size_t at = all.find(kCase); at != std::string::npos;) {
      const std::size_t line = all.find('\n', at), written = all.find(kWritten, line);
      const std::size_t next = all.find("\n" + std::string(kCase), written);
      ReplyCase each{path.stem(), all.substr(at + kCase.size(), line - at - kCase.size()), false, {}};
      std::string mail;
      for (const char c : std::string_view(all).substr(line + 1, written - line))
        mail += c == '\n' ? "\r\n" : std::string(1, c);
      const std::string wanted = plain(std::string_view(all).substr(
          written + kWritten.size(), (next == std::string::npos ? all.size() : next) - written - kWritten.size()));
      const auto incoming = mail::read_incoming(mail);
      const language::Reply reply = incoming ? language::read_reply(incoming->text) : language::Reply{};
      each.is_exact = plain(reply.written) == wanted;
      const std::string somewhere = reply.written + "\n" + reply.quoted + "\n" + reply.signature;
      for (const std::string& word : words_of(wanted))
        if (somewhere.find(word) == std::string::npos) each.lost += word + " ";
      cases.push_back(std::move(each));
      at = next == std::string::npos ? next : next + 1;
    }
  }
  return cases;
}

}  // namespace kith::test
