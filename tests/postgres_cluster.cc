#include "tests/postgres_cluster.h"

#include <arpa/inet.h>
#include <libpq-fe.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace kith::test {
namespace {

const std::string kBin = "/usr/lib/postgresql/15/bin/";

int free_port() {
  const int probe = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(probe, reinterpret_cast<sockaddr*>(&address), sizeof address);
  socklen_t size = sizeof address;
  getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size);
  close(probe);
  return ntohs(address.sin_port);
}

}  // namespace

PostgresCluster::PostgresCluster() : port_(free_port()) {
  char pattern[] = "/tmp/kith-postgres-XXXXXX";
  folder_ = mkdtemp(pattern);
  // initdb refuses root: Debian's package brings a user for it.
  if (geteuid() == 0 && std::system(("chown postgres " + folder_).c_str()) != 0)
    throw std::runtime_error("no user postgres; run bin/setup --test");
  as_owner(kBin + "initdb -D " + folder_ + "/data -A trust -U kith --no-sync --encoding=UTF8 --locale=C");
  // What a killed process has written the system keeps, synced or not; a whole machine is not killed here.
  std::ofstream(folder_ + "/data/postgresql.conf", std::ios::app)
      << "listen_addresses='127.0.0.1'\nunix_socket_directories='" << folder_
      << "'\nshared_buffers=32MB\nfsync=off\nmax_connections=200\n";
  start();
}

PostgresCluster::~PostgresCluster() {
  try {
    as_owner(kBin + "pg_ctl -D " + folder_ + "/data -m immediate -w stop");
  } catch (const std::runtime_error&) {
    // It is gone already; what is left is the folder.
  }
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void PostgresCluster::start() {
  as_owner(kBin + "pg_ctl -D " + folder_ + "/data -o '-p " + std::to_string(port_) + "' -l " + folder_ +
           "/log -w -t 60 start");
}

void PostgresCluster::kill_and_restart() {
  std::ifstream file(folder_ + "/data/postmaster.pid");
  pid_t pid = 0;
  file >> pid;
  if (pid > 0) kill(pid, SIGKILL);
  // Its children notice within moments, and on a busy machine later; a new server does not begin beside them.
  for (int tries = 1;; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    std::filesystem::remove(folder_ + "/data/postmaster.pid");
    try {
      return start();
    } catch (const std::runtime_error&) {
      if (tries == 20) throw;
    }
  }
}

void PostgresCluster::as_owner(const std::string& command) const {
  const std::string quiet =
      geteuid() == 0 ? "cd /tmp && runuser -u postgres -- sh -c \"" + command + "\" >" + folder_ + ".out 2>&1"
                     : command + " >" + folder_ + ".out 2>&1";
  const int status = std::system(quiet.c_str());
  std::filesystem::remove(folder_ + ".out");
  if (status != 0) throw std::runtime_error("this did not work: " + command);
}

std::string PostgresCluster::url(const std::string& database) const {
  return "postgresql://kith@127.0.0.1:" + std::to_string(port_) + "/" + database;
}

void PostgresCluster::run(const std::string& sql) const {
  PGconn* connection = PQconnectdb(url("postgres").c_str());
  PGresult* result = PQexec(connection, sql.c_str());
  const auto status = PQresultStatus(result);
  const std::string why = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw std::runtime_error(sql + ": " + why);
}

PostgresCluster& shared_cluster() {
  static PostgresCluster cluster;
  return cluster;
}

}  // namespace kith::test
