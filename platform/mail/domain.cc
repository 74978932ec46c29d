#include "platform/mail/domain.h"

#include <algorithm>
#include <optional>

#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

constexpr int kSpfLookups = 10;  // RFC 7208, 4.6.4: beyond them receivers take the record for broken

std::vector<std::string_view> words_of(std::string_view text, char between) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(between, at), text.size());
    if (const std::string_view word = trim(text.substr(at, end - at)); !word.empty()) words.push_back(word);
    at = end + 1;
  }
  return words;
}

// The value of "p" in "v=DMARC1; p=none".
std::optional<std::string> tag_of(std::string_view record, std::string_view name) {
  for (const std::string_view tag : words_of(record, ';')) {
    const std::size_t equals = tag.find('=');
    if (equals == std::string_view::npos || lower_ascii(trim(tag.substr(0, equals))) != name) continue;
    std::string value(trim(tag.substr(equals + 1)));
    std::erase_if(value, [](char c) { return c == ' ' || c == '\t'; });
    return value;
  }
  return std::nullopt;
}

// Of the texts at a name, those that begin with `version` as a whole word.
std::vector<std::string> records(Resolver& resolver, const std::string& name, std::string_view version) {
  std::vector<std::string> found;
  for (std::string& text : resolver.texts(name)) {
    const std::string begin = lower_ascii(std::string_view(text).substr(0, version.size()));
    const char next = text.size() > version.size() ? text[version.size()] : ' ';
    if (begin == lower_ascii(version) && (next == ' ' || next == ';')) found.push_back(std::move(text));
  }
  return found;
}

Finding mail_hosts(Resolver& resolver, const std::string& domain) {
  Finding finding{"MX", Standing::kRight, {}, {}};
  const auto hosts = resolver.mail_hosts(domain);
  const std::string publish = text("Publish an MX record for {} that names the server which takes its mail.", domain);
  if (hosts.empty() && resolver.has_address(domain)) {
    finding.standing = Standing::kWeak;
    finding.says = text("There is none; mail goes to the address of {} itself.", domain);
    finding.to_do = publish;
  } else if (hosts.empty() || hosts.front() == ".") {
    finding.standing = Standing::kWrong;
    finding.says = hosts.empty() ? text("There is none, so answers and returned mail cannot come.")
                                 : text("{} says that it takes no mail at all.", domain);
    finding.to_do = publish;
  } else if (std::none_of(hosts.begin(), hosts.end(), [&](const auto& host) { return resolver.has_address(host); })) {
    finding.standing = Standing::kWrong;
    finding.says = text("It names {}, which has no address.", hosts.front());
    finding.to_do = text("Give {} an address, or name another server.", hosts.front());
  } else {
    finding.says = text("Mail for {} goes to {}.", domain, hosts.front());
  }
  return finding;
}

// How many further names a record makes receivers look up.
int count_lookups(Resolver& resolver, const std::string& record, int so_far) {
  for (std::string_view word : words_of(record, ' ')) {
    if (so_far > kSpfLookups) break;
    if (!word.empty() && std::string_view("+-~?").find(word.front()) != std::string_view::npos) word.remove_prefix(1);
    const std::string term = lower_ascii(word);
    const std::string_view name = std::string_view(term).substr(0, term.find_first_of(":/="));
    if (name != "include" && name != "redirect" && name != "a" && name != "mx" && name != "ptr" && name != "exists")
      continue;
    ++so_far;
    const std::size_t at = term.find_first_of(":=");
    // A name with macros in it is known to receivers alone.
    if ((name != "include" && name != "redirect") || at == std::string::npos || term.find('%') != std::string::npos)
      continue;
    for (const std::string& further : records(resolver, term.substr(at + 1), "v=spf1"))
      so_far = count_lookups(resolver, further, so_far);
  }
  return so_far;
}

Finding spf(Resolver& resolver, const std::string& domain) {
  Finding finding{"SPF", Standing::kRight, {}, {}};
  const auto found = records(resolver, domain, "v=spf1");
  if (found.empty()) {
    finding.standing = Standing::kWrong;
    finding.says = text("There is none, so nobody can tell whether a server may send for {}.", domain);
    finding.to_do = text(
        "If the servers that take mail for it also send, publish at {} the text “v=spf1 mx -all”; else the one your "
        "mail "
        "provider gives.",
        domain);
    return finding;
  }
  if (found.size() > 1) {
    finding.standing = Standing::kWrong;
    finding.says = text("There are {}, and receivers then follow none.", found.size());
    finding.to_do = text("Make one of them.");
    return finding;
  }
  if (count_lookups(resolver, found.front(), 0) > kSpfLookups) {
    finding.standing = Standing::kWrong;
    finding.says =
        text("It makes receivers look up more than {} names, and they then take it for broken.", kSpfLookups);
    finding.to_do = text("Leave out what no longer sends, or write addresses in place of names.");
    return finding;
  }
  std::string rest;  // what it says of all other servers
  for (const std::string_view word : words_of(found.front(), ' ')) {
    const std::string term = lower_ascii(word);
    if (term == "all" || (term.size() == 4 && term.substr(1) == "all") || term.starts_with("redirect=")) rest = term;
  }
  if (rest == "-all" || rest == "~all" || rest.starts_with("redirect=")) {
    finding.says = text("It says who may send for {}: {}.", domain, shorten(found.front(), 120));
    return finding;
  }
  finding.standing = Standing::kWeak;
  finding.says = rest == "all" || rest == "+all" ? text("It lets every server in the world send for {}.", domain)
                                                 : text("It does not say that other servers may not send.");
  finding.to_do = text("End it with “-all”.");
  return finding;
}

