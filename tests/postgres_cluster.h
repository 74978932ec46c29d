#pragma once
// A PostgreSQL of the tests' own: made in a temporary folder, on a free loopback port, gone at the end.

#include <sys/types.h>

#include <string>

namespace kith::test {

class PostgresCluster {
 public:
  PostgresCluster();
  ~PostgresCluster();
  PostgresCluster(const PostgresCluster&) = delete;
  PostgresCluster& operator=(const PostgresCluster&) = delete;
  // URL of a database of that name.
  std::string url(const std::string& database) const;
  // Runs SQL in the maintenance database.
  void run(const std::string& sql) const;
  // Killed without a shutdown, then started again from what it has written.
  void kill_and_restart();

 private:
  void start();
  void as_owner(const std::string& command) const;
  std::string folder_;
  int port_ = 0;
};

// The one that all tests of this process share.
PostgresCluster& shared_cluster();

}  // namespace kith::test
