#include "app/network.h"

#include <fmt/format.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/command.h"
#include "archives/archive.h"
#include "platform/http/assets.h"
#include "platform/text/text.h"
#include "product/imports/network.h"
#include "product/imports/report.h"

namespace kith {
namespace {

volatile sig_atomic_t was_interrupted = 0;

// Tells on standard error how much was read, once a second has passed.
class Progress {
 public:
  Progress() {
    struct sigaction act {};
    act.sa_handler = [](int) { was_interrupted = 1; };
    sigaction(SIGINT, &act, &before_);
  }
  ~Progress() {
    sigaction(SIGINT, &before_, nullptr);  // what follows is quick, and ends at once when it is interrupted
    if (is_shown_) std::cerr << "\r\033[K" << std::flush;
  }
  // False when it was interrupted.
  bool tell(std::uint64_t bytes) {
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ > std::chrono::seconds(1) && isatty(STDERR_FILENO)) {
      last_ = now;
      is_shown_ = true;
      std::cerr << "\r\033[K" << text("Reading: {} MB", grouped(static_cast<std::int64_t>(bytes >> 20))) << std::flush;
    }
    return !was_interrupted;
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  struct sigaction before_ {};
  bool is_shown_ = false;
};

// Written beside it and then moved there, so that it is whole or not there.
void write_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".part";
  const mode_t before = umask(0077);  // it names everybody one knows
  std::ofstream file(beside, std::ios::binary);
  umask(before);
  file << bytes;
  file.close();
  std::error_code error;
  if (file) std::filesystem::rename(beside, path, error);
  if (!file || error) {
    std::filesystem::remove(beside, error);
    throw CommandError("The report cannot be written to " + path +
                       ". Is the folder there, with room in it? Name another with --out.");
  }
}

}  // namespace

void print_network(const NetworkQuestion& question) {
  archives::Reading reading;
  {
    Progress progress;
    archives::Reader reader(
        {}, [&](std::uint64_t bytes) { return progress.tell(bytes); }, reading);
    for (const std::string& file : question.files) {
      (void)or_fail(reader.read_path(file));
      if (was_interrupted) throw CommandError("Interrupted; nothing was written.");
    }
  }
  auto network = imports::network_of(std::move(reading), question.me, question.at);
  if (!network && network.error().field == "me")
    throw CommandError(network.error().text + " Name yourself with --me ADDRESS, PAGE or NAME.");
  const imports::Network found = or_fail(std::move(network));
  if (!question.out.empty()) write_file(question.out, imports::report_html(found, question.at, http::Assets()));
  if (question.as_json) {
    std::cout << imports::report_json(found, question.at);
    return;
  }
  const imports::Figures all = imports::figures_of(found.contacts, question.at);
  std::cout << fmt::format("in_list\twritten_to\tanswered\ttalking\tmessages\n{}\t{}\t{}\t{}\t{}\n", all.in_list,
                           all.written_to, all.answered, all.talking, found.messages);
  for (const std::string& each : found.missing) std::cerr << text("Missing: {}", each) << "\n";
  for (const archives::LeftOut& each : found.left_out)
    std::cerr << text("Left out: {}", imports::sentence_of(each)) << "\n";
  if (!question.out.empty()) std::cerr << text("The report is in {}.", question.out) << std::endl;
}

}  // namespace kith
