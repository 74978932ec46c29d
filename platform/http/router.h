#pragma once
// Finds the row of a route table that a path belongs to. Patterns are cut into parts once; a part is literal text,
// then perhaps a {name} that takes the rest of it.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::http {

class Pattern {
 public:
  explicit Pattern(std::string_view pattern);
  // Fills `params` and gives true when the path fits. A {name} is never empty.
  bool matches(std::string_view path, std::vector<std::pair<std::string_view, std::string>>& params) const;
  // How many parts are wholly literal: of two that fit, the more literal one is meant.
  int literal_parts() const { return literal_parts_; }

 private:
  struct Part {
    std::string_view literal, name;
  };
  std::vector<Part> parts_;
  int literal_parts_ = 0;
};

}  // namespace kith::http
