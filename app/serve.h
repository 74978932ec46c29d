#pragma once
// A running installation: wires the parts together, and keeps what falls due moving.

#include <string>

#include "platform/base/clock.h"
#include "platform/http/server.h"
#include "platform/sql/database.h"

namespace kith {

struct ServeOptions {
  std::string database = "sqlite:data/kith.db";
  std::string data = "data";
  std::string listen = "127.0.0.1:8080";
  std::string base_url;  // empty: as the settings have it, or made from `listen`
  bool demo = false;
  std::string smtp, smtp_user, smtp_password, mail_from;
  std::string lmtp;  // ADDRESS:PORT or a socket's path where the mail server brings answers; empty: none
  bool behind_proxy = false;
  int workers = 0;  // threads that read; 0: as many as do good here
  std::string log = "info";
  std::string words;  // the reference file; beside the program when empty
};

// Serves until SIGINT or SIGTERM. Returns the exit status.
int serve(const ServeOptions& options, const Clock& clock);

// Opens the database and brings it to the newest schema; makes what every installation has once (its secret).
std::unique_ptr<sql::Database> open_installation(const std::string& url, const Clock& clock);

}  // namespace kith
