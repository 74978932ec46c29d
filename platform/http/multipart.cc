#include "platform/http/multipart.h"

#include "platform/text/unicode.h"

namespace kith::http {
namespace {

constexpr std::size_t kParts = 64, kFieldLimit = 64 * 1024, kHeadLimit = 4 * 1024;

Error broken() { return invalid("This form did not arrive whole. Reload the page and try again."); }

// `name="…"` of a header, with browsers' %22 for a quotation mark left as it is.
std::string parameter(std::string_view header, std::string_view name) {
  const std::string wanted = std::string(name) + "=";
  for (std::size_t at = header.find(wanted); at != std::string_view::npos; at = header.find(wanted, at + 1)) {
    if (at == 0 || (header[at - 1] != ' ' && header[at - 1] != ';')) continue;
    std::string_view value = header.substr(at + wanted.size());
    if (!value.empty() && value.front() == '"') {
      value.remove_prefix(1);
      return as_utf8(value.substr(0, value.find('"')));
    }
    return as_utf8(trim(value.substr(0, value.find(';'))));
  }
  return {};
}

}  // namespace

Result<Multipart> parse_multipart(std::string_view content_type, std::string_view body) {
  const std::string boundary = "--" + parameter(content_type, "boundary");
  if (boundary.size() < 3 || boundary.size() > 74) return broken();
  Multipart form;
  std::size_t parts = 0;
  std::size_t at = body.find(boundary);
  while (at != std::string_view::npos) {
    at += boundary.size();
    if (body.substr(at, 2) == "--") return form;
    if (body.substr(at, 2) != "\r\n" || ++parts > kParts) return broken();
    const std::size_t head_end = body.substr(at, kHeadLimit).find("\r\n\r\n");
    if (head_end == std::string_view::npos) return broken();
    const std::string_view head = body.substr(at, head_end);
    const std::size_t begin = at + head_end + 4;
    const std::size_t end = body.find("\r\n" + boundary, begin);
    if (end == std::string_view::npos) return broken();
    const std::string_view content = body.substr(begin, end - begin);
    at = end + 2;
    // One line of the head says what it is.
    const std::size_t disposition = lower_ascii(head).find("content-disposition:");
    if (disposition == std::string_view::npos) return broken();
    const std::string_view line = head.substr(disposition, head.find("\r\n", disposition) - disposition);
    const std::string name = parameter(line, "name");
    if (line.find("filename=") != std::string_view::npos) {
      if (!content.empty()) form.files.push_back({parameter(line, "filename"), content});
    } else {
      if (content.size() > kFieldLimit) return broken();
      form.fields.add(name, as_utf8(content));
    }
  }
  return broken();
}

}  // namespace kith::http
