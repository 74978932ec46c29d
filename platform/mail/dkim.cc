#include "platform/mail/dkim.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <stdexcept>

#include "platform/base/bytes.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

constexpr int kKeyBits = 2048;
// Each is named once more than it stands there, so that another one cannot be put in (RFC 6376, 8.15).
constexpr std::array<std::string_view, 13> kSigned{"from",
                                                   "to",
                                                   "subject",
                                                   "date",
                                                   "message-id",
                                                   "reply-to",
                                                   "in-reply-to",
                                                   "references",
                                                   "mime-version",
                                                   "content-type",
                                                   "auto-submitted",
                                                   "list-unsubscribe",
                                                   "list-unsubscribe-post"};

template <class T>
using Held = std::unique_ptr<T, void (*)(T*)>;

[[noreturn]] void fail(const std::string& what) {
  char said[256] = "";
  if (const unsigned long code = ERR_get_error()) ERR_error_string_n(code, said, sizeof said);
  ERR_clear_error();
  throw std::runtime_error(what + (*said ? std::string(" (") + said + ")" : std::string{}));
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Runs of white space, and line ends with it, become one space; none at the end.
std::string relaxed_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r' || c == '\n') continue;
    if (!is_blank(c)) out += c;
    else if (out.empty() || out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// RFC 6376, 3.4.2.
std::string relaxed_header(std::string_view name, std::string_view value) {
  return lower_ascii(name) + ":" + std::string(trim(relaxed_line(value)));
}

// RFC 6376, 3.4.4.
std::string relaxed_body(std::string_view body) {
  std::string out;
  std::size_t end_of_words = 0;  // beyond it stand empty lines only
  while (!body.empty()) {
    const std::size_t end = std::min(body.find("\r\n"), body.size());
    const std::string line = relaxed_line(body.substr(0, end));
    out += line + "\r\n";
    if (!line.empty()) end_of_words = out.size();
    body.remove_prefix(std::min(end + 2, body.size()));
  }
  out.resize(end_of_words);
  return out;
}

struct Header {
  std::string_view name, value;
};

std::vector<Header> headers_of(std::string_view head) {
  std::vector<Header> all;
  while (!head.empty()) {
    std::size_t end = head.find("\r\n");
    while (end != std::string_view::npos && end + 2 < head.size() && is_blank(head[end + 2]))
      end = head.find("\r\n", end + 2);
    const std::string_view line = head.substr(0, end);
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos) all.push_back({line.substr(0, colon), line.substr(colon + 1)});
    if (end == std::string_view::npos) break;
    head.remove_prefix(end + 2);
  }
  return all;
}

std::string sha256(std::string_view bytes) {
  std::string digest(32, '\0');
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size, EVP_sha256(),
                 nullptr) != 1)
    fail("The hash of a mail could not be made.");
  return digest;
}

class Signing : public Transport {
 public:
  Signing(std::unique_ptr<Transport> to, DkimSignature with, const Clock& clock)
      : to_(std::move(to)), with_(std::move(with)), clock_(clock) {}
  void send(const std::string& from, const std::string& to, const std::string& message) override {
    to_->send(from, to, with_.key->signature(message, with_.domain, with_.selector, clock_.now()) + message);
  }

 private:
  const std::unique_ptr<Transport> to_;
  const DkimSignature with_;
  const Clock& clock_;
};

}  // namespace

class DkimKey::Key {
 public:
  explicit Key(const std::string& path) : key_(nullptr, EVP_PKEY_free) {
    if (::access(path.c_str(), F_OK) != 0) make(path);
    const Held<std::FILE> file(std::fopen(path.c_str(), "r"), [](std::FILE* f) { std::fclose(f); });
    if (!file) fail(path + ": " + std::strerror(errno) + ".");
    // One behind a passphrase is none: nobody is here to type it.
    const auto no_passphrase = [](char*, int, int, void*) { return -1; };
    key_.reset(PEM_read_PrivateKey(file.get(), nullptr, no_passphrase, nullptr));
    if (!key_ || EVP_PKEY_base_id(key_.get()) != EVP_PKEY_RSA || EVP_PKEY_bits(key_.get()) < 1024)
      fail(path + " holds no RSA key of at least 1024 bits in PEM. Name another file, or none: Kith makes one.");
  }
  EVP_PKEY* get() const { return key_.get(); }