Finding dkim(Resolver& resolver, const MailDomain& domain) {
  Finding finding{"DKIM", Standing::kRight, {}, {}};
  if (domain.selector.empty()) {
    finding.standing = Standing::kUnknown;
    finding.says = text("Kith does not sign, and cannot see whether your mail server does.");
    finding.to_do = text(
        "Tell the selector your mail server signs with (--dkim-selector), or let Kith sign (--dkim-key FILE, which it "
        "makes).");
    return finding;
  }
  const std::string name = domain.selector + "._domainkey." + domain.name;
  const std::string publish = domain.dkim_record.empty()
                                  ? text("Publish at {} the key that your mail server signs with.", name)
                                  : text("Publish at {} the text “{}”.", name, domain.dkim_record);
  // The version need not stand there.
  const auto found = resolver.texts(name);
  const auto key = found.size() == 1 ? tag_of(found.front(), "p") : std::nullopt;
  if (!key || key->empty()) {
    finding.standing = Standing::kWrong;
    finding.says = found.empty() ? text("There is no key at {}, so no signature can be checked.", name)
                   : key         ? text("The key at {} is withdrawn.", name)
                                 : text("What stands at {} is not one key.", name);
    finding.to_do = publish;
  } else if (!domain.dkim_record.empty() && *key != tag_of(domain.dkim_record, "p")) {
    finding.standing = Standing::kWrong;
    finding.says = text("The key at {} is another than the one Kith signs with.", name);
    finding.to_do = publish;
  } else {
    finding.says =
        domain.dkim_record.empty() ? text("There is a key at {}.", name) : text("Kith signs with the key at {}.", name);
  }
  return finding;
}

Finding dmarc(Resolver& resolver, const std::string& domain) {
  Finding finding{"DMARC", Standing::kRight, {}, {}};
  std::vector<std::string> found;
  bool is_above = false;
  // A domain without one follows the one above it.
  for (std::string at = domain; found.empty() && at.find('.') != std::string::npos; at = at.substr(at.find('.') + 1)) {
    is_above = at != domain;
    found = records(resolver, "_dmarc." + at, "v=DMARC1");
  }
  const std::string publish = text("Publish at _dmarc.{} the text “v=DMARC1; p=quarantine”.", domain);
  if (found.size() != 1) {
    finding.standing = Standing::kWrong;
    finding.says =
        found.empty()
            ? text("There is none: receivers may not take mail from {}, and anybody can write in its name.", domain)
            : text("There are {}, and receivers then follow none.", found.size());
    finding.to_do = publish;
    return finding;
  }
  const auto of_those_below = is_above ? tag_of(found.front(), "sp") : std::nullopt;
  const std::string wish = lower_ascii(of_those_below ? *of_those_below : tag_of(found.front(), "p").value_or(""));
  if (wish == "quarantine" || wish == "reject") {
    finding.says = text("Receivers are to {} what others send in the name of {}.",
                        wish == "reject" ? text("refuse") : text("set aside"), domain);
  } else {
    finding.standing = wish == "none" ? Standing::kWeak : Standing::kWrong;
    finding.says = wish == "none"
                       ? text("Receivers are to do nothing about what others send in the name of {}.", domain)
                       : text("It does not say what receivers are to do.");
    finding.to_do = publish;
  }
  return finding;
}

template <class Look>
Finding or_unknown(const char* what, const Look& look) {
  try {
    return look();
  } catch (const std::exception& error) {
    return {what, Standing::kUnknown, text("This could not be looked up: {}.", error.what()),
            std::string(text("Try again where the domain name system can be reached."))};
  }
}

}  // namespace

std::vector<Finding> check_domain(Resolver& resolver, const MailDomain& domain) {
  return {or_unknown("MX", [&] { return mail_hosts(resolver, domain.name); }),
          or_unknown("SPF", [&] { return spf(resolver, domain.name); }),
          or_unknown("DKIM", [&] { return dkim(resolver, domain); }),
          or_unknown("DMARC", [&] { return dmarc(resolver, domain.name); })};
}

}  // namespace kith::mail
