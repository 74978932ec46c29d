#pragma once
// Mail on its way in: bytes of a stranger in, what a person wrote out. Bounded in size, parts and depth; nothing of it
// is trusted.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"
#include "platform/files/file.h"

namespace kith::mail {

constexpr std::size_t kIncomingMost_bytes = 25u << 20;  // of a mail as it comes
constexpr std::size_t kFileMost_bytes = 10u << 20;      // of a file in it
constexpr std::size_t kFilesMost = 10;
constexpr std::size_t kTextMost_bytes = 256u << 10;  // of its words

// What a mail server says of a mail that it could not deliver (RFC 3464).
struct DeliveryStatus {
  bool is_final = false;  // it will not try again
  std::string status;     // "5.1.1"
  std::string why;        // in the server's words, one line
};

// What the server that took the mail in found of who sent it (RFC 8601).
enum class Verdict { kNone, kPass, kFail };
struct Authentication {
  Verdict spf = Verdict::kNone, dkim = Verdict::kNone, dmarc = Verdict::kNone;
  std::string spf_domain, dkim_domain;
};

struct Incoming {
  std::string from, from_name;  // the address in small letters; empty when there is none
  std::string subject, message_id;
  std::string text;  // as its reader would see it, quoted lines with ">"; marks as language/reply.h has them
  std::vector<File> files;
  std::size_t files_left_out = 0;  // too large, or too many
  bool is_automatic = false;       // written by a program: never to be answered
  std::optional<DeliveryStatus> status;
  std::vector<std::string> results;  // Authentication-Results, the newest first
};

// Fails for what is no mail at all, or larger than kIncomingMost_bytes.
Result<Incoming> read_incoming(std::string_view bytes);

// The HTML of a mail of our own, as it was composed; empty when it has none.
std::string html_of(std::string_view bytes);

// What the server named `server` found; what others wrote into the head proves nothing.
Authentication read_results(const std::vector<std::string>& results, std::string_view server);

}  // namespace kith::mail
