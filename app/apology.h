#pragma once
// What a request gets when the program or its database fails: a sentence, and the words that were sent, so that nothing
// is lost.

#include <exception>
#include <string_view>

#include "platform/http/request.h"

namespace kith {

http::Response apology(const http::Request& request, bool is_api, int status, std::string_view sentence);
// The same for what was thrown, which the log keeps.
http::Response apology_for(std::exception_ptr problem, const http::Request& request, bool is_api);

}  // namespace kith
