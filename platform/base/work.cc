#include "platform/base/work.h"

#include <sodium.h>

#include <charconv>

#include "platform/base/bytes.h"

namespace kith {
namespace {

constexpr Duration kTaskLife = minutes(10);
constexpr std::size_t kLongest = 200;  // bytes of a task or a number

}  // namespace

std::string make_task(std::string_view secret, Instant now) {
  const std::string at = std::to_string(now.us);
  return at + "." + seal(secret, "work:" + at);
}

bool is_worked_out(std::string_view secret, std::string_view task, std::string_view subject, std::string_view number,
                   Instant now) {
  if (task.size() > kLongest || number.empty() || number.size() > kLongest) return false;
  const std::size_t dot = task.find('.');
  Instant at;
  if (dot == task.npos || std::from_chars(task.data(), task.data() + dot, at.us).ptr != task.data() + dot) return false;
  if (!same(task.substr(dot + 1), seal(secret, "work:" + std::string(task.substr(0, dot))))) return false;
  if (at > now || now - at > kTaskLife) return false;
  std::string bytes(task);
  bytes.append(" ").append(subject).append(" ").append(number);
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hash[0] == 0 && hash[1] < 16;
}

}  // namespace kith
