#include "bench/harness.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <deque>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace kith::bench {
namespace {

[[noreturn]] void stop(const std::string& why) { throw std::runtime_error(why); }

pid_t start(const std::vector<std::string>& command, int& out) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) stop("no pipe");
  const pid_t pid = fork();
  if (pid == 0) {
    dup2(ends[1], STDOUT_FILENO);
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    execv(words[0], words.data());
    _exit(127);
  }
  close(ends[1]);
  out = ends[0];
  return pid;
}

int connect_to(std::uint16_t port) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (fd < 0 || connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
    stop("no connection to port " + std::to_string(port));
  const int one = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  return fd;
}

void write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) stop("the connection broke while writing");
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

bool read_more(int fd, std::string& into) {
  char buffer[65536];
  const ssize_t n = recv(fd, buffer, sizeof buffer, 0);
  if (n > 0) into.append(buffer, static_cast<std::size_t>(n));
  return n > 0;
}

int status_of(std::string_view head) {
  int status = 0;
  if (head.size() > 12) std::from_chars(head.data() + 9, head.data() + 12, status);
  return status;
}

// How long the first answer in `bytes` is, or 0 while it is not whole.
std::size_t answer_size(std::string_view bytes) {
  const std::size_t end = bytes.find("\r\n\r\n");
  if (end == std::string_view::npos) return 0;
  std::size_t length = 0;
  constexpr std::string_view kLength = "\r\nContent-Length: ";
  if (const std::size_t at = bytes.substr(0, end).find(kLength); at != std::string_view::npos)
    std::from_chars(bytes.data() + at + kLength.size(), bytes.data() + end, length);
  return bytes.size() >= end + 4 + length ? end + 4 + length : 0;
}

bool every_bar_met = true;

}  // namespace

Child::Child(const std::vector<std::string>& command, std::string_view ready) {
  pid_ = start(command, out_);
  std::string said;
  std::size_t at = 0, end = 0;
  while ((at = said.find(ready)) == std::string::npos || (end = said.find('\n', at)) == std::string::npos) {
    char buffer[4096];
    const ssize_t n = read(out_, buffer, sizeof buffer);
    if (n <= 0) stop(command[0] + " did not start: " + said);
    said.append(buffer, static_cast<std::size_t>(n));
  }
  const std::size_t colon = said.rfind(':', end);
  std::from_chars(said.data() + colon + 1, said.data() + end, port_);
}

Child::~Child() {
  if (pid_ < 0) return;
  kill(pid_, SIGTERM);
  waitpid(pid_, nullptr, 0);
  close(out_);
}

double Child::cpu_s() const {
  clockid_t clock;
  timespec time{};
  if (clock_getcpuclockid(pid_, &clock) != 0 || clock_gettime(clock, &time) != 0) stop("its CPU time cannot be read");
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

void Child::wait_until_quiet() const {
  constexpr int kLook_ms = 500, kMost_s = 120;
  for (const double began = now_s(); now_s() - began < kMost_s;) {
    const double before = cpu_s();
    std::this_thread::sleep_for(std::chrono::milliseconds(kLook_ms));
    if (cpu_s() - before < 0.01 * kLook_ms / 1000) return;
  }
  stop("it is not quiet " + std::to_string(kMost_s) + " s after its start");
}

double Child::resident_kib() const {
  std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmRSS:", 0) == 0) return std::stod(line.substr(6));
  stop("its memory cannot be read");
}

Ran run(const std::vector<std::string>& command) {
  Ran ran;
  const double began = now_s();
  int out = -1, status = 0;
  const pid_t pid = start(command, out);
  char buffer[4096];
  for (ssize_t n; (n = read(out, buffer, sizeof buffer)) > 0;) ran.out.append(buffer, static_cast<std::size_t>(n));
  close(out);
  rusage usage{};
  wait4(pid, &status, 0, &usage);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) stop(command[0] + " did not work: " + ran.out);
  ran.wall_s = now_s() - began;
  ran.peak_kib = static_cast<double>(usage.ru_maxrss);
  for (const timeval& t : {usage.ru_utime, usage.ru_stime})
    ran.cpu_s += static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  return ran;
}

std::string get(std::string_view path, std::string_view more_headers) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\n{}\r\n", path, more_headers);
}
std::string post(std::string_view path, std::string_view body, std::string_view more_headers) {
  return fmt::format(
      "POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{}\r\n{}", path,
      body.size(), more_headers, body);
}

