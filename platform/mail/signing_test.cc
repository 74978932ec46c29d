// Mail that is signed here, and what others can look up about it.

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "platform/mail/dkim.h"
#include "platform/mail/domain.h"

namespace kith::mail {
namespace {

constexpr Instant kNow{1'773'316'800'000'000};

class Signing : public testing::Test {
 protected:
  Signing() { std::filesystem::remove(path_); }
  ~Signing() override { std::filesystem::remove(path_); }
  // "…" of "bh=…;" in what it signs.
  static std::string tag(const std::string& header, const std::string& name) {
    const std::size_t at = header.find(" " + name + "=") + name.size() + 2;
    return header.substr(at, header.find_first_of(";\r", at) - at);
  }
  static std::string words(const std::string& header) { return header.substr(header.find(" b=")); }

  const std::string path_ = testing::TempDir() + "kith-dkim-" + std::to_string(::getpid()) + ".pem";
};

constexpr const char* kHead = "From: Kith <kith@kith.example>\r\nTo: <ada@example.org>\r\nSubject: A question\r\n";

TEST_F(Signing, MakesAKeyThatItsOwnerAloneReadsAndKeepsIt) {
  const std::string record = DkimKey(path_).record();
  EXPECT_TRUE(record.starts_with("v=DKIM1; k=rsa; p=MIIB")) << record;
  EXPECT_EQ(DkimKey(path_).record(), record);
  struct stat of {};
  ASSERT_EQ(::stat(path_.c_str(), &of), 0);
  EXPECT_EQ(of.st_mode & 0777, 0600u);
}

TEST_F(Signing, SaysWhatIsWrongWithAFileThatHoldsNoKey) {
  std::ofstream(path_) << "no key\n";
  EXPECT_THROW(DkimKey{path_}, std::runtime_error);
  EXPECT_THROW(DkimKey{"/nowhere/at/all.pem"}, std::runtime_error);
}

// The bodies of RFC 6376, 3.4.4 and 3.4.5.
TEST_F(Signing, HashesBodiesAsTheStandardHasThem) {
  const DkimKey key(path_);
  const auto hash = [&](const std::string& body) {
    return tag(key.signature(std::string(kHead) + "\r\n" + body, "kith.example", "kith", kNow), "bh");
  };
  EXPECT_EQ(hash(" C \r\nD \t E\r\n\r\n\r\n"), "unak6JHq0wL+Q1HP7dW1tjBx9FLA6DffoZ0qrLwbbpo=");
  EXPECT_EQ(hash(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  EXPECT_EQ(hash("\r\n\r\n"), hash(""));
}

TEST_F(Signing, WhatServersChangeOnTheWayDoesNotMatterAndWhatForgersChangeDoes) {
  const DkimKey key(path_);
  const auto sign = [&](const std::string& message) { return key.signature(message, "kith.example", "kith", kNow); };
  const std::string as_sent = std::string(kHead) + "\r\nHow do you do it?\r\n";
  EXPECT_EQ(sign(as_sent),
            sign("Received: from somewhere\r\nFROM:  Kith\r\n <kith@kith.example>\r\nTo: <ada@example.org>"
                 "\r\nSubject: A   question \r\n\r\nHow do you\tdo it?  \r\n\r\n"));
  EXPECT_NE(words(sign(as_sent)), words(sign(std::string("Subject: Another\r\n") + as_sent)));
  EXPECT_NE(words(sign(as_sent)), words(sign(std::string(kHead) + "\r\nHow do you do this?\r\n")));
  // A second From is signed for as well: there is none.
  EXPECT_NE(tag(sign(as_sent), "h").find("from:from:"), std::string::npos);
  for (std::size_t at = 0, end; (end = sign(as_sent).find("\r\n", at)) != std::string::npos; at = end + 2)
    EXPECT_LE(end - at, 120u);
}

class Names : public Resolver {
 public:
  std::map<std::string, std::vector<std::string>> text, mail;
  std::vector<std::string> with_address;
  bool is_silent = false;

  std::vector<std::string> texts(const std::string& name) override {
    if (is_silent) throw std::runtime_error("nobody answers for " + name);
    return text[name];
  }
  std::vector<std::string> mail_hosts(const std::string& name) override {
    if (is_silent) throw std::runtime_error("nobody answers for " + name);
    return mail[name];
  }
  bool has_address(const std::string& name) override {
    return std::find(with_address.begin(), with_address.end(), name) != with_address.end();
  }
};

class Domain : public testing::Test {
 protected:
  Domain() {
    names.mail["kith.example"] = {"mx.kith.example"};
    names.with_address = {"mx.kith.example"};
    names.text["kith.example"] = {"google-site-verification=x", "v=spf1 mx -all"};
    names.text["k1._domainkey.kith.example"] = {"v=DKIM1; k=rsa; p=AAAA BBBB"};
    names.text["_dmarc.kith.example"] = {"v=DMARC1; p=reject; rua=mailto:a@kith.example"};
  }
  Finding find(const std::string& what) {
    for (const Finding& finding : check_domain(names, domain))
      if (finding.what == what) return finding;
    return {};
  }
  Standing standing(const std::string& what) { return find(what).standing; }

  Names names;
  MailDomain domain{"kith.example", "k1", "v=DKIM1; k=rsa; p=AAAABBBB"};
};

TEST_F(Domain, ThatIsSetUpWellHasNothingToDo) {
  for (const Finding& finding : check_domain(names, domain)) {
    EXPECT_EQ(finding.standing, Standing::kRight) << finding.what << finding.says;
    EXPECT_EQ(finding.to_do, "");
  }
}

TEST_F(Domain, WithoutAnyRecordIsToldWhatToPublish) {
  names = {};
  for (const Finding& finding : check_domain(names, domain)) {
    EXPECT_EQ(finding.standing, Standing::kWrong) << finding.what;
    EXPECT_NE(finding.to_do.find("ublish"), std::string::npos) << finding.to_do;
  }
  EXPECT_NE(find("DKIM").to_do.find("p=AAAABBBB"), std::string::npos);
}

TEST_F(Domain, MailThatCannotComeIsFound) {
  names.mail["kith.example"] = {"."};
  EXPECT_EQ(standing("MX"), Standing::kWrong);
  names.mail["kith.example"] = {"gone.kith.example"};
  EXPECT_EQ(standing("MX"), Standing::kWrong);
  names.mail["kith.example"] = {};
  names.with_address = {"kith.example"};
  EXPECT_EQ(standing("MX"), Standing::kWeak);
}

TEST_F(Domain, ASenderPolicyThatProtectsNobodyIsFound) {
  const auto with = [&](std::vector<std::string> records) {
    names.text["kith.example"] = std::move(records);
    return standing("SPF");
  };
  EXPECT_EQ(with({"v=spf1 +all"}), Standing::kWeak);
  EXPECT_EQ(with({"v=spf1 mx"}), Standing::kWeak);
  EXPECT_EQ(with({"v=spf1 mx ?all"}), Standing::kWeak);
  EXPECT_EQ(with({"v=spf1 mx -all", "V=SPF1 a -all"}), Standing::kWrong);
  EXPECT_EQ(with({"v=spf10 mx -all"}), Standing::kWrong);
  EXPECT_EQ(with({"v=spf1 include:spf.provider.example ~ALL"}), Standing::kRight);
  std::string many = "v=spf1";
  for (int i = 0; i < 11; ++i) many += " a:h" + std::to_string(i) + ".example";
  EXPECT_EQ(with({many + " -all"}), Standing::kWrong);
  // Two that name each other have no end.
  names.text["loop.example"] = {"v=spf1 include:kith.example -all"};
  EXPECT_EQ(with({"v=spf1 include:loop.example -all"}), Standing::kWrong);
}

TEST_F(Domain, AKeyThatIsNotOursOrWithdrawnIsFound) {
  names.text["k1._domainkey.kith.example"] = {"v=DKIM1; p=CCCC"};
  EXPECT_EQ(standing("DKIM"), Standing::kWrong);
  names.text["k1._domainkey.kith.example"] = {"v=DKIM1; p="};
  EXPECT_EQ(standing("DKIM"), Standing::kWrong);
  domain.selector.clear();
  EXPECT_EQ(standing("DKIM"), Standing::kUnknown);
}

TEST_F(Domain, TheWishOfADomainAboveHoldsBelow) {
  domain.name = "mail.kith.example";
  EXPECT_EQ(standing("DMARC"), Standing::kRight);
  names.text["_dmarc.kith.example"] = {"v=DMARC1; p=reject; sp=none"};
  EXPECT_EQ(standing("DMARC"), Standing::kWeak);
  names.text["_dmarc.mail.kith.example"] = {"v=DMARC1; p=none"};
  EXPECT_EQ(standing("DMARC"), Standing::kWeak);
  names.text["_dmarc.mail.kith.example"] = {"v=DMARC1; rua=mailto:a@kith.example"};
  EXPECT_EQ(standing("DMARC"), Standing::kWrong);
}

TEST_F(Domain, NobodyAnsweringIsNoMistakeOfTheirs) {
  names.is_silent = true;
  for (const Finding& finding : check_domain(names, domain)) EXPECT_EQ(finding.standing, Standing::kUnknown);
}

}  // namespace
}  // namespace kith::mail
