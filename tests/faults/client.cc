#include "tests/faults/client.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>
#include <vector>

namespace kith::test {
namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

std::string program_path() {
  if (const char* given = std::getenv("KITH")) return given;
  return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "kith";
}

}  // namespace

int listen_on_loopback(std::uint16_t& port) {
  const int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  if (bind(made, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(made, 16) != 0)
    throw std::runtime_error("no port of this machine can be listened on");
  getsockname(made, reinterpret_cast<sockaddr*>(&address), &size);
  port = ntohs(address.sin_port);
  return made;
}

std::uint16_t free_port() {
  std::uint16_t port = 0;
  close(listen_on_loopback(port));
  return port;
}

int connect_to(std::uint16_t port) {
  const int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const timeval patience{10, 0};
  setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  const sockaddr_in address = loopback(port);
  if (connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return made;
  close(made);
  return -1;
}

std::string read_all(int from) {
  std::string all;
  char buffer[4096];
  for (ssize_t size; (size = recv(from, buffer, sizeof buffer, 0)) > 0;)
    all.append(buffer, static_cast<std::size_t>(size));
  return all;
}

Answer ask(std::uint16_t port, const std::string& method, const std::string& target, const std::string& token,
           const std::string& body, const std::string& key) {
  const int to = connect_to(port);
  if (to < 0) return {};
  std::string request = method + " " + target +
                        " HTTP/1.1\r\nHost: kith.test\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n";
  if (!key.empty()) request += "Idempotency-Key: " + key + "\r\n";
  if (method != "GET")
    request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  request += "\r\n" + body;
  send(to, request.data(), request.size(), MSG_NOSIGNAL);
  const std::string all = read_all(to);
  close(to);
  const std::size_t end = all.find("\r\n\r\n"), size_at = all.find("Content-Length: ");
  if (end == std::string::npos || size_at > end ||
      all.size() - end - 4 != std::strtoul(all.c_str() + size_at + 16, nullptr, 10))
    return {};
  return {std::atoi(all.c_str() + 9), all.substr(end + 4), all.find("Idempotency-Replayed: true") < end};
}

Program::Program(std::string database, std::string folder, std::uint16_t port)
    : database_(std::move(database)), folder_(std::move(folder)), port_(port) {}
Program::~Program() { kill_hard(); }

void Program::start() {
  const std::vector<std::string> words{
      program_path(), "--database", database_, "--data", folder_, "--listen", "127.0.0.1:" + std::to_string(port_),
      "serve",        "--log",      "error"};
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const std::string log = folder_ + "/program.log";
  pid_ = fork();
  if (pid_ == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // whatever becomes of the tests, it does not stay behind
    const int file = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(file, 1);
    dup2(file, 2);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  for (int i = 0; i < 3000 && is_running(); ++i) {
    if (const int reached = connect_to(port_); reached >= 0) return void(close(reached));
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  throw std::runtime_error(words[0] + " does not serve; is it built? See " + log);
}

void Program::kill_hard() {
  if (pid_ <= 0) return;
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
  pid_ = 0;
}

bool Program::is_running() const { return pid_ > 0 && waitpid(pid_, nullptr, WNOHANG) == 0; }

}  // namespace kith::test
