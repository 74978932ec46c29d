#include "app/options.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace kith {
namespace {

void add_mail_options(CLI::App& app, MailOptions& mail) {
  app.add_option("--smtp", mail.smtp, "smtp://HOST:PORT or smtps://HOST:PORT; without it mail goes to DATA/outbox/")
      ->envname("KITH_SMTP");
  app.add_option("--smtp-user", mail.smtp_user)->envname("KITH_SMTP_USER");
  app.add_option("--smtp-password", mail.smtp_password)->envname("KITH_SMTP_PASSWORD");
  app.add_option("--mail-from", mail.from, "The address mail comes from")->envname("KITH_MAIL_FROM");
  app.add_option("--lmtp", mail.lmtp,
                 "Where the mail server brings answers: ADDRESS:PORT on this machine, or the path of a socket")
      ->envname("KITH_LMTP");
  app.add_option("--imap", mail.imap, "imaps://HOST, or imaps://HOST/FOLDER: a mailbox that answers come to")
      ->envname("KITH_IMAP");
  app.add_option("--imap-user", mail.imap_user)->envname("KITH_IMAP_USER");
  app.add_option("--imap-password", mail.imap_password)->envname("KITH_IMAP_PASSWORD");
  app.add_option("--dkim-key", mail.dkim_key,
                 "Sign mail with the RSA key in this file, which is made if there is none; leave it out where the mail "
                 "server signs")
      ->envname("KITH_DKIM_KEY");
  app.add_option("--dkim-selector", mail.dkim_selector, "Under which name the key is published")
      ->envname("KITH_DKIM_SELECTOR");
}

}  // namespace

std::string without_password(const std::string& url) {
  const std::size_t begin = url.find("://"), at = url.rfind('@');
  if (begin == std::string::npos || at == std::string::npos || at < begin) return url;
  return url.substr(0, begin + 3) + "…" + url.substr(at);
}

void add_options(CLI::App& app, CLI::App& serve, Options& options) {
  app.add_option("--database", options.database, "sqlite:PATH or postgresql://…")
      ->envname("KITH_DATABASE")
      ->capture_default_str();
  app.add_option("--data", options.data, "Folder for mail without a server, and files")
      ->envname("KITH_DATA")
      ->capture_default_str();
  app.add_option("--base-url", options.base_url, "Where people reach it, as https://kith.example.org")
      ->envname("KITH_BASE_URL");
  app.add_option("--listen", options.listen, "ADDRESS:PORT")->envname("KITH_LISTEN")->capture_default_str();
  app.add_option("--words", options.words, "The file of words, work and places; beside the program when left out")
      ->envname("KITH_WORDS");
  add_mail_options(app, options.mail);

  serve.add_flag("--demo", options.demo, "Let anyone sign in as anyone; only for a demonstration, only on loopback");
  serve.add_flag("--behind-proxy", options.behind_proxy, "Believe X-Forwarded-For of the proxy in front")
      ->envname("KITH_BEHIND_PROXY");
  serve.add_option("--workers", options.workers, "Threads that read; 0: one for each processor, 8 with PostgreSQL")
      ->envname("KITH_WORKERS")
      ->check(CLI::Range(0, 64))
      ->capture_default_str();
  serve.add_option("--log", options.log, "info, warn or error")->envname("KITH_LOG")->capture_default_str();
}

std::string explain(const CLI::App& app, const CLI::App& serve) {
  std::string out;
  for (const CLI::App* of : {&app, &serve}) {
    out += of == &app ? "" : "\nIn kith.toml below a line [serve]:\n";
    for (const CLI::Option* option : of->get_options()) {
      if (option->get_envname().empty()) continue;
      const std::string name = option->get_lnames().front();
      // A password is shown to nobody.
      const bool is_secret = name.ends_with("password") && option->count() > 0;
      out += fmt::format("{:15} {:23} {:27} {}\n", name, option->get_envname(),
                         is_secret                            ? "(set)"
                         : option->count() > 0                ? without_password(option->as<std::string>())
                         : !option->get_default_str().empty() ? option->get_default_str()
                                                              : "-",
                         option->get_description());
    }
  }
  return out;
}

}  // namespace kith
