#include "app/apology.h"

#include <spdlog/spdlog.h>

#include "platform/html/html.h"
#include "platform/sql/session.h"
#include "platform/text/languages.h"

namespace kith {
http::Response apology(const http::Request& request, bool is_api, int status, std::string_view sentence) {
  if (is_api) return http::problem(status, {Fault::kUnavailable, std::string(sentence), {}, {}}, request.id);
  Html html;
  html << "<!doctype html><html lang=\"" << spoken().code
       << "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
          "content=\"width=device-width,initial-scale=1\"><title>"
       << text("This did not work") << "</title></head><body><main><h1>"
       << text("This did not work, and it is our fault.") << "</h1><p>" << sentence << "</p>";
  // What is no form of words is a file, which whoever sent it still has.
  const bool has_words = request.header("content-type").rfind("multipart/", 0) != 0;
  if (const auto form = http::parse_form(has_words ? std::string_view(request.body) : std::string_view{}); form) {
    for (const auto& [field_name, value] : form->all())
      if (!value.empty() && field_name.rfind('_', 0) != 0)
        html << "<p><label>" << text("Your words are safe:") << "<br><textarea rows=\"8\" cols=\"60\">\n"
             << value << "</textarea></label></p>";
  }
  html << "<p>" << text("If you write to your host about it, name this: {}", request.id) << "</p></main></body></html>";
  return {.status = status, .body = std::move(html).str()};
}

http::Response apology_for(std::exception_ptr problem, const http::Request& request, bool is_api) {
  const Speaking in(best_language(request.header("accept-language")));
  try {
    std::rethrow_exception(problem);
  } catch (const sql::SqlError& error) {
    spdlog::error("id={} database: {}", request.id, error.what());
    switch (error.fault) {
      case sql::SqlFault::kFull:
        return apology(request, is_api, 507,
                       text("The disk of this installation is full. Copy your words and try again later; the host has "
                            "to make room."));
      case sql::SqlFault::kBusy:
      case sql::SqlFault::kGone:
        return apology(request, is_api, 503,
                       text("The database does not answer. Copy your words and try again in a minute."));
      case sql::SqlFault::kUnique:
        return apology(
            request, is_api, 409,
            text("The same came from elsewhere at the same moment. Look whether it is done, or send it again."));
      case sql::SqlFault::kFailed: break;
    }
  } catch (const std::exception& error) {
    spdlog::error("id={} {}", request.id, error.what());
  } catch (...) {
    spdlog::error("id={} unknown failure", request.id);
  }
  return apology(request, is_api, 500, text("Copy your words and try again."));
}

}  // namespace kith
