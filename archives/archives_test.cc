#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>

#include "archives/archive.h"
#include "archives/csv.h"
#include "archives/dates.h"
#include "archives/persons.h"
#include "platform/text/dates.h"

namespace kith::archives {
namespace {

namespace fs = std::filesystem;

Reading read(std::string_view name, std::string_view bytes, const Bounds& bounds = {}) {
  Reading reading;
  Reader(bounds, {}, reading).read_bytes(name, bytes);
  reading.close();
  return reading;
}

using Files = std::vector<std::pair<std::string, std::string>>;

std::string packed(const Files& files, bool as_tar = false) {
  std::string bytes(64 << 20, '\0');
  std::size_t used = 0;
  ::archive* made = archive_write_new();
  if (as_tar) archive_write_set_format_ustar(made);
  else archive_write_set_format_zip(made);
  archive_write_open_memory(made, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : files) {
    ::archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_write_header(made, entry);
    archive_write_data(made, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(made);
  archive_write_free(made);
  return bytes.substr(0, used);
}

std::string gzipped(const std::string& bytes) {
  std::string out(compressBound(bytes.size()) + 64, '\0');
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

bool leaves_out(const Reading& reading, std::string_view words) {
  for (const LeftOut& each : reading.left_out())
    if (each.what.find(words) != std::string::npos) return true;
  return false;
}
std::int64_t count_of(const Reading& reading, std::string_view words) {
  for (const LeftOut& each : reading.left_out())
    if (each.what.find(words) != std::string::npos) return each.count;
  return 0;
}

const Person* find(const Persons& persons, std::string_view name) {
  for (const Person& p : persons.people)
    if (p.name == name) return &p;
  return nullptr;
}
std::pair<int, int> lines_with(const Persons& persons, std::string_view name) {
  std::pair<int, int> lines;
  for (const Exchange& each : persons.exchanges)
    if (persons.people[each.person].name == name) (each.is_mine ? lines.first : lines.second) += 1;
  return lines;
}

constexpr std::string_view kConnections =
    "Notes:\r\n\"When exporting your connection data, you may \"\"notice\"\" things.\"\r\n\r\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    "Ada,Lovelace,https://www.linkedin.com/in/ada,,\"Engines, Inc\",Engineer,01 Jan 2024\r\n"
    ",,,,,,07 Jun 2026\r\n"
    "Ines,Okafor,https://de.linkedin.com/in/Ines/,ines@example.org,Market,Baker,7-Feb-22\r\n";
constexpr std::string_view kMessages =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT\n"
    "1,,Ada Lovelace,https://www.linkedin.com/in/ada,Kay Owner,https://www.linkedin.com/in/kay,2025-06-01 14:03:22 "
    "UTC,,\"Hello,\nhow are you? \"\"Well\"\"?\",INBOX,,No\n"
    "1,,Kay Owner,https://www.linkedin.com/in/kay,Ada Lovelace,https://www.linkedin.com/in/ada,2025-06-02 09:00:00 "
    "UTC,,Well.,INBOX,,No\n"
    "2,,Kay Owner,https://www.linkedin.com/in/kay,\"Ines Okafor,Ada Lovelace\",https://www.linkedin.com/in/ines; "
    "https://www.linkedin.com/in/ada,2025-07-01 09:00:00 UTC,,Both.,INBOX,,No\n"
    "3,,Kay Owner,https://www.linkedin.com/in/kay,Ines Okafor,https://www.linkedin.com/in/ines,2025-07-02 09:00:00 "
    "UTC,,Never sent,INBOX,,Yes\n"
    "4,,Big Firm,https://www.linkedin.com/in/firm,Kay Owner,https://www.linkedin.com/in/kay,2025-07-03 09:00:00 "
    "UTC,,<div class=\"\"spinmail-quill-editor\"\">Buy</div>,INBOX,,No\n"
    "5,,LinkedIn Member,,Kay Owner,https://www.linkedin.com/in/kay,2025-07-03 09:00:00 UTC,,Gone,INBOX,,No\n"
    "6,,Ines Okafor,https://www.linkedin.com/in/ines,Kay "
    "Owner,https://www.linkedin.com/in/kay,31/31/2025,,When?,INBOX,,No\n";

TEST(LinkedInArchive, IsReadWithAllItsQuirks) {
  const Reading reading =
      read("archive.zip", packed({{"Connections.csv", std::string(kConnections)},
                                  {"nachrichten.csv", std::string(kMessages)},
                                  {"Jobs/Job Applications.csv", "Application Date,Job Title\n1,2\n"}}));
  const auto persons = who_is_who(reading, {});
  ASSERT_TRUE(persons) << persons.error().text;
  EXPECT_EQ(persons->owner, "Kay Owner");
  ASSERT_EQ(persons->people.size(), 2U);
  const Person* ada = find(*persons, "Ada Lovelace");
  ASSERT_TRUE(ada);
  EXPECT_EQ(ada->company, "Engines, Inc");
  EXPECT_EQ(iso(ada->listed_since).substr(0, 10), "2024-01-01");
  EXPECT_EQ(lines_with(*persons, "Ada Lovelace"), std::pair(2, 1));
  const Person* ines = find(*persons, "Ines Okafor");
  ASSERT_TRUE(ines) << "another door of the same house is the same page";
  EXPECT_EQ(ines->email, "ines@example.org");
  EXPECT_EQ(iso(ines->listed_since).substr(0, 10), "2022-02-07");
  EXPECT_EQ(lines_with(*persons, "Ines Okafor"), std::pair(1, 0));
  EXPECT_TRUE(leaves_out(reading, "hide themselves") && leaves_out(reading, "drafts") &&
              leaves_out(reading, "advertisements") && leaves_out(reading, "have left the old network"));
  for (const LeftOut& each : reading.left_out()) {
    if (each.what.find("without a date") == std::string::npos) continue;
    EXPECT_EQ(each.where, "nachrichten.csv, line 9: “31/31/2025”");
  }
}

TEST(LinkedInArchive, WithoutUrlsIsReadByNames) {
  const Reading reading = read("messages.csv",
                               "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT\n"
                               "1,,Ada Lovelace,https://linkedin.com/in/ada,Test User,2024-05-15 10:30:00,,Hi\n"
                               "1,,Test User,,Ada Lovelace,2024-05-15 14:00:00,,Hi\n"
                               "2,,Test User,,Ines Okafor,2024-05-16 14:00:00,,Hi\n");
  const auto persons = who_is_who(reading, {});
  ASSERT_TRUE(persons) << persons.error().text;
  EXPECT_EQ(persons->owner, "Test User");
  EXPECT_EQ(lines_with(*persons, "Ada Lovelace"), std::pair(1, 1));
}

TEST(LinkedInArchive, AsksWhoseItIsWhenThatCannotBeTold) {
  const std::string one =
      "CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Ada Lovelace,Kay Owner,2024-05-15 10:30:00,Hi\n1,Kay Owner,Ada "
      "Lovelace,2024-05-16 10:30:00,Hi\n";
  const auto asked = who_is_who(read("messages.csv", one), {});
  ASSERT_FALSE(asked);
  EXPECT_NE(asked.error().text.find("Kay Owner; Ada Lovelace"), std::string::npos) << asked.error().text;
  const auto told = who_is_who(read("messages.csv", one), {"kay owner"});
  ASSERT_TRUE(told);
  EXPECT_EQ(lines_with(*told, "Ada Lovelace"), std::pair(1, 1));
  const auto wrong = who_is_who(read("messages.csv", one), {"nobody@example.org"});
  ASSERT_FALSE(wrong);
  EXPECT_NE(wrong.error().text.find("nobody@example.org"), std::string::npos);
  // Whoever is in the list of connections is not its owner.
  const auto listed =
      who_is_who(read("a.zip", packed({{"messages.csv", one}, {"Connections.csv", std::string(kConnections)}})), {});
  ASSERT_TRUE(listed);
  EXPECT_EQ(listed->owner, "Kay Owner");
}

TEST(Csv, KeepsToTheRulesAndItsBounds) {
  const auto records = [](std::string_view bytes, char separator = ',') {
    bool is_given = false;
    Input input("t.csv", [&] { return std::exchange(is_given, true) ? std::string_view{} : bytes; });
    Csv csv(input);
    csv.separate_by(separator);
    std::vector<std::vector<std::string>> all;
    while (csv.next()) all.push_back(csv.fields());
    return all;
  };
  using Records = std::vector<std::vector<std::string>>;
  EXPECT_EQ(records("\xEF\xBB\xBF"
                    "a,b\r\n\"c,\"\"d\"\"\",\r\n\n\"e\nf\",g"),
            (Records{{"a", "b"}, {"c,\"d\"", ""}, {"e f", "g"}}));
  EXPECT_EQ(records("caf\xE9,\x93quoted\x94\n"), (Records{{"café", "“quoted”"}}));
  EXPECT_EQ(records("a;b\n1;2\n", ';'), (Records{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(records("\"never closed\na,b\n").size(), 1U);
  EXPECT_EQ(records(std::string(1'000'000, ',')).front().size(), 256U);
  EXPECT_EQ(records(std::string(100'000, 'x')).front().front().size(), 16'384U);
  // What is not kept is read by the same rules: a quotation mark within it opens nothing.
  {
    bool is_given = false;
    Input input("t.csv", [&] { return std::exchange(is_given, true) ? std::string_view{} : "27\" x,1\n28\" y,2\n"; });
    Csv csv(input);
    csv.keep_only({false, true});
    Records all;
    while (csv.next()) all.push_back(csv.fields());
    EXPECT_EQ(all, (Records{{"", "1"}, {"", "2"}}));
  }
  // However the bytes come in pieces, the records are the same.
  const std::string text = "a,\"b\"\"c\nd\",e\r\n\"f\",\"\",g\n";
  for (std::size_t size = 1; size < 8; ++size) {
    std::size_t at = 0;
    Input input("t.csv", [&] {
      const std::string_view piece = std::string_view(text).substr(at, size);
      at += piece.size();
      return piece;
    });
    Csv csv(input);
    Records all;
    while (csv.next()) all.push_back(csv.fields());
    EXPECT_EQ(all, (Records{{"a", "b\"c d", "e"}, {"f", "", "g"}})) << size;
  }
}

TEST(Tables, AreLeftOutWithAReasonWhenTheyAreNone) {
  EXPECT_TRUE(leaves_out(read("wide.csv", std::string(1'000'000, ',')), "1000001 columns"));
  EXPECT_TRUE(leaves_out(read("utf16.csv", std::string("\xFF\xFE"
                                                       "F\0i\0r\0",
                                                       8)),
                         "UTF-16"));
  EXPECT_TRUE(leaves_out(read("c.csv", "First Name,Last Name,Connected On\nAda,\"Love\n"), "never closed"));
  const Reading german = read("Kontakte.csv", "First Name;Last Name;URL;Connected On\nAda;Lovelace;;29.1.2024\n");
  ASSERT_EQ(german.listings().size(), 1U);
  EXPECT_EQ(iso(german.listings()[0].since).substr(0, 10), "2024-01-29");
}

TEST(Dates, AreToldByTheirShape) {
  const auto day = [](std::string_view text) {
    return parse_date(text) ? iso(parse_date(text)).substr(0, 16) : "none";
  };
  EXPECT_EQ(day("08 Feb 2026"), "2026-02-08T00:00");
  EXPECT_EQ(day("7-Feb-22"), "2022-02-07T00:00");
  EXPECT_EQ(day("2025-06-01 14:03:22 UTC"), "2025-06-01T14:03");
  EXPECT_EQ(day("1/29/26, 2:37 PM"), "2026-01-29T14:37");
  EXPECT_EQ(day("12/01/09, 12:05 AM"), "2009-12-01T00:05");
  EXPECT_EQ(day("Mar 25 2023 10:15 AM"), "2023-03-25T10:15");
  EXPECT_EQ(day("2023/03/01 19:52:23 UTC"), "2023-03-01T19:52");
  EXPECT_EQ(day("29.1.2024"), "2024-01-29T00:00");
  for (const char* none : {"", "31/31/2020", "2024-02-30", "Jan 2015", "yesterday", "99999-01-01", "1/1", "25:00", "0"})
    EXPECT_EQ(day(none), "none") << none;
  EXPECT_EQ(parse_partial_date("Jan 2015"), "2015-01");
  EXPECT_EQ(parse_partial_date("2019"), "2019");
  EXPECT_EQ(parse_partial_date("2019-04"), "2019-04");
  EXPECT_EQ(parse_partial_date("2019-04-01"), "2019-04-01");
  EXPECT_EQ(parse_partial_date("Present"), "");
}

constexpr std::string_view kMailbox =
    "From a@b Thu Jan  1 00:00:00 2026\n"
    "Received: by mx\nFrom: =?utf-8?q?Ada_Lovel=C3=A1ce?= <Ada@Example.org>\nTo: Kay\n <kay@example.org>, \"Okafor, "
    "Ines\" <ines@example.net>\nDate: Thu, 12 Mar 2026 09:00:00 +0100\nMessage-ID: <1@x>\nSubject: s\n\n"
    "Hello\n\nFrom here on it is still the body: no header follows.\n\n"
    "From c@d Thu Jan  1 00:00:00 2026\nFrom: kay@example.org\nTo: ada@example.org\nDate: Fri, 13 Mar 2026 09:00:00 "
    "+0100\n\nYes\n\n"
    "From c@d Thu Jan  1 00:00:00 2026\nFrom: News <news@example.com>\nTo: kay@example.org\nDate: Fri, 13 Mar 2026 "
    "09:00:00 +0100\nList-Unsubscribe: <https://x>\n\nBuy\n\n"
    "From c@d Thu Jan  1 00:00:00 2026\nFrom: ada@example.org\nTo: kay@example.org\nDate: never\n\nx\n\n"
    "From c@d Thu Jan  1 00:00:00 2026\nFrom: Ines Okafor <ines@work.example>\nTo: list@example.com\nList-Id: "
    "<list.example.com>\nIn-Reply-To: <2@x>\nDate: Fri, 13 Mar 2026 10:00:00 +0100\n\nx\n\n"
    "From c@d Thu Jan  1 00:00:00 2026\nFrom: kay@example.org\nTo: list@example.com\nList-Id: <list.example.com>\n"
    "Message-ID: <2@x>\nDate: Fri, 13 Mar 2026 09:30:00 +0100\n\nquestion\n";

TEST(Mailbox, GivesWhoWroteToWhomAndWhen) {
  const Reading reading = read("in.mbox", kMailbox);
  const auto persons = who_is_who(reading, {"kay@example.org"});
  ASSERT_TRUE(persons) << persons.error().text;
  EXPECT_EQ(persons->owner, "Kay");
  EXPECT_EQ(lines_with(*persons, "Ada Loveláce"), std::pair(1, 1));
  // Two addresses of one full name are one person; an answer on a list goes to whom it answers.
  EXPECT_EQ(lines_with(*persons, "Ines Okafor"), std::pair(0, 1));
  EXPECT_EQ(count_of(reading, "newsletters and mail that a machine sent"), 1);
  EXPECT_EQ(count_of(reading, "without a date"), 1);
  EXPECT_EQ(count_of(reading, "what was said to a whole list"), 1);
}

TEST(Mailbox, OfAPublicListHasNoReceivers) {
  const Reading reading =
      read("list.mbox",
           "From ada at example.org Thu Jan  1 00:00:00 2026\nFrom: ada at example.org (Ada Lovelace)\n"
           "Date: Thu, 12 Mar 2026 09:00:00 +0100\nMessage-ID: <1@x>\n\nx\n\n"
           "From kay at example.org Thu Jan  1 00:00:00 2026\nFrom: kay at example.org (Kay Owner)\n"
           "In-Reply-To: <1@x>\nDate: Thu, 12 Mar 2026 10:00:00 +0100\nMessage-ID: <2@x>\n\nx\n");
  const auto persons = who_is_who(reading, {"kay@example.org"});
  ASSERT_TRUE(persons) << persons.error().text;
  EXPECT_EQ(lines_with(*persons, "Ada Lovelace"), std::pair(1, 0));
}

TEST(Contacts, OfGoogleAndOfCardsAreTheSamePerson) {
  Reading reading;
  Reader reader({}, {}, reading);
  reader.read_bytes(
      "contacts.csv",
      "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - "
      "Value,E-mail 2 - Value\nAda,,Lovelace,Engines,Engineer,* myContacts,Work,ada@example.org ::: "
      "a@example.net,ada@home.example\n");
  reader.read_bytes(
      "cards.vcf",
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Ada Love\r\n "
      "lace\r\nitem1.EMAIL;TYPE=HOME:ada@home.example\r\n"
      "PHOTO;ENCODING=b:AAAA\r\n "
      "AAAA\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=\r\n"
      "=AB\\, "
      "M.\r\nEMAIL:zoe@example.org\r\nEND:VCARD\r\nBEGIN:VCARD\r\nNOTE:nobody\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:"
      "Cut Off\r\n");
  reading.close();
  const auto persons = who_is_who(reading, {});
  ASSERT_TRUE(persons) << persons.error().text;
  ASSERT_EQ(persons->people.size(), 2U);
  EXPECT_TRUE(find(*persons, "Ada Lovelace"));
  EXPECT_TRUE(find(*persons, "Zoë, M."));
  EXPECT_TRUE(leaves_out(reading, "without name and address"));
  EXPECT_TRUE(leaves_out(reading, "no END:VCARD"));
}

TEST(Persons, WithoutAnythingToCallThemAreLeftOut) {
  const Reading reading = read("c.csv", "Name,E-mail Address\n,not an address\n,ada@example.org\n");
  const auto persons = who_is_who(reading, {});
  ASSERT_TRUE(persons);
  ASSERT_EQ(persons->people.size(), 1U);
  EXPECT_EQ(persons->people[0].name, "ada@example.org");
  EXPECT_EQ(count_of(reading, "without a name or address"), 1);
}

TEST(Persons, WhoShareAnAddressAreTheirNames) {
  const std::string one = "From x@y Thu Jan  1 00:00:00 2026\nTo: kay@example.org\nDate: Thu, 12 Mar 2026 09:0";
  const Reading reading = read("in.mbox", one + "0:00 +0100\nFrom: Ada Lovelace <office@example.com>\n\n\n" + one +
                                              "1:00 +0100\nFrom: Bob Ray <office@example.com>\n\n\n" + one +
                                              "2:00 +0100\nFrom: Ada Lovelace <ada@example.net>\n\n\n" + one +
                                              "3:00 +0100\nFrom: Bob Ray <bob@example.net>\n\n\n" + one +
                                              "4:00 +0100\nFrom: A. Lovelace <ada@example.net>\n\n\n");
  const auto persons = who_is_who(reading, {"kay@example.org"});
  ASSERT_TRUE(persons) << persons.error().text;
  EXPECT_EQ(persons->people.size(), 2U);
  EXPECT_EQ(lines_with(*persons, "Bob Ray").second, 2);
  EXPECT_EQ(lines_with(*persons, "Ada Lovelace").second, 3) << "also under another spelling, from her own address";
}

TEST(Persons, WithSeveralAddressesInOneCardAreOne) {
  const Reading reading =
      read("c.vcf", "BEGIN:VCARD\nFN:山田太郎\nEMAIL:a@example.org\nEMAIL:b@example.org\nEND:VCARD\n");
  const auto persons = who_is_who(reading, {});
  ASSERT_TRUE(persons);
  EXPECT_EQ(persons->people.size(), 1U);
}

TEST(Persons, AMessageThatTwoFilesHaveCountsOnce) {
  const std::string list = "ada kay 1700000000\nada kay 1700000000\nkay ada 1700000100\n";
  Reading reading;
  Reader reader({}, {}, reading);
  reader.read_bytes("a.txt", list);
  reader.read_bytes("b.txt", "ada kay 1700000000\nkay ada 1700000200\n");
  reading.close();
  const auto persons = who_is_who(reading, {"kay"});
  ASSERT_TRUE(persons);
  EXPECT_EQ(lines_with(*persons, "ada"), std::pair(2, 2));
  EXPECT_EQ(persons->copies, 1);
}

TEST(Persons, OfOneNameAndTwoPagesStayTwo) {
  const Reading reading =
      read("c.csv",
           "First Name,Last Name,URL,Email Address,Connected On\nAda,Lovelace,linkedin.com/in/a,,01 Jan "
           "2024\nAda,Lovelace,linkedin.com/in/b,,01 Jan 2024\nAda,Lovelace,linkedin.com/in/a,,01 Jan 2024\n");
  const auto persons = who_is_who(reading, {});
  ASSERT_TRUE(persons);
  EXPECT_EQ(persons->people.size(), 2U);
}

TEST(Resume, OldAndNewFillTheBackground) {
  for (
      const char* work :
      {R"({"basics":{"name":"Kay Owner","label":"Baker"},"work":[{"name":"Market","position":"Baker","startDate":"2019-04"}]})",
       R"({"bio":{"name":"Kay Owner","title":"Baker"},"work":[{"company":"Market","position":"Baker","startDate":"2019-04"}]})"}) {
    const Reading reading = read("resume.json", work);
    ASSERT_EQ(reading.background().size(), 1U);
    EXPECT_EQ(reading.background()[0].organisation, "Market");
    EXPECT_EQ(reading.background()[0].began, "2019-04");
    EXPECT_EQ(reading.sentence(), "Baker");
  }
  EXPECT_TRUE(leaves_out(read("resume.json", "{\"basics\":"), "not JSON"));
}

TEST(Archive, ThatIsHostileEndsEarlyWithTheReason) {
  const std::string row = "First Name,Last Name,Connected On\nAda,Lovelace,01 Jan 2024\n";
  // A bomb: 60 MB of nothing in a few KB, behind a table that is read.
  const Reading bomb = read("bomb.zip", packed({{"Connections.csv", row}, {"zero.csv", std::string(60 << 20, ',')}}));
  EXPECT_TRUE(leaves_out(bomb, "unpacks to far more")) << bomb.left_out().size();
  EXPECT_EQ(bomb.listings().size(), 1U) << "what came before it stays";
  EXPECT_TRUE(leaves_out(read("many.zip", packed(Files(30, {"a.csv", row})), {.files = 20}), "more than 20 files"));
  EXPECT_TRUE(
      leaves_out(read("nested.zip", packed({{"inner.zip", packed({{"Connections.csv", row}})}})), "archives inside"));
  const Reading climbing =
      read("climb.tar", packed({{"../../etc/Connections.csv", row}, {"Connections.csv", row}}, true));
  EXPECT_TRUE(leaves_out(climbing, "path leads out"));
  EXPECT_EQ(climbing.listings().size(), 1U);
  std::string cut = packed({{"Connections.csv", row + std::string(100'000, 'x')}});
  EXPECT_TRUE(leaves_out(read("cut.zip", std::string_view(cut).substr(0, cut.size() / 2)), "damaged"));
  // What nobody reads is unpacked as well, and counts; layers of compression are not followed.
  const Reading skipped = read(
      "skip.zip", packed({{"Connections.csv", row}, {"zero.bin", std::string(60 << 20, '\0')}, {"more.csv", row}}));
  EXPECT_TRUE(leaves_out(skipped, "unpacks to far more"));
  const std::string once = gzipped(gzipped(row));
  EXPECT_TRUE(read("twice.csv.gz", once).listings().empty());
  EXPECT_EQ(read("once.csv.gz", gzipped(row)).listings().size(), 1U);
  Reading small(Limits{.names = 2, .listings = 10, .messages = 10});
  Reader({}, {}, small).read_bytes("l.txt", "a b 1700000000\nc d 1700000000\na b 1700000001\n");
  EXPECT_LE(small.named().size(), 3U);
  EXPECT_TRUE(read("none", "").listings().empty());
  EXPECT_TRUE(read("noise", std::string("\0\1\2\3", 4)).listings().empty());
}

TEST(Archive, MayBeAFolderInWhichLinksAreNotFollowed) {
  const fs::path folder = fs::temp_directory_path() / ("kith-archive-" + std::to_string(getpid()));
  fs::create_directories(folder / "cur");
  std::ofstream(folder / "Connections.csv") << kConnections;
  std::ofstream(folder / "cur" / "1.mail:2,S")
      << "From: Ada Lovelace <ada@example.org>\nTo: kay@example.org\nDate: Thu, 12 "
         "Mar 2026 09:00:00 +0100\n\nText\n";
  fs::create_symlink("/etc", folder / "etc");
  std::ofstream(folder / "notes.txt") << "nothing that is read here";
  Reading reading;
  ASSERT_TRUE(Reader({}, {}, reading).read_path(folder.string()));
  EXPECT_EQ(reading.listings().size(), 2U);
  EXPECT_EQ(reading.messages().size(), 1U);
  EXPECT_FALSE(leaves_out(reading, "notes.txt")) << "nobody named it";
  ASSERT_TRUE(Reader({}, {}, reading).read_path((folder / "notes.txt").string()));
  EXPECT_TRUE(leaves_out(reading, "notes.txt"));
  // Stopping in the middle is no failure of the file.
  Reading stopped;
  ASSERT_TRUE(Reader(
                  {}, [](std::uint64_t) { return false; }, stopped)
                  .read_path(folder.string()));
  EXPECT_TRUE(stopped.listings().empty());
  fs::remove_all(folder);
  EXPECT_FALSE(Reader({}, {}, reading).read_path(folder.string()));
}

}  // namespace
}  // namespace kith::archives
