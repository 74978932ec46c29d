#include "platform/base/passkey.h"

#include <gtest/gtest.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <memory>

#include "platform/base/bytes.h"

namespace kith {
namespace {

const PasskeySite kSite = passkey_site("https://kith.example.org/");

// What a device does: a key on P-256, and answers in the form that Web Authentication gives them.
class Device {
 public:
  Device() : key_(EVP_EC_gen("P-256"), EVP_PKEY_free) {}
  std::string made(const std::string& site_id, unsigned char flags = 0x41) const {
    unsigned char point[65];
    std::size_t size = 0;
    EVP_PKEY_get_octet_string_param(key_.get(), "pub", point, sizeof point, &size);
    const std::string x(reinterpret_cast<char*>(point) + 1, 32), y(reinterpret_cast<char*>(point) + 33, 32);
    // Its id, and its key as COSE: kty 2, alg -7, crv 1, x, y.
    const std::string id = "0123456789abcdef";
    return head(site_id, flags) + std::string(16, '\0') + std::string("\0\x10", 2) + id +
           "\xA5\x01\x02\x03\x26\x20\x01\x21\x58\x20" + x + "\x22\x58\x20" + y;
  }
  std::string head(const std::string& site_id, unsigned char flags, unsigned char uses = 7) const {
    std::string hash(32, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(site_id.data()), site_id.size(),
           reinterpret_cast<unsigned char*>(hash.data()));
    return hash + static_cast<char>(flags) + std::string(3, '\0') + static_cast<char>(uses);
  }
  std::string sign(const std::string& about, const std::string& client_data) const {
    std::string hash(32, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(client_data.data()), client_data.size(),
           reinterpret_cast<unsigned char*>(hash.data()));
    const std::string bytes = about + hash;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get());
    std::string signature(80, '\0');
    std::size_t size = signature.size();
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                   reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    signature.resize(size);
    return signature;
  }

 private:
  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

std::string said(const std::string& type, const std::string& challenge = "Q2hhbGxlbmdl",
                 const std::string& origin = "https://kith.example.org") {
  return R"({"type":")" + type + R"(","challenge":")" + challenge + R"(","origin":")" + origin +
         R"(","crossOrigin":false})";
}

TEST(Passkey, KnowsItsSite) {
  EXPECT_EQ(kSite.id, "kith.example.org");
  EXPECT_EQ(kSite.origin, "https://kith.example.org");
  EXPECT_EQ(passkey_site("http://localhost:8080").id, "localhost");
  EXPECT_EQ(passkey_site("https://Kith.Example.org:443/").origin, "https://kith.example.org");
  for (const char* number : {"http://127.0.0.1:8080", "https://[::1]:8443", "http://[::1]"})
    EXPECT_EQ(passkey_site(number).id, "") << number;
  EXPECT_EQ(passkey_site("http://localhost:8080").origin, "http://localhost:8080");
}

TEST(Passkey, IsMadeOnceAndSignsInAfterwards) {
  const Device device;
  const std::string created = said("webauthn.create"), about = device.made("kith.example.org");
  const auto made = read_new_passkey(kSite, "Q2hhbGxlbmdl", {created, about});
  ASSERT_TRUE(made) << made.error().detail;
  EXPECT_EQ(made->id, "0123456789abcdef");
  EXPECT_EQ(made->algorithm, -7);
  const std::string asked = said("webauthn.get"), head = device.head("kith.example.org", 1);
  const auto uses = check_passkey(kSite, "Q2hhbGxlbmdl", {asked, head, device.sign(head, asked)}, made->key, -7);
  ASSERT_TRUE(uses) << uses.error().detail;
  EXPECT_EQ(*uses, 7);
}

TEST(Passkey, OpensNothingFromElsewhereOrBefore) {
  const Device device, other;
  const std::string created = said("webauthn.create"), about = device.made("kith.example.org");
  const auto made = read_new_passkey(kSite, "Q2hhbGxlbmdl", {created, about});
  ASSERT_TRUE(made);
  const auto opens = [&](const std::string& client_data, const std::string& head, const Device& by,
                         int algorithm = -7) {
    return static_cast<bool>(
        check_passkey(kSite, "Q2hhbGxlbmdl", {client_data, head, by.sign(head, client_data)}, made->key, algorithm));
  };
  const std::string asked = said("webauthn.get"), head = device.head("kith.example.org", 1);
  EXPECT_TRUE(opens(asked, head, device));
  EXPECT_FALSE(opens(asked, head, other)) << "another key";
  EXPECT_FALSE(opens(asked, device.head("evil.example.org", 1), device)) << "another site";
  EXPECT_FALSE(opens(asked, device.head("kith.example.org", 0), device)) << "nobody was there";
  EXPECT_FALSE(opens(said("webauthn.get", "older"), head, device)) << "another challenge";
  EXPECT_FALSE(opens(said("webauthn.get", "Q2hhbGxlbmdl", "https://evil.example.org"), head, device)) << "another page";
  EXPECT_FALSE(opens(said("webauthn.create"), head, device)) << "made to add a key, not to sign in";
  EXPECT_FALSE(opens(asked, head, device, -257)) << "another algorithm";
  EXPECT_FALSE(check_passkey(kSite, "Q2hhbGxlbmdl", {asked, head, "x"}, made->key, -7));
  EXPECT_FALSE(check_passkey(kSite, "Q2hhbGxlbmdl", {asked, head, device.sign(head, asked)}, "", -7));
}

TEST(Passkey, WhatCannotBeReadIsRefused) {
  const Device device;
  const std::string created = said("webauthn.create"), about = device.made("kith.example.org");
  for (std::size_t size = 0; size < about.size(); ++size)
    EXPECT_FALSE(read_new_passkey(kSite, "Q2hhbGxlbmdl", {created, std::string_view(about).substr(0, size)})) << size;
  for (const char* odd : {"", "{", "[]", "null", "{\"type\":1}", "{\"type\":\"webauthn.create\"}"})
    EXPECT_FALSE(read_new_passkey(kSite, "Q2hhbGxlbmdl", {odd, about})) << odd;
}

}  // namespace
}  // namespace kith
