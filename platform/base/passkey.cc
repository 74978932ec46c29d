#include "platform/base/passkey.h"

#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <openssl/sha.h>

#include <algorithm>
#include <boost/json.hpp>
#include <memory>

#include "platform/base/bytes.h"

namespace kith {
namespace {

constexpr std::size_t kHash_bytes = 32, kFlags = kHash_bytes;  // where the flags stand in authenticator data
constexpr unsigned char kSomebodyWasThere = 1;

const unsigned char* octets(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::string sha256(std::string_view bytes) {
  std::string hash(SHA256_DIGEST_LENGTH, '\0');
  SHA256(octets(bytes), bytes.size(), reinterpret_cast<unsigned char*>(hash.data()));
  return hash;
}

Error refused(std::string why) { return Error{Fault::kInvalid, {}, {}, std::move(why)}; }

// That this was asked for by us, now, on our own page (Web Authentication, 7.1 and 7.2).
Result<Done> check_occasion(const PasskeySite& site, std::string_view type, std::string_view challenge,
                            const PasskeyAnswer& answer) {
  boost::system::error_code error;
  const auto parsed = boost::json::parse({answer.client_data.data(), answer.client_data.size()}, error);
  if (error || !parsed.is_object()) return refused("its client data is no JSON object");
  const auto says = [&](const char* name, std::string_view expected) {
    const auto* value = parsed.as_object().if_contains(name);
    return value != nullptr && value->is_string() && std::string_view(value->as_string()) == expected;
  };
  if (!says("type", type)) return refused("it is for something else");
  if (!says("challenge", challenge)) return refused("it answers another challenge");
  if (!says("origin", site.origin)) return refused("it was made on another page");
  const std::string_view about = answer.authenticator_data;
  if (about.size() <= kFlags || about.substr(0, kHash_bytes) != sha256(site.id))
    return refused("it is for another site");
  if ((static_cast<unsigned char>(about[kFlags]) & kSomebodyWasThere) == 0) return refused("nobody was there");
  return Done{};
}

struct FreeNew {
  void operator()(fido_cred_t* c) const { fido_cred_free(&c); }
};
struct FreeAnswer {
  void operator()(fido_assert_t* a) const { fido_assert_free(&a); }
};

}  // namespace

PasskeySite passkey_site(std::string_view base_url) {
  PasskeySite site;
  const std::size_t host = base_url.find("://") == std::string_view::npos ? 0 : base_url.find("://") + 3;
  site.origin = base_url.substr(0, std::min(base_url.find('/', host), base_url.size()));
  std::transform(site.origin.begin(), site.origin.end(), site.origin.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  // As browsers write an origin, without the port that goes without saying.
  for (const auto& [scheme, port] :
       {std::pair<std::string_view, std::string_view>{"https://", ":443"}, {"http://", ":80"}})
    if (site.origin.starts_with(scheme) && site.origin.ends_with(port))
      site.origin.resize(site.origin.size() - port.size());
  site.id = site.origin.substr(host);
  site.id.resize(std::min(site.id.rfind(':'), site.id.size()));
  // A number is no name that a passkey could be for.
  if (site.id.find_first_not_of("0123456789.") == std::string::npos || site.id.find('[') != std::string::npos)
    site.id.clear();
  return site;
}

Result<NewPasskey> read_new_passkey(const PasskeySite& site, std::string_view challenge, const PasskeyAnswer& answer) {
  (void)TRY(check_occasion(site, "webauthn.create", challenge, answer));
  // The data names its own algorithm, and libfido2 wants to be told it.
  for (const int algorithm : {COSE_ES256, COSE_EDDSA, COSE_RS256}) {
    const std::unique_ptr<fido_cred_t, FreeNew> made(fido_cred_new());
    if (made == nullptr || fido_cred_set_type(made.get(), algorithm) != FIDO_OK ||
        fido_cred_set_authdata_raw(made.get(), octets(answer.authenticator_data), answer.authenticator_data.size()) !=
            FIDO_OK ||
        fido_cred_pubkey_ptr(made.get()) == nullptr || fido_cred_id_ptr(made.get()) == nullptr)
      continue;
    const auto bytes = [](const unsigned char* from, std::size_t size) {
      return std::string(reinterpret_cast<const char*>(from), size);
    };
    return NewPasskey{bytes(fido_cred_id_ptr(made.get()), fido_cred_id_len(made.get())),
                      bytes(fido_cred_pubkey_ptr(made.get()), fido_cred_pubkey_len(made.get())), algorithm,
                      fido_cred_sigcount(made.get())};
  }
  return refused("its key cannot be read");
}

Result<std::int64_t> check_passkey(const PasskeySite& site, std::string_view challenge, const PasskeyAnswer& answer,
                                   std::string_view key, int algorithm) {
  (void)TRY(check_occasion(site, "webauthn.get", challenge, answer));
  const std::unique_ptr<fido_assert_t, FreeAnswer> signed_by(fido_assert_new());
  const std::string hash = sha256(answer.client_data);
  if (signed_by == nullptr || fido_assert_set_count(signed_by.get(), 1) != FIDO_OK ||
      fido_assert_set_rp(signed_by.get(), site.id.c_str()) != FIDO_OK ||
      fido_assert_set_clientdata_hash(signed_by.get(), octets(hash), hash.size()) != FIDO_OK ||
      fido_assert_set_authdata_raw(signed_by.get(), 0, octets(answer.authenticator_data),
                                   answer.authenticator_data.size()) != FIDO_OK ||
      fido_assert_set_sig(signed_by.get(), 0, octets(answer.signature), answer.signature.size()) != FIDO_OK)
    return refused("it cannot be read");
  int verified = FIDO_ERR_INVALID_ARGUMENT;
  const auto verify = [&](auto* made, auto from_bytes, auto free) {
    if (made != nullptr && from_bytes(made, key.data(), key.size()) == FIDO_OK)
      verified = fido_assert_verify(signed_by.get(), 0, algorithm, made);
    free(&made);
  };
  if (algorithm == COSE_ES256) verify(es256_pk_new(), es256_pk_from_ptr, es256_pk_free);
  else if (algorithm == COSE_EDDSA) verify(eddsa_pk_new(), eddsa_pk_from_ptr, eddsa_pk_free);
  else if (algorithm == COSE_RS256) verify(rs256_pk_new(), rs256_pk_from_ptr, rs256_pk_free);
  if (verified != FIDO_OK) return refused(std::string("its signature does not fit: ") + fido_strerr(verified));
  return fido_assert_sigcount(signed_by.get(), 0);
}

}  // namespace kith