 private:
  static void make(const std::string& path) {
    const Held<EVP_PKEY> made(EVP_RSA_gen(kKeyBits), EVP_PKEY_free);
    if (!made) fail("A key could not be made.");
    const std::string partial = path + ".part";  // a key that was half written is none
    const int descriptor = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    std::FILE* const file = descriptor < 0 ? nullptr : ::fdopen(descriptor, "w");
    if (!file) fail(path + ": " + std::strerror(errno) + ".");
    const bool is_written = PEM_write_PrivateKey(file, made.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
                            std::fflush(file) == 0 && ::fsync(descriptor) == 0;
    std::fclose(file);
    if (!is_written || std::rename(partial.c_str(), path.c_str()) != 0) fail(path + " could not be written.");
  }

  Held<EVP_PKEY> key_;
};

DkimKey::DkimKey(const std::string& path) : key_(std::make_unique<Key>(path)) {}
DkimKey::~DkimKey() = default;

std::string DkimKey::record() const {
  unsigned char* bytes = nullptr;
  const int size = i2d_PUBKEY(key_->get(), &bytes);
  if (size <= 0) fail("The public key could not be written.");
  const std::string letters = base64({reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size)});
  OPENSSL_free(bytes);
  return "v=DKIM1; k=rsa; p=" + letters;
}

std::string DkimKey::signature(std::string_view message, std::string_view domain, std::string_view selector,
                               Instant now) const {
  const std::size_t end = message.find("\r\n\r\n");
  const auto headers = headers_of(message.substr(0, std::min(end, message.size())));
  const std::string_view body = end == std::string_view::npos ? std::string_view{} : message.substr(end + 4);

  std::string names, to_sign;
  for (const std::string_view name : kSigned) {
    // Of several with one name the last counts first.
    for (auto header = headers.rbegin(); header != headers.rend(); ++header) {
      if (lower_ascii(trim(header->name)) != name) continue;
      names += std::string(name) + ":";
      to_sign += relaxed_header(name, header->value) + "\r\n";
    }
    names += std::string(name) + ":";
  }
  names.pop_back();
  std::string folded;
  for (std::size_t at = 0, width = 0; at < names.size(); ++at) {
    folded += names[at];
    if (names[at] == ':' && ++width % 5 == 0) folded += "\r\n  ";
  }
  const std::string value =
      fmt::format("v=1; a=rsa-sha256; c=relaxed/relaxed; d={}; s={}; t={};\r\n h={};\r\n bh={};\r\n b=", domain,
                  selector, now.unix_seconds(), folded, base64(sha256(relaxed_body(body))));
  to_sign += relaxed_header("dkim-signature", value);

  const Held<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  const auto* bytes = reinterpret_cast<const unsigned char*>(to_sign.data());
  std::string signed_bytes(static_cast<std::size_t>(EVP_PKEY_size(key_->get())), '\0');
  std::size_t size = signed_bytes.size();
  if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_->get()) != 1 ||
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signed_bytes.data()), &size, bytes,
                     to_sign.size()) != 1)
    fail("A mail could not be signed.");
  std::string header = "DKIM-Signature: " + value;
  const std::string letters = base64({signed_bytes.data(), size});
  for (std::size_t at = 0; at < letters.size(); at += 72) header += (at ? "\r\n  " : "") + letters.substr(at, 72);
  return header + "\r\n";
}

std::unique_ptr<Transport> signing(std::unique_ptr<Transport> transport, DkimSignature with, const Clock& clock) {
  return std::make_unique<Signing>(std::move(transport), std::move(with), clock);
}

}  // namespace kith::mail
