#pragma once
// What an operator sets: each as a flag, in the environment, or in kith.toml.

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace kith {

// How mail goes out and comes in.
struct MailOptions {
  std::string smtp, smtp_user, smtp_password;  // without a server mail goes to DATA/outbox/
  std::string from;                            // empty: as the settings have it
  std::string lmtp;                            // ADDRESS:PORT or a socket's path where the mail server brings answers
  std::string imap, imap_user, imap_password;  // a mailbox that answers come to
  std::string dkim_key;                        // a file; empty: the mail server signs
  std::string dkim_selector;                   // under which the key is published
};
// Where Kith signs, there is a selector though none is named.
inline std::string selector_of(const MailOptions& mail) {
  return mail.dkim_selector.empty() && !mail.dkim_key.empty() ? "kith" : mail.dkim_selector;
}

struct Options {
  std::string database = "sqlite:data/kith.db";
  std::string data = "data";
  std::string listen = "127.0.0.1:8080";
  std::string base_url;  // empty: as the settings have it, or made from `listen`
  std::string words;     // the reference file; beside the program when empty
  MailOptions mail;
  bool demo = false;
  bool behind_proxy = false;
  int workers = 0;  // threads that read; 0: as many as do good here
  std::string log = "info";
};

// A URL as it may be shown: without user and password.
std::string without_password(const std::string& url);

// Makes them known to the command line: those of every command to `app`, those of the server to `serve`.
void add_options(CLI::App& app, CLI::App& serve, Options& options);

// What `add_options` made known, for whoever asks: flag, variable in the environment, value now, what it is.
std::string explain(const CLI::App& app, const CLI::App& serve);

}  // namespace kith
