// Mail as it comes: what a converter makes of a text is looked at again.

#include "platform/mail/incoming.h"

#include <gtest/gtest.h>

#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

// A name that iconv takes for UTF-8, around what is none.
TEST(IncomingMail, WordsAreUtf8WhateverTheirCharsetIsCalled) {
  const auto mail = read_incoming(
      "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF\xFF-8\r\n\r\nYes "
      "\xF6\x83\x96\x96.");
  ASSERT_TRUE(mail);
  EXPECT_TRUE(is_utf8(mail->text));
  EXPECT_TRUE(mail->text.starts_with("Yes "));
}

}  // namespace
}  // namespace kith::mail
