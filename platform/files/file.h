#pragma once
// A file that somebody brought, by mail or in a form: never believed, never run.

#include <string>
#include <string_view>

namespace kith {

struct File {
  std::string name;  // without a path; never empty
  std::string type;  // by its content, such as image/png; application/octet-stream when it is none that is known
  std::string bytes;
  std::string small = {};  // as a page shows it, where it is a picture: WebP, no side over kSmall_px
};

constexpr int kSmall_px = 1200;

// The media type that the first bytes tell, whatever else is said of them. Text that could be read as a page is none.
std::string type_by_content(std::string_view bytes);
// A name that can be shown and saved: no path, no control characters; "file.png" when nothing is left.
std::string file_name(std::string_view given, std::string_view type);
// Whether a page can show it: a still picture, of a type that platform/files/picture.h reads.
bool is_picture(std::string_view type);

}  // namespace kith
