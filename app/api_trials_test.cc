// One line an operation of product/frame/openapi.json; app/api_test.cc calls them.

#include "tests/trials.h"

namespace kith::test {

const std::map<std::string, Trial>& ApiOperations::trials() {
  constexpr auto kInes = Who::kInes, kTomas = Who::kTomas;
  constexpr auto kIsRefused = Outsider::kIsRefused, kHasTheirOwn = Outsider::kHasTheirOwn,
                 kSeesItToo = Outsider::kSeesItToo;
  const std::string opener = "/openers/{id}", conversation = "/conversations/{id}",
                    messages = "/conversations/{id}/messages", kTomorrow = "2026-03-13T08:00:00.000000Z";
  static const std::map<std::string, Trial> all{
      {"read_today",
       {kTomas, kHasTheirOwn, "/today", with_opener,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/waiting/0/opener/id"), s.names.at("id")); }}},
      {"list_openers", {kTomas, kHasTheirOwn, "/openers", with_opener, has_it_first}},
      {"send_opener", {kInes, kHasTheirOwn, "/openers?box=sent", kAlone, grows(1)}},
      {"read_opener", {kTomas, kIsRefused, opener, with_opener, is_it}},
      {"change_draft", {kInes, kIsRefused, opener, with_draft, becomes("/state", "open")}},
      {"answer_opener", {kTomas, kIsRefused, opener, with_opener, becomes("/state", "answered")}},
      {"pass_opener",
       {kTomas, kIsRefused, opener, with_opener,
        [](const Seen& s) {
          EXPECT_EQ(words(s.after, "/pass_line"), "I am not the right person.");
          EXPECT_EQ(words(s.after, "/try/id"), s.people.ruth.id.str());
        }}},
      {"withdraw_opener", {kInes, kIsRefused, opener, with_opener, becomes("/state", "withdrawn")}},
      {"remind_of_opener",
       {kInes, kIsRefused, opener, after_five_days, becomes("/reminded_at", "2026-03-17T12:00:00.000000Z")}},
      {"put_opener_away", {kTomas, kIsRefused, opener, with_opener, becomes("/later_until", kTomorrow)}},
      {"list_conversations", {kInes, kHasTheirOwn, "/conversations", with_conversation, has_it_first}},
      {"start_conversation", {kInes, kIsRefused, "/conversations?list=theirs", with_conversation, grows(1)}},
      {"read_conversation", {kInes, kIsRefused, conversation, with_conversation, is_it}},
      {"retitle_conversation",
       {kTomas, kIsRefused, conversation, with_conversation, becomes("/title", "Prices, a year on")}},
      {"list_messages",
       {kInes, kIsRefused, messages, with_message,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/id"), s.names.at("message")); }}},
      {"send_message", {kInes, kIsRefused, messages, with_conversation, grows(1)}},
      {"edit_message",
       {kInes, kIsRefused, messages, with_message,
        becomes("/items/0/text", "Three of ten stayed. I would do it again.")}},
      {"delete_message", {kInes, kIsRefused, messages, with_message, becomes("/items/0/text", "")}},
      {"put_conversation_away",
       {kInes, kIsRefused, conversation, with_conversation, becomes("/later_until", kTomorrow)}},
      {"mark_done",
       {kTomas, kIsRefused, conversation, with_conversation,
        [](const Seen& s) {
          EXPECT_EQ(words(s.after, "/list"), "quiet");
          EXPECT_EQ(words(s.after, "/done_by"), s.people.tomas.id.str());
        }}},
      {"find_in_conversations", {kInes, kHasTheirOwn, "/conversations/found", with_conversation, is_it}},
      {"send_file",
       {kInes, kIsRefused, messages, with_conversation,
        [](const Seen& s) {
          EXPECT_EQ(items(s.after), items(s.before) + 1);
          EXPECT_EQ(words(s.after, "/items/0/files/0/type"), "text/plain");
        }}},
      {"take_message_back", {kInes, kIsRefused, messages, with_message, grows(-1)}},
      {"mute_conversation",
       {kInes, kIsRefused, conversation, with_conversation,
        [](const Seen& s) { EXPECT_EQ(s.after.at("muted"), true); }}},
      {"step_out", {kInes, kIsRefused, "/conversations?list=theirs", with_several, grows(-1)}},
      {"read_note", {kInes, kHasTheirOwn, "/members/{name}/note", with_name, is_it}},
      {"keep_note",
       {kInes, kHasTheirOwn, "/members/{name}/note", with_name, becomes("/text", "Hates phone calls before ten.")}},
      {"read_draft", {kInes, kIsRefused, conversation + "/draft", with_conversation, is_it}},
      {"keep_draft",
       {kInes, kIsRefused, conversation + "/draft", with_conversation,
        becomes("/text", "Dear Tomas, I have been thinking")}},
      {"find_members",
       {kInes, kHasTheirOwn, "/members", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/handle"), s.people.ruth.handle); }}},
      {"read_member", {kInes, kHasTheirOwn, "/members/{name}", with_name, is_it}},
      {"list_ties",
       {kInes, kHasTheirOwn, "/ties", with_conversation,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/member/id"), s.people.tomas.id.str()); }}},
      {"read_tie", {kInes, kIsRefused, "/ties/{name}", with_conversation, is_it}},
      {"end_tie", {kInes, kIsRefused, "/ties/{name}", with_conversation, becomes("/state", "ended")}},
      {"find_paths",
       {kInes, kHasTheirOwn, "/ties", with_between,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/through/0/id"), s.people.tomas.id.str()); }}},
      {"list_suggestions",
       {kInes, kHasTheirOwn, "/ties", with_between,
        [](const Seen& s) {
          EXPECT_EQ(words(s.answer, "/items/0/member/id"), s.people.ruth.id.str());
          EXPECT_EQ(words(s.answer, "/items/0/reason"), s.people.tomas.name + " knows you both.");
        }}},
      {"list_acquaintances",
       {kInes, kHasTheirOwn, "/acquaintances", with_said,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/member/id"), s.people.tomas.id.str()); }}},
      {"say_we_know_each_other", {kInes, kHasTheirOwn, "/acquaintances", kAlone, grows(1)}},
      {"list_circles", {kInes, kHasTheirOwn, "/circles", with_circle, has_it_first}},
      {"bring_circle", {kInes, kHasTheirOwn, "/circles", with_mail, grows(1)}},
      {"say_whom_i_know",
       {kInes, kIsRefused, "/circles", with_circle,
        [](const Seen& s) { EXPECT_TRUE(s.after.at_pointer("/items/0/people/0/know_each_other").as_bool()); }}},
      {"take_back_acquaintance", {kInes, kIsRefused, "/acquaintances", with_said, grows(-1)}},
      {"take_everything",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/you/handle"), s.people.ines.handle); }}},
      {"read_me",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/id"), s.people.ines.id.str()); }}},
      {"change_me",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) {
          EXPECT_EQ(words(s.after, "/sentence"), "Sets up price lists for bakeries");
          EXPECT_EQ(s.after.at("openers_a_week"), 3);
          EXPECT_EQ(words(s.after, "/theme"), "dark");
          EXPECT_EQ(words(s.after, "/away_until"), "2026-03-20T08:00:00.000000Z");
          EXPECT_EQ(s.after.at("name"), s.before.at("name"));
          EXPECT_EQ(words(s.after, "/seen_by/place"), "ties");
          EXPECT_EQ(words(s.after, "/seen_by/work"), "members");
        }}},
      {"put_photo",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) { EXPECT_TRUE(words(s.after, "/photo").starts_with("/photo/")); }}},
      {"remove_photo",
       {kInes, kHasTheirOwn, "/me", with_photo,
        [](const Seen& s) {
          EXPECT_TRUE(words(s.before, "/photo").starts_with("/photo/"));
          EXPECT_TRUE(s.after.at("photo").is_null());
        }}},
      {"read_mail_wishes",
       {kInes, kHasTheirOwn, "/me/mail", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/asked_by"), "members"); }}},
      {"change_mail_wishes",
       {kInes, kHasTheirOwn, "/me/mail", kAlone,
        [](const Seen& s) {
          EXPECT_EQ(words(s.after, "/asked_by"), "anyone");
          EXPECT_EQ(words(s.after, "/round/every"), "week");
          EXPECT_EQ(s.after.at_pointer("/round/hour"), 7);
          EXPECT_EQ(words(s.after, "/stopped/0"), "lapse");
        }}},
      {"list_guests",
       {kInes, kHasTheirOwn, "/guests", with_guest,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/conversation"), s.names.at("conversation")); }}},
      {"read_file", {kInes, kIsRefused, "/guests", with_file, [](const Seen&) {}}},
      {"open_call",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.after, "/asks/0/words"), "A joiner who has done a listed frontage."); }}},
      {"change_call",
       {kInes, kIsRefused, "/calls/{id}", with_call,
        becomes("/words", "Two years in a covered market, and glad to talk leases.")}},
      {"take_down_call",
       {kInes, kIsRefused, "/me", with_call,
        [](const Seen& s) {
          EXPECT_EQ(s.before.at("offers").as_array().size(), 1u);
          EXPECT_TRUE(s.after.at("offers").as_array().empty());
        }}},
      {"list_own_calls", {kInes, kHasTheirOwn, "/me/calls", with_call, has_it_first}},
      {"close_call", {kInes, kIsRefused, "/calls/{id}", with_call_and_tie, becomes("/outcome", "answered")}},
      {"keep_call",
       {kInes, kIsRefused, "/calls/{id}", with_call_for_days, becomes("/ends_at", "2026-05-16T12:00:00.000000Z")}},
      {"read_call", {kInes, kSeesItToo, "/calls/{id}", with_others_call, is_it}},
      {"list_board", {kInes, kSeesItToo, "/board", with_others_call, has_it_first}},
      {"list_matches",
       {kInes, kHasTheirOwn, "/matches", with_match,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/ask/id"), s.names.at("id")); }}},
      {"refuse_call", {kInes, kHasTheirOwn, "/matches", with_match, grows(-1)}},
      {"take_refusal_back", {kInes, kIsRefused, "/matches", with_refusal, grows(1)}},
      {"list_searches", {kInes, kHasTheirOwn, "/me/searches", with_search, has_it_first}},
      {"save_search", {kInes, kHasTheirOwn, "/me/searches", kAlone, grows(1)}},
      {"forget_search", {kInes, kIsRefused, "/me/searches", with_search, grows(-1)}},
      {"read_thanks", {kTomas, kIsRefused, "/thanks/{id}", with_thanks, is_it}},
      {"show_thanks",
       {kTomas, kIsRefused, "/thanks/{id}", with_thanks,
        [](const Seen& s) {
          EXPECT_EQ(s.before.at("is_shown"), false);
          EXPECT_EQ(s.after.at("is_shown"), true);
        }}},
      {"list_imports", {kInes, kHasTheirOwn, "/imports", with_import, has_it_first}},
      {"bring_import", {kInes, kHasTheirOwn, "/imports", kAlone, grows(1)}},
      {"read_import",
       {kInes, kIsRefused, "/imports/{id}", with_import,
        [](const Seen& s) {
          EXPECT_EQ(s.answer.at("written_to"), 2);
          EXPECT_EQ(s.answer.at("talking"), 1);
        }}},
      {"delete_import", {kInes, kIsRefused, "/imports", with_import, grows(-1)}},
      {"check_opener",
       {kInes, kHasTheirOwn, "/openers?box=sent", kAlone,
        [](const Seen& s) {
          EXPECT_EQ(s.answer.at("has_question"), true);
          EXPECT_EQ(s.after, s.before) << "nothing is kept";
        }}},
      {"say_of_label", {kTomas, kIsRefused, "/openers/{id}", with_opener, becomes("/label/reader_says", "pitch")}},
      {"contest_verdict", {kInes, kIsRefused, "/reports", with_verdict, grows(1)}},
      {"list_reports", {kInes, kHasTheirOwn, "/reports", kAlone, is_it}},
      {"report", {kInes, kHasTheirOwn, "/reports", kAlone, grows(1)}},
      {"read_decision", {kInes, kIsRefused, "/decisions/{id}", with_decision, is_it}},
      {"appeal",
       {kInes, kIsRefused, "/decisions/{id}", with_decision,
        [](const Seen& s) { EXPECT_EQ(words(s.after, "/appeal/outcome"), ""); }}},
      {"list_kept_away", {kInes, kHasTheirOwn, "/kept-away", with_blocked, is_it}},
      {"block_member",
       {kInes, kHasTheirOwn, "/kept-away", with_name,
        [](const Seen& s) { EXPECT_EQ(s.after.at("blocked").as_array().size(), 1u); }}},
      {"unblock_member",
       {kInes, kHasTheirOwn, "/kept-away", with_blocked,
        [](const Seen& s) { EXPECT_TRUE(s.after.at("blocked").as_array().empty()); }}},
      {"mute_member",
       {kInes, kHasTheirOwn, "/kept-away", with_name,
        [](const Seen& s) { EXPECT_EQ(s.after.at("muted").as_array().size(), 1u); }}},
      {"unmute_member",
       {kInes, kHasTheirOwn, "/kept-away", with_muted,
        [](const Seen& s) { EXPECT_TRUE(s.after.at("muted").as_array().empty()); }}},
      {"read_queue",
       {kInes, kIsRefused, "/admin/queue", with_report_for_host,
        [](const Seen& s) { EXPECT_GE(s.answer.at("reports").as_array().size(), 1u); }}},
      {"decide_report",
       {kInes, kIsRefused, "/admin/queue", with_report_for_host,
        [](const Seen& s) {
          EXPECT_EQ(s.after.at("reports").as_array().size() + 1, s.before.at("reports").as_array().size());
        }}},
      {"decide_appeal", {kInes, kIsRefused, "/decisions/{id}", with_appeal, becomes("/appeal/outcome", "undone")}},
      {"list_contacts",
       {kInes, kIsRefused, "/imports/{id}/contacts", with_import,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/1/name"), "Ida Berg"); }}},
      {"keep_contacts", {kInes, kIsRefused, "/contacts", with_import, grows(1)}},
      {"keep_contact", {kInes, kIsRefused, "/contacts", with_import, grows(1)}},
      {"leave_contact", {kInes, kIsRefused, "/contacts", with_kept, grows(-1)}},
      {"list_kept_contacts",
       {kInes, kHasTheirOwn, "/contacts", with_kept,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/name"), "Ida Berg"); }}},
      {"fill_page", {kInes, kIsRefused, "/me", with_resume, becomes("/work/0/title", "Baker")}},
      {"remove_work",
       {kInes, kIsRefused, "/me", with_work,
        [](const Seen& s) { EXPECT_TRUE(s.after.at("work").as_array().empty()); }}},
      {"follow_live", {kInes, kHasTheirOwn, "/me", kAlone, [](const Seen&) {}}},
      {"follow_live_as_page", {kInes, kHasTheirOwn, "/me", kAlone, [](const Seen&) {}}},
      {"describe_api", {kInes, kHasTheirOwn, "/me", kAlone, [](const Seen& s) { EXPECT_EQ(s.answer, description()); }}},
  };
  return all;
}

}  // namespace kith::test
