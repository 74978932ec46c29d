// "Your real network" on what the largest archives hold.

#include "bench/archives.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "bench/harness.h"
#include "platform/base/clock.h"
#include "platform/text/dates.h"

namespace kith::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kConnections = 30'000, kMessages = 25'000, kPartners = 900;
constexpr std::size_t kMailbox = 1'000'000'000;  // bytes
constexpr std::int64_t kBegin = 1'450'000'000, kEnd = 1'790'000'000;

std::string name_of(int person) {
  static constexpr std::string_view kFirst[] = {"Ada",   "Ines", "Tomás", "Mei", "Olu",
                                                "Kirsi", "Ravi", "Noor",  "Jan", "Zoë"};
  static constexpr std::string_view kSyllables[] = {"ba", "ko", "ri", "ten", "mar", "lu", "sen", "vi", "dor", "na"};
  std::string last;
  for (int n = person / 10 + 1; n > 0; n /= 10) last += kSyllables[n % 10];
  last[0] = static_cast<char>(last[0] - 'a' + 'A');
  return std::string(kFirst[person % 10]) + "," + last;
}
std::string spoken(int person) {
  std::string name = name_of(person);
  name.replace(name.find(','), 1, " ");
  return name;
}
std::string page_of(int person) { return fmt::format("https://www.linkedin.com/in/person-{}", person); }

std::string connections() {
  std::string csv =
      "Notes:\n\"When exporting your connection data, you may notice that some of the addresses are missing.\"\n\n"
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
  for (int i = 0; i < kConnections; ++i)
    csv += fmt::format("{},{},,\"Company {}, Ltd\",Engineer for many things,{:02} Feb {}\n", name_of(i), page_of(i),
                       i % 700, 1 + i % 28, 2008 + i % 18);
  return csv;
}

std::string messages() {
  std::mt19937_64 chance(3);
  std::string csv =
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "
      "URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
  const std::string words(420, 'x');
  for (int i = 0; i < kMessages; ++i) {
    const int other =
        static_cast<int>(std::min<double>(kPartners - 1, std::exponential_distribution<double>(0.01)(chance)));
    const bool is_mine = chance() % 5 < 2;
    const std::string mine = "Kay Owner,https://www.linkedin.com/in/kay", theirs = spoken(other) + "," + page_of(other);
    const Instant at = at_unix(kBegin + static_cast<std::int64_t>(chance() % (kEnd - kBegin)));
    std::string when = iso(at).substr(0, 19);
    when[10] = ' ';
    csv += fmt::format("conv-{},,{},{},{} UTC,,\"{}, \"\"and\"\" so\non\",INBOX\n", other, is_mine ? mine : theirs,
                       is_mine ? theirs : mine, when, words);
  }
  return csv;
}

void write_zip(const std::string& path) {
  ::archive* zip = archive_write_new();
  archive_write_set_format_zip(zip);
  if (archive_write_open_filename(zip, path.c_str()) != ARCHIVE_OK)
    throw std::runtime_error(path + " cannot be written");
  for (const auto& [name, bytes] :
       {std::pair("Connections.csv", connections()), std::pair("messages.csv", messages())}) {
    ::archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_write_header(zip, entry);
    archive_write_data(zip, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_free(zip);
}

// Mails of some 6 KB, a tenth of them with an attachment.
void write_mailbox(const std::string& path) {
  std::mt19937_64 chance(4);
  std::ofstream file(path, std::ios::binary);
  std::string body;
  for (int i = 0; i < 60; ++i) body += "A line of a mail that somebody wrote, as long as such lines are.\n";
  std::string attachment = "\n--x\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n";
  for (int i = 0; i < 300; ++i) attachment += std::string(76, 'A') + "\n";
  for (std::size_t written = 0; written < kMailbox;) {
    const int other = static_cast<int>(std::min<double>(3'000, std::exponential_distribution<double>(0.005)(chance)));
    const bool is_mine = chance() % 5 < 2;
    const std::string me = "Kay Owner <kay@example.org>",
                      them = fmt::format("{} <person-{}@example.net>", spoken(other), other);
    const std::int64_t at = kBegin + static_cast<std::int64_t>(chance() % (kEnd - kBegin));
    const CivilTime t = civil(at_unix(at), "UTC");
    static constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string mail = fmt::format(
        "From someone@example.org Thu Jan  1 00:00:00 2026\nReceived: from a by b; whenever\nReceived: from c by d; "
        "whenever\nMessage-ID: <{}@example.org>\nDate: {} {} {} {:02}:{:02}:00 +0100\nFrom: {}\nTo: {}\nSubject: "
        "=?utf-8?q?About_it?=\nMIME-Version: 1.0\nContent-Type: text/plain\n\n",
        written, t.day, kMonths[t.month - 1], t.year, t.hour, t.minute, is_mine ? me : them, is_mine ? them : me);
    file << mail << body;
    written += mail.size() + body.size();
    if (chance() % 10 == 0) file << attachment, written += attachment.size();
    file << "\n";
  }
}

}  // namespace

void archives(const std::string& kith, const std::string& folder) {
  fs::create_directories(folder);
  const std::string zip = folder + "/archive.zip", mailbox = folder + "/mailbox.mbox", report = folder + "/report.html";
  if (!fs::exists(zip)) write_zip(zip);
  if (!fs::exists(mailbox)) write_mailbox(mailbox);
  const auto mb = [](double kib) { return fmt::format("{:.0f} MB", kib / 1024); };
  const Ran of_zip = run({kith, "network", zip, "--out", report});
  figure("archive of 30,000 and 25,000", fmt::format("{:.2f} s", of_zip.wall_s), "2 s", of_zip.wall_s / 2, Bar::kAtMost,
         1);
  figure("  its memory", mb(of_zip.peak_kib), "200 MB", of_zip.peak_kib / 1024 / 200, Bar::kAtMost, 1);
  const Ran of_mail = run({kith, "network", mailbox, "--out", report});
  const double rate = static_cast<double>(fs::file_size(mailbox)) / 1e6 / of_mail.wall_s;
  figure("mailbox of 1 GB", fmt::format("{:.0f} MB/s", rate), "100 MB/s", rate / 100, Bar::kAtLeast, 1);
  figure("  its memory", mb(of_mail.peak_kib), "200 MB", of_mail.peak_kib / 1024 / 200, Bar::kAtMost, 1);
}

}  // namespace kith::bench
