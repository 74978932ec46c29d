#pragma once
// A connection to a mail server: libcurl greets it, encrypts, and signs in.

#include <curl/curl.h>

#include <atomic>
#include <memory>
#include <string>

namespace kith::mail {

using Connection = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

// `url` is smtp://, smtps://, imap:// or imaps://; without a user nobody signs in. A password goes over an encrypted
// connection only, but on this machine. Throws std::runtime_error, which says why it did not work: within half a
// minute, or soon after `stopping`, where it is given.
Connection connect(const std::string& url, const std::string& user, const std::string& password,
                   const std::atomic<bool>* stopping = nullptr);

}  // namespace kith::mail