Client::Client(std::uint16_t port) : socket_(connect_to(port)) {}
Client::~Client() { close(socket_); }
void Client::send(std::string_view bytes) { write_all(socket_, bytes); }

std::string Client::head() {
  std::size_t end = 0;
  while ((end = unread_.find("\r\n\r\n")) == std::string::npos)
    if (!read_more(socket_, unread_)) stop("the connection broke while reading");
  std::string head = unread_.substr(0, end + 4);
  unread_.erase(0, end + 4);
  return head;
}

Answer Client::ask(const std::string& request) {
  send(request);
  std::size_t size = 0;
  while ((size = answer_size(unread_)) == 0)
    if (!read_more(socket_, unread_)) stop("the connection broke while reading");
  const std::size_t body = unread_.find("\r\n\r\n") + 4;
  Answer answer{status_of(unread_), unread_.substr(0, body), unread_.substr(body, size - body)};
  unread_.erase(0, size);
  return answer;
}

Served serve(const Load& load) {
  struct Connection {
    int fd;
    double due = 0;
    std::string unread;
  };
  std::vector<Connection> all;
  std::vector<int> free;
  const int poll = epoll_create1(EPOLL_CLOEXEC);
  for (int i = 0; i < load.connections; ++i) {
    all.push_back({connect_to(load.port), 0, {}});
    epoll_event event{.events = EPOLLIN, .data = {.fd = i}};
    epoll_ctl(poll, EPOLL_CTL_ADD, all.back().fd, &event);
    free.push_back(i);
  }
  const double began = now_s(), until = began + load.seconds;
  std::size_t issued = 0, under_way = 0;
  std::vector<double> times;
  const auto ask = [&](double due) {
    const int i = free.back();
    free.pop_back();
    all[static_cast<std::size_t>(i)].due = due;
    write_all(all[static_cast<std::size_t>(i)].fd, load.request(i));
    ++issued, ++under_way;
  };
  const auto next_due = [&] { return load.rate > 0 ? began + static_cast<double>(issued) / load.rate : now_s(); };
  for (;;) {
    while (!free.empty() && next_due() < until && next_due() <= now_s()) ask(next_due());
    const bool is_over = next_due() >= until;
    if (is_over && under_way == 0) break;
    // To the nanosecond: a millisecond late would count as the server's time, and spinning would take its core.
    epoll_event events[64];
    const double wait_s = is_over || free.empty() || load.rate == 0 ? 0.5 : std::clamp(next_due() - now_s(), 0.0, 0.5);
    const timespec wait{0, static_cast<long>(wait_s * 1e9)};
    const int count = epoll_pwait2(poll, events, 64, &wait, nullptr);
    for (int e = 0; e < count; ++e) {
      Connection& connection = all[static_cast<std::size_t>(events[e].data.fd)];
      if (!read_more(connection.fd, connection.unread)) stop("the server closed a connection");
      if (answer_size(connection.unread) == 0) continue;
      if (status_of(connection.unread) != load.expected_status)
        stop("unexpected answer: " + connection.unread.substr(0, 300));
      connection.unread.clear();
      times.push_back(now_s() - connection.due);
      free.push_back(events[e].data.fd);
      --under_way;
    }
  }
  Served served{times.size(), now_s() - began, 0};
  for (const Connection& connection : all) close(connection.fd);
  close(poll);
  if (times.empty()) stop("no answer came");
  const auto p99 = times.begin() + static_cast<std::ptrdiff_t>(times.size() * 99 / 100);
  std::nth_element(times.begin(), p99, times.end());
  served.p99_s = *p99;
  return served;
}

double resident_mib() {
  long pages = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

void figure(std::string_view name, std::string_view measured, std::string_view baseline, double ratio, Bar way,
            double bar) {
  const bool is_met = way == Bar::kAtMost ? ratio <= bar : ratio >= bar;
  every_bar_met = every_bar_met && is_met;
  fmt::print("{:34}{:>18}{:>32}{:>9.2f}  {} {:<6g}{}\n", name, measured, baseline, ratio,
             way == Bar::kAtMost ? "<=" : ">=", bar, is_met ? "met" : "NOT MET");
  std::fflush(stdout);
}

void note(std::string_view words) {
  fmt::print("  {}\n", words);
  std::fflush(stdout);
}
bool all_met() { return every_bar_met; }

}  // namespace kith::bench
