#pragma once
// The mail that a demonstration would have sent, and answering it as the other side: a mailbox for people who do not
// exist.

#include "product/frame/route.h"

namespace kith::demonstration {

http::Response mailbox_page(Visit& visit);
http::Response letter_page(Visit& visit);
http::Response letter_as_html(Visit& visit);
// Answers as whoever got it: what is typed becomes a mail as a mail program makes it, and comes in by the way of all
// mail.
http::Response answer_letter(Visit& visit);

}  // namespace kith::demonstration
