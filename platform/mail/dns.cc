#include "platform/mail/dns.h"

#include <arpa/nameser.h>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

constexpr int kAnswerMost_bytes = 65535;
constexpr int kWait_s = 3, kTries = 2;

class System : public Resolver {
 public:
  System() {
    if (res_ninit(&state_) != 0) throw std::runtime_error("The resolver of this machine cannot be used.");
    state_.retrans = kWait_s;
    state_.retry = kTries;
  }
  ~System() override { res_nclose(&state_); }

  std::vector<std::string> texts(const std::string& name) override {
    std::vector<std::string> all;
    each(name, ns_t_txt, [&](const ns_msg&, const ns_rr& record) {
      const unsigned char *at = ns_rr_rdata(record), *end = at + ns_rr_rdlen(record);
      std::string text;  // of pieces of up to 255 bytes, each after its length
      while (at < end) {
        const int size = std::min<int>(*at, static_cast<int>(end - at - 1));
        text.append(reinterpret_cast<const char*>(at + 1), static_cast<std::size_t>(size));
        at += size + 1;
      }
      all.push_back(std::move(text));
    });
    return all;
  }

  std::vector<std::string> mail_hosts(const std::string& name) override {
    std::vector<std::pair<unsigned, std::string>> hosts;
    each(name, ns_t_mx, [&](const ns_msg& answer, const ns_rr& record) {
      char host[NS_MAXDNAME];
      if (ns_rr_rdlen(record) < 3 ||
          dn_expand(ns_msg_base(answer), ns_msg_end(answer), ns_rr_rdata(record) + 2, host, sizeof host) < 0)
        return;
      hosts.emplace_back(ns_get16(ns_rr_rdata(record)), *host ? lower_ascii(host) : ".");
    });
    std::sort(hosts.begin(), hosts.end());
    std::vector<std::string> all;
    for (auto& [preference, host] : hosts) all.push_back(std::move(host));
    return all;
  }

  bool has_address(const std::string& name) override {
    bool has = false;
    for (const ns_type type : {ns_t_a, ns_t_aaaa}) each(name, type, [&](const ns_msg&, const ns_rr&) { has = true; });
    return has;
  }

 private:
  void each(const std::string& name, ns_type type, const std::function<void(const ns_msg&, const ns_rr&)>& take) {
    std::vector<unsigned char> answer(kAnswerMost_bytes);
    const int size = res_nquery(&state_, name.c_str(), ns_c_in, type, answer.data(), kAnswerMost_bytes);
    if (size < 0) {
      if (state_.res_h_errno == HOST_NOT_FOUND || state_.res_h_errno == NO_DATA) return;
      throw std::runtime_error("nobody answers for " + name);
    }
    ns_msg message;
    if (ns_initparse(answer.data(), std::min(size, kAnswerMost_bytes), &message) != 0)
      throw std::runtime_error("the answer for " + name + " cannot be read");
    for (int i = 0; i < ns_msg_count(message, ns_s_an); ++i) {
      ns_rr record;
      if (ns_parserr(&message, ns_s_an, i, &record) == 0 && ns_rr_type(record) == type) take(message, record);
    }
  }

  struct __res_state state_ {};
};

}  // namespace

std::unique_ptr<Resolver> system_resolver() { return std::make_unique<System>(); }

}  // namespace kith::mail
