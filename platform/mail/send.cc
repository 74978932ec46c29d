#include <curl/curl.h>
#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "platform/mail/mail.h"
#include "platform/mail/queries.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

constexpr int kLook_ms = 500;
constexpr std::int64_t kBatch = 50;
constexpr std::size_t kWaiting = 600;  // that are taken and not begun
constexpr int kOfDomain = 20;          // of these to one domain, before no more of it are taken
constexpr std::size_t kFullDomains = 6;
constexpr int kConnections = 8;

// How long to wait after the n-th failure; zero when it is time to give up.
Duration wait_after(std::int64_t attempts) {
  if (attempts <= 1) return minutes(1);
  if (attempts == 2) return minutes(5);
  if (attempts == 3) return minutes(30);
  return attempts < 28 ? hours(2) : Duration{};
}

std::string domain_of(std::string_view address) { return lower_ascii(address.substr(address.rfind('@') + 1)); }

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
    std::string said;
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, &Smtp::hear);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &said);
    const CURLcode code = curl_easy_perform(curl.get());
    curl_slist_free_all(recipients);
    if (code == CURLE_OK) return;
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    // Of this receiver for good (RFC 5321, 4.2.3); what else a server refuses may be put right by whoever runs it.
    if (status == 550 || status == 551 || status == 553 || status == 556) throw Refused(said);
    throw std::runtime_error(said.empty() ? curl_easy_strerror(code) : said);
  }

 private:
  // Keeps the last line by which the server said no.
  static std::size_t hear(char* line, std::size_t size, std::size_t count, void* into) {
    if (size * count > 0 && (*line == '4' || *line == '5'))
      *static_cast<std::string*>(into) = shorten(tidy_line(as_utf8({line, size * count})), 300);
    return size * count;
  }
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

void queue(sql::Session& session, const Outgoing& mail, Instant now, Instant due) {
  session.run(queries::add_mail, mail.id, mail.member ? sql::Param(mail.member) : sql::Param(), mail.address, mail.kind,
              mail.message, now, due, mail.about ? sql::Param(mail.about) : sql::Param(), domain_of(mail.address));
}

void forget_sent(sql::Session& session, Instant before) { session.run(queries::forget_sent, before); }

Sender::Sender(sql::Database& database, Transport& transport, const Clock& clock, ReturnPath return_path)
    : database_(database),
      transport_(transport),
      clock_(clock),
      return_path_(std::move(return_path)),
      workers_(kConnections),
      thread_(kLook_ms, [this] {
        try {
          take_due();
          start_some();
        } catch (const sql::SqlError& error) {
          spdlog::warn("mail: {}", error.what());
        }
      }) {}

int Sender::send_due() {
  int before = 0;
  {
    std::lock_guard lock(mutex_);
    before = sent_;
  }
  for (bool goes_on = true; goes_on;) {
    take_due();
    start_some();
    std::unique_lock lock(mutex_);
    goes_on = !waiting_.empty() || sending_ > 0;
    is_idle_.wait(lock, [this] { return waiting_.empty() && sending_ == 0; });
  }
  std::lock_guard lock(mutex_);
  return sent_ - before;
}

Sender::~Sender() {
  std::lock_guard lock(mutex_);
  waiting_.clear();  // they are due again in five minutes
}

void Sender::take_due() {
  std::array<std::string, kFullDomains> full;
  {
    std::lock_guard lock(mutex_);
    if (waiting_.size() >= kWaiting) return;
    std::map<std::string, int> of_domain;
    for (const Taken& mail : waiting_) ++of_domain[mail.domain];
    std::size_t found = 0;
    for (const auto& [domain, count] : of_domain)
      if (count >= kOfDomain && found < full.size()) full[found++] = domain;
  }
  bool anything = false;
  const Instant now = clock_.now();
  database_.read([&](sql::Session& session) { anything = !session.query(queries::any_due, now).empty(); });
  if (!anything) return;
  std::vector<Taken> taken;
  database_.write([&](sql::Session& session) {
    taken.clear();
    const auto rows = session.query(queries::take_due, now, now + minutes(5), kBatch, full[0], full[1], full[2],
                                    full[3], full[4], full[5]);
    for (const auto row : rows)
      taken.push_back({MailId{row.integer(0)}, row.get<std::string>(1), row.get<std::string>(2), row.integer(3),
                       domain_of(row.text(1))});
  });
  std::lock_guard lock(mutex_);
  for (Taken& mail : taken) waiting_.push_back(std::move(mail));
}

void Sender::start_some() {
  std::lock_guard lock(mutex_);
  for (auto mail = waiting_.begin(); mail != waiting_.end() && sending_ < kConnections;) {
    int& of_domain = under_way_[mail->domain];
    if (of_domain >= kConnections / 4) {
      ++mail;
      continue;
    }
    ++of_domain;
    ++sending_;
    workers_.offer([this, each = std::move(*mail)] { send(each); });
    mail = waiting_.erase(mail);
  }
}

void Sender::send(const Taken& mail) {
  std::string problem;
  bool is_refused = false;
  try {
    transport_.send(return_path_(mail.id), mail.address, mail.message);
  } catch (const Refused& refused) {
    problem = refused.what();
    is_refused = true;
  } catch (const std::exception& error) {
    problem = error.what();
    spdlog::warn("mail {} not sent: {}", mail.id.str(), problem);
  }
  try {
    database_.write([&](sql::Session& session) {
      const Instant done = clock_.now();
      if (problem.empty()) session.run(queries::mail_sent, mail.id, done);
      else if (const Duration wait = wait_after(mail.attempts); wait.us != 0 && !is_refused)
        session.run(queries::mail_failed, mail.id, done + wait, problem);
      else session.run(queries::mail_given_up, mail.id, done, problem);
    });
  } catch (const sql::SqlError& error) {
    spdlog::warn("mail {}: {}", mail.id.str(), error.what());  // it is sent again when its five minutes are over
  }
  {
    std::lock_guard lock(mutex_);
    sent_ += problem.empty();
    --sending_;
    if (--under_way_[mail.domain] == 0) under_way_.erase(mail.domain);
    is_idle_.notify_all();
  }
  start_some();
}

}  // namespace kith::mail
