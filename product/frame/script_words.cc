#include "product/frame/script_words.h"

#include <boost/json.hpp>

#include "platform/text/text.h"

namespace kith {
namespace {

// Each stands in a say("…") of design/js as well.
constexpr const char* kSaid[] = {
    sentence("Sending…"),
    sentence("Kept. You can go on elsewhere."),
    sentence("{} wrote."),
    sentence("Reading it on this machine."),
    sentence("Reading it on this machine …"),
    sentence("What would be sent"),
    sentence("{}: one entry"),
    sentence("{}: {} entries"),
    sentence("The first entries of {}"),
    sentence("Stays here: {}."),
    sentence("Not sent at all: {}."),
    sentence("Not sent at all: {} and {} more."),
    sentence("Send this"),
    sentence("It is read. See what would be sent."),
    sentence("{}: this browser cannot read it ({})."),
    sentence("{}: nothing in it is an archive, a mailbox, a list of contacts or a résumé."),
    sentence("Send the whole file"),
    sentence("The server can try: it reads the file at once and stores no text of it. But then all of it leaves this "
             "machine."),
    sentence("It did not arrive. Try again in a minute."),
    sentence("It did not arrive. Is there a connection? What was read is still here."),
    sentence("The keys"),
    sentence("Close"),
};

}  // namespace

std::string script_words() {
  if (spoken_catalogue == nullptr) return {};
  boost::json::object words;
  for (const char* said : kSaid) words[said] = text(said);
  return boost::json::serialize(words);
}

}  // namespace kith
