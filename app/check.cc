#include "app/check.h"

#include <fmt/format.h>
#include <sys/timex.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <optional>

#include "app/command.h"
#include "app/match.h"
#include "app/queries.h"
#include "platform/mail/connect.h"
#include "platform/mail/dkim.h"
#include "platform/mail/domain.h"
#include "platform/sql/migrate.h"
#include "platform/text/text.h"
#include "product/frame/rules.h"
#include "product/members/store.h"

namespace kith {
namespace {

using mail::Finding;
using mail::Standing;

Finding right(std::string what, std::string says) { return {std::move(what), Standing::kRight, std::move(says), {}}; }
Finding wrong(std::string what, std::string says, std::string to_do) {
  return {std::move(what), Standing::kWrong, std::move(says), std::move(to_do)};
}
Finding weak(std::string what, std::string says, std::string to_do) {
  return {std::move(what), Standing::kWeak, std::move(says), std::move(to_do)};
}

// `rules` become those of the installation, where there is one.
Finding database(const Options& options, std::optional<Rules>& rules, Instant& newest) {
  const std::string what(text("Database"));
  if (options.database.starts_with("sqlite:") && !std::filesystem::exists(options.database.substr(7)))
    return weak(what, text("{} does not exist yet.", options.database),
                std::string(text("`kith serve` makes it. Name another with --database.")));
  try {
    const auto opened = sql::open(options.database);
    const int has = sql::schema_version(*opened), newest_schema = sql::all_migrations().back().number;
    if (has != newest_schema)
      return wrong(what, text("It has schema {}, and this program has {}.", has, newest_schema),
                   has < newest_schema ? std::string(text("`kith backup FILE`, then `kith migrate`."))
                                       : std::string(text("Run the program that it was last used with, or a newer.")));
    std::string damage;
    std::int64_t members = 0;
    opened->read([&](sql::Session& session) {
      rules = load_rules(session);
      members = members::count(session);
      damage = session.query(app::queries::intact).front().get<std::string>(0);
      newest = Ids::made_at(session.query(app::queries::newest_id).front().integer(0));
    });
    if (damage != "ok")
      return wrong(what, text("It is damaged: {}.", damage),
                   std::string(text("Stop the server, keep a copy of the file, and go back to the last backup.")));
    return right(what, text("{}, schema {}, {} members, intact.",
                            options.database.substr(0, 6) == "sqlite" ? options.database : std::string("PostgreSQL"),
                            has, grouped(members)));
  } catch (const std::exception& error) {
    return wrong(what, text("It cannot be opened: {}", error.what()), std::string(text("See --database.")));
  }
}

Finding clock_of(const Clock& clock, Instant newest, const Rules& rules) {
  const std::string what(text("Clock"));
  if (newest > clock.now() + Duration{rules.clock_shift_us} + minutes(5))
    return wrong(what, std::string(text("It is behind what the database holds.")),
                 std::string(text("Set the clock of this machine; it was ahead before, or is behind now.")));
  timex state{};
  if (::adjtimex(&state) == TIME_ERROR)
    return weak(what, std::string(text("Nothing keeps it right.")),
                std::string(text("Switch time synchronisation on (systemd-timesyncd): links and codes expire by it.")));
  return right(what, std::string(text("It is kept right.")));
}

Finding folder(const Options& options) {
  const std::string what(text("Folder"));
  // It is made by the server; looking makes nothing.
  std::filesystem::path at = std::filesystem::absolute(options.data);
  while (at.has_parent_path() && at != at.parent_path() && !std::filesystem::exists(at)) at = at.parent_path();
  if (::access(at.c_str(), W_OK) != 0)
    return wrong(what, text("{} cannot be written to.", options.data),
                 std::string(text("Give it to whom the program runs as, or name another with --data.")));
  return right(what, text("{} can be written to.", options.data));
}

Finding address(const Options& options) {
  const std::string what(text("Address"));
  if (options.base_url.empty())
    return weak(what, text("Links in mail lead to http://{}, which only this machine reaches.", options.listen),
                std::string(text("Say where people reach it: --base-url https://kith.example.org.")));
  if (!options.base_url.starts_with("https://"))
    return weak(what, text("{} is not encrypted.", options.base_url),
                std::string(text("Put a proxy with a certificate in front (docs/operate.md), and say https here.")));
  return right(what, text("Links lead to {}.", options.base_url));
}

Finding words(const Options& options) {
  const std::string what(text("Words"));
  const std::string path = options.words.empty() ? reference_path() : options.words;
  if (path.empty() || !std::filesystem::exists(path))
    return weak(what, std::string(text("The file of words is not there: only the same words meet.")),
                std::string(text("Put kith.words beside the program, or name it with --words.")));
  return right(what, text("{} is there.", path));
}

Finding server(std::string what, const std::string& url, const std::string& user, const std::string& password) {
  try {
    (void)mail::connect(url, user, password);
    return right(std::move(what), text("{} answers.", without_password(url)));
  } catch (const std::exception& error) {
    return wrong(std::move(what), text("{} cannot be used: {}.", without_password(url), error.what()),
                 std::string(text("See that it runs, and its address, user and password.")));
  }
}

// Mail as this machine sees it, and then as others do.
std::vector<Finding> mail_of(const Options& options, const Rules& rules) {
  const MailOptions& of = options.mail;
  std::vector<Finding> all;
  if (of.smtp.empty())
    all.push_back(weak(std::string(text("Mail out")), text("It goes to files in {}/outbox.", options.data),
                       std::string(text("Name a mail server: --smtp smtp://localhost:25."))));
  else all.push_back(server(std::string(text("Mail out")), of.smtp, of.smtp_user, of.smtp_password));
  if (!of.imap.empty()) all.push_back(server(std::string(text("Mail in")), of.imap, of.imap_user, of.imap_password));
  else if (!of.lmtp.empty())
    all.push_back(right(std::string(text("Mail in")), text("The mail server brings it to {}.", of.lmtp)));
  else if (rules.answers_by_mail)
    all.push_back(
        right(std::string(text("Mail in")), std::string(text("The mail server pipes it to `kith mail-in`."))));
  else
    all.push_back(weak(std::string(text("Mail in")), std::string(text("Mail cannot be answered.")),
                       std::string(text("Set one of --lmtp, --imap or `kith mail-in` up (docs/operate.md)."))));
  const std::string from = of.from.empty() ? rules.mail_from : of.from;
  const std::string domain = from.substr(from.find('@') + 1);
  if (domain.find('.') == std::string::npos) {
    all.push_back(wrong(std::string(text("Sender")), text("Mail comes from {}, which nobody can answer.", from),
                        std::string(text("Name an address of a domain of yours: --mail-from kith@example.org."))));
    return all;
  }
  all.push_back(right(std::string(text("Sender")), text("Mail comes from {}.", from)));
  // Looking makes no key: that is for the server to do.
  std::string record;
  try {
    if (!of.dkim_key.empty() && std::filesystem::exists(of.dkim_key)) record = mail::DkimKey(of.dkim_key).record();
  } catch (const std::exception& error) {
    all.push_back(wrong("DKIM", error.what(), std::string(text("Name another file with --dkim-key."))));
  }
  for (Finding& finding : mail::check_domain(*mail::system_resolver(), {domain, selector_of(of), record}))
    all.push_back(std::move(finding));
  if (rules.answers_by_mail && rules.mail_checked_by.empty())
    all.push_back(weak(std::string(text("Senders")), std::string(text("Who sends an answer is not checked.")),
                       std::string(text("Let the mail server check it, and name it: `kith settings mail_checked_by "
                                        "mx.example.org`."))));
  return all;
}

std::string_view name(Standing standing) {
  switch (standing) {
    case Standing::kRight: return text("right");
    case Standing::kWeak: return text("could be better");
    case Standing::kWrong: return text("wrong");
    default: return text("not known");
  }
}

}  // namespace

void check(const Options& options, const Clock& clock) {
  std::optional<Rules> rules;
  Instant newest;
  std::vector<Finding> all{database(options, rules, newest)};
  if (rules) all.push_back(clock_of(clock, newest, *rules));
  for (Finding finding : {folder(options), address(options), words(options)}) all.push_back(std::move(finding));
  for (Finding& finding : mail_of(options, rules.value_or(Rules{}))) all.push_back(std::move(finding));
  int bad = 0;
  for (const Finding& finding : all) {
    bad += finding.standing == Standing::kWrong;
    std::cout << fmt::format("{:10}{:17}{}\n", finding.what, name(finding.standing), finding.says);
    if (!finding.to_do.empty()) std::cout << fmt::format("{:27}{}\n", "", finding.to_do);
  }
  if (bad > 0) throw CommandError(plural(bad, "{} thing is wrong.", "{} things are wrong.", spelled_first(bad)));
}

}  // namespace kith
