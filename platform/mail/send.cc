#include <curl/curl.h>
#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "platform/mail/mail.h"
#include "platform/mail/queries.h"

namespace kith::mail {
namespace {

constexpr int kLook_ms = 500;
constexpr std::int64_t kBatch = 20;

// How long to wait after the n-th failure; zero when it is time to give up.
Duration wait_after(std::int64_t attempts) {
  if (attempts <= 1) return minutes(1);
  if (attempts == 2) return minutes(5);
  if (attempts == 3) return minutes(30);
  return attempts < 28 ? hours(2) : Duration{};
}

class Outbox : public Transport {
 public:
  explicit Outbox(std::string directory) : directory_(std::move(directory)) {
    std::filesystem::create_directories(directory_);
  }

  void send(const std::string&, const std::string&, const std::string& message) override {
    // The Message-ID is unique and time-ordered, and sending one twice writes one file.
    const std::size_t begin = message.find("Message-ID: <") + 13;
    const std::string path = directory_ + "/" + message.substr(begin, message.find('@', begin) - begin) + ".eml";
    const std::string partial = path + ".part";
    const int file = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) throw std::runtime_error(partial + ": " + std::strerror(errno));
    const bool written =
        ::write(file, message.data(), message.size()) == static_cast<ssize_t>(message.size()) && ::fsync(file) == 0;
    ::close(file);
    if (!written) throw std::runtime_error(partial + ": " + std::strerror(errno));
    std::filesystem::rename(partial, path);
  }

 private:
  const std::string directory_;
};

class Smtp : public Transport {
 public:
  Smtp(std::string url, std::string user, std::string password)
      : url_(std::move(url)), user_(std::move(user)), password_(std::move(password)) {}

  void send(const std::string& from, const std::string& to, const std::string& message) override {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    curl_slist* recipients = curl_slist_append(nullptr, ("<" + to + ">").c_str());
    std::string_view rest = message;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url_.c_str());
    if (!user_.empty()) {
      curl_easy_setopt(curl.get(), CURLOPT_USERNAME, user_.c_str());
      curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, password_.c_str());
    }
    curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, static_cast<long>(user_.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ("<" + from + ">").c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &Smtp::read);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    const CURLcode code = curl_easy_perform(curl.get());
    curl_slist_free_all(recipients);
    if (code != CURLE_OK) throw std::runtime_error(curl_easy_strerror(code));
  }

 private:
  static std::size_t read(char* to, std::size_t size, std::size_t count, void* from) {
    auto& rest = *static_cast<std::string_view*>(from);
    const std::size_t taken = std::min(size * count, rest.size());
    std::memcpy(to, rest.data(), taken);
    rest.remove_prefix(taken);
    return taken;
  }
  const std::string url_, user_, password_;
};

}  // namespace

std::unique_ptr<Transport> outbox(const std::string& directory) { return std::make_unique<Outbox>(directory); }
std::unique_ptr<Transport> smtp(const std::string& url, const std::string& user, const std::string& password) {
  return std::make_unique<Smtp>(url, user, password);
}

void queue(sql::Session& session, MailId id, std::int64_t member, std::string_view address, std::string_view kind,
           std::string_view message, Instant now, Instant due) {
  session.run(queries::add_mail, id, member ? sql::Param(member) : sql::Param(), address, kind, message, now, due);
}

Sender::Sender(sql::Database& database, Transport& transport, const Clock& clock, std::string from)
    : database_(database), transport_(transport), clock_(clock), from_(std::move(from)), thread_(kLook_ms, [this] {
        try {
          send_due();
        } catch (const sql::SqlError& error) {
          spdlog::warn("mail: {}", error.what());
        }
      }) {}

int Sender::send_due() {
  struct Taken {
    MailId id;
    std::string address, message;
    std::int64_t attempts;
  };
  std::vector<Taken> taken;
  bool anything = false;
  const Instant now = clock_.now();
  database_.read([&](sql::Session& session) { anything = !session.query(queries::any_due, now).empty(); });
  if (!anything) return 0;
  database_.write([&](sql::Session& session) {
    taken.clear();
    const auto rows = session.query(queries::take_due, now, now + minutes(5), kBatch);
    for (const auto row : rows)
      taken.push_back({MailId{row.integer(0)}, row.get<std::string>(1), row.get<std::string>(2), row.integer(3)});
  });
  int sent = 0;
  for (const Taken& mail : taken) {
    std::string problem;
    try {
      transport_.send(from_, mail.address, mail.message);
      ++sent;
    } catch (const std::exception& error) {
      problem = error.what();
      spdlog::warn("mail {} not sent: {}", mail.id.str(), problem);
    }
    database_.write([&](sql::Session& session) {
      const Instant done = clock_.now();
      if (problem.empty()) session.run(queries::mail_sent, mail.id, done);
      else if (const Duration wait = wait_after(mail.attempts); wait.us != 0)
        session.run(queries::mail_failed, mail.id, done + wait, problem);
      else session.run(queries::mail_given_up, mail.id, done, problem);
    });
  }
  return sent;
}

}  // namespace kith::mail
