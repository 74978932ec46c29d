#include "platform/mail/connect.h"

#include <stdexcept>

#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

constexpr long kConnect_s = 10, kSignIn_s = 30;

bool is_on_this_machine(const std::string& url) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parts(curl_url(), curl_url_cleanup);
  char* given = nullptr;
  if (curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK ||
      curl_url_get(parts.get(), CURLUPART_HOST, &given, 0) != CURLUE_OK)
    return false;
  const std::string host = lower_ascii(given);
  curl_free(given);
  const bool is_number = host.find_first_not_of("0123456789.") == std::string::npos;
  return host == "localhost" || host == "[::1]" || (is_number && host.starts_with("127."));
}

int stops(const std::atomic<bool>* stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t) { return *stopping; }

}  // namespace

Connection connect(const std::string& url, const std::string& user, const std::string& password,
                   const std::atomic<bool>* stopping) {
  Connection curl(curl_easy_init(), curl_easy_cleanup);
  const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(curl.get(), option, value); };
  set(CURLOPT_URL, url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "smtp,smtps,imap,imaps");
  if (!user.empty()) {
    set(CURLOPT_USERNAME, user.c_str());
    set(CURLOPT_PASSWORD, password.c_str());
  }
  set(CURLOPT_USE_SSL, static_cast<long>(user.empty() || is_on_this_machine(url) ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  set(CURLOPT_CONNECT_ONLY, 1L);
  set(CURLOPT_CONNECTTIMEOUT, kConnect_s);
  set(CURLOPT_TIMEOUT, kSignIn_s);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_TCP_KEEPALIVE, 1L);
  if (stopping) {
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFODATA, stopping);
    set(CURLOPT_XFERINFOFUNCTION, &stops);
  }
  const CURLcode code = curl_easy_perform(curl.get());
  if (code == CURLE_LOGIN_DENIED) throw std::runtime_error("the user or the password is not taken");
  if (code == CURLE_USE_SSL_FAILED)
    throw std::runtime_error("it does not encrypt, and a password would be read by others");
  if (code != CURLE_OK) throw std::runtime_error(curl_easy_strerror(code));
  return curl;
}

}  // namespace kith::mail
