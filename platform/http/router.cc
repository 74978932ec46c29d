#include "platform/http/router.h"

namespace kith::http {

Pattern::Pattern(std::string_view pattern) {
  while (!pattern.empty()) {
    pattern.remove_prefix(1);  // the slash
    const std::size_t end = std::min(pattern.find('/'), pattern.size());
    const std::string_view part = pattern.substr(0, end);
    const std::size_t brace = std::min(part.find('{'), part.size());
    parts_.push_back({part.substr(0, brace),
                      brace < part.size() ? part.substr(brace + 1, part.size() - brace - 2) : std::string_view{}});
    literal_parts_ += brace == part.size();
    pattern.remove_prefix(end);
  }
}

bool Pattern::matches(std::string_view path, std::vector<std::pair<std::string_view, std::string>>& params) const {
  params.clear();
  std::size_t index = 0;
  while (!path.empty()) {
    if (index == parts_.size()) return false;
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    const Part& wanted = parts_[index++];
    if (part.substr(0, wanted.literal.size()) != wanted.literal) return false;
    const std::string_view rest = part.substr(wanted.literal.size());
    if (wanted.name.empty() != rest.empty()) return false;
    if (!wanted.name.empty()) params.emplace_back(wanted.name, std::string(rest));
    path.remove_prefix(end);
  }
  return index == parts_.size();
}

}  // namespace kith::http
