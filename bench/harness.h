#pragma once
// What every benchmark needs: programs of its own to measure, clients on loopback, and the table of figures.

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::bench {

using Seconds = std::chrono::duration<double>;
inline double now_s() { return Seconds(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// A program that is measured. Ended with SIGTERM, or when this goes.
class Child {
 public:
  // Its standard output is read up to the first line that has `ready` in it; the rest is dropped.
  Child(const std::vector<std::string>& command, std::string_view ready);
  ~Child();
  Child(Child&& other) noexcept : pid_(std::exchange(other.pid_, -1)), out_(other.out_), port_(other.port_) {}
  Child& operator=(Child&&) = delete;
  std::uint16_t port() const { return port_; }  // from the end of the address on that line
  double cpu_s() const;                         // of all its threads, user and system, to the nanosecond
  void wait_until_quiet() const;                // what it does in the background after its start is no request's cost
  double resident_kib() const;

 private:
  pid_t pid_ = -1;
  int out_ = -1;
  std::uint16_t port_ = 0;
};

struct Ran {
  double wall_s = 0, cpu_s = 0, peak_kib = 0;
  std::string out;
};
// Runs it to its end; throws when that is not 0.
Ran run(const std::vector<std::string>& command);

struct Answer {
  int status = 0;
  std::string head, body;
};
std::string get(std::string_view path, std::string_view more_headers = {});
std::string post(std::string_view path, std::string_view body, std::string_view more_headers = {});

// One connection that is kept open and waits for each answer.
class Client {
 public:
  explicit Client(std::uint16_t port);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  Answer ask(const std::string& request);
  void send(std::string_view bytes);
  std::string head();  // reads to the end of an answer's headers

 private:
  int socket_;
  std::string unread_;
};

// Many connections from one thread. Without a rate each asks again as soon as it is answered; with one, requests
// are due at fixed times, whether or not earlier ones are answered, and wait for a free connection if none is.
struct Load {
  std::uint16_t port = 0;
  int connections = 1;
  std::function<const std::string&(int connection)> request;
  double seconds = 1;
  double rate = 0;
  int expected_status = 200;
};
struct Served {
  std::size_t answers = 0;
  double seconds = 0, p99_s = 0;  // the time of each counts from when it was due
  double rate() const { return static_cast<double>(answers) / seconds; }
};
Served serve(const Load& load);

// What this program holds in memory now.
double resident_mib();

enum class Bar { kAtMost, kAtLeast };
// One line of the table: `measured` against `baseline`, as a ratio that is held to the bar.
void figure(std::string_view name, std::string_view measured, std::string_view baseline, double ratio, Bar way,
            double bar);
void note(std::string_view words);
bool all_met();

}  // namespace kith::bench
