// The fuzzers' promises on seeded inputs, so that every run of the tests keeps them without clang.

#include "tests/fuzz/targets.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace kith::fuzz {
namespace {

// Pieces that outside bytes are made of, well formed and not.
constexpr std::string_view kPieces[] = {
    "GET / HTTP/1.1\r\nHost: k\r\n\r\n",
    "POST /a?b=c HTTP/1.1\r\nContent-Length: 3\r\nCookie: a=b; c\r\n\r\nx=y",
    "Transfer-Encoding: chunked\r\n",
    "a=1&b=%20",
    "%",
    "%FF",
    "%00",
    "&",
    "=",
    "; ",
    "name=value",
    "/..",
    "/",
    "%2e%2e",
    "{\"text\":\"a\\u0000b\"}",
    "{",
    "[",
    "\"",
    ":",
    ",",
    "What did you say?",
    "From: a@b\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n",
    "Content-Type: text/html; charset=iso-2022-jp\r\n\r\n<blockquote><p>",
    "\r\n> On 3 June 2025 at 10:12, a <a@b> wrote:\r\n",
    "kith+o",
    "¿Qué?",
    "何ですか？",
    "Ինչ՞ես",
    "\n",
    "\r",
    "\r\n",
    " ",
    "\t",
    "…",
    "”",
    "\xED\xA0\x80",
    "\xF0\x9F\x99\x82",
    "\xC3",
    "\x80",
    "\xFF",
    "2026-03-08T14:05:00.123456Z",
    "2026-03-08",
    "-1",
    "9223372036854775807",
    "9223372036854775808",
    "1079000000",
    ".",
    "Z",
    "T",
    "1 2 1079000000\n",
    "# comment\n",
    "a b 1 5\n",
    "a\tb\t0\n",
    "7-9",
    "-",
    "17.all.",
    "First Name,Last Name,URL,Connected On\n",
    "FROM,TO,DATE,CONTENT\nAda,Kay,2025-06-01 14:03:22 UTC,x\n",
    "Ada,Lovelace,https://linkedin.com/in/ada,7-Feb-22\n",
    "From a Thu Jan  1 00:00:00 2026\nFrom: a@b (A B)\nTo: c@d, E <e@f>\nDate: Thu, 12 Mar 2026 09:00:00 +0100\n\n",
    "\n\nFrom ",
    "BEGIN:VCARD\r\nFN:Ada\r\nEMAIL;ENCODING=QUOTED-PRINTABLE:a=40b\r\nEND:VCARD\r\n",
    "{\"basics\":{\"name\":\"A\"},\"work\":[{\"name\":\"B\"}]}",
    "PK\x03\x04",
    "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n1\r\n--b--",
    "\x1F\x8B\x08",
    "1/29/26, 2:37 PM",
    "0"};

TEST(Fuzz, PromisesHoldOnSeededInputs) {
  std::mt19937_64 chance(11);
  std::vector<std::string> inputs{"", std::string(1, '\0'), std::string(5000, 'a'), std::string(5000, '['),
                                  std::string(70'000, '%')};
  for (const std::string_view piece : kPieces) inputs.emplace_back(piece);
  while (inputs.size() < 600) {
    std::string input;
    for (std::uint64_t parts = 1 + chance() % 8; parts > 0; --parts) {
      if (chance() % 4 == 0) input += static_cast<char>(chance());
      else input += kPieces[chance() % std::size(kPieces)];
    }
    if (chance() % 3 == 0 && !input.empty()) input[chance() % input.size()] = static_cast<char>(chance());
    inputs.push_back(std::move(input));
  }
  for (const Target& target : targets()) {
    SCOPED_TRACE(target.name);
    for (const std::string& input : inputs) target.run(input);
  }
}

}  // namespace
}  // namespace kith::fuzz
