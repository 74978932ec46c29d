#pragma once
// A form that brings files: multipart/form-data (RFC 7578).

#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.h"

namespace kith::http {

struct File {
  std::string name;        // as the browser calls it; only for sentences
  std::string_view bytes;  // in the request's body
};

struct Multipart {
  Fields fields;            // of at most 64 KiB each
  std::vector<File> files;  // without those left empty
};

// Of at most 64 parts. `content_type` is the header, which names what separates them.
Result<Multipart> parse_multipart(std::string_view content_type, std::string_view body);

}  // namespace kith::http
