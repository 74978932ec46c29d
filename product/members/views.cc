#include "product/members/views.h"

namespace kith::members {

json::object as_json(const Person& p) {
  // Who is known by an address alone has neither.
  if (p.handle.empty()) return {{"id", nullptr}, {"handle", nullptr}, {"name", p.name}, {"sentence", p.sentence}};
  return {{"id", ref(p.id)}, {"handle", p.handle}, {"name", p.name}, {"sentence", p.sentence}};
}
json::object as_json(const WorkLine& line) {
  return {{"id", ref(line.id)},  {"kind", name(line.kind)}, {"title", line.title}, {"organisation", line.organisation},
          {"began", line.began}, {"ended", line.ended}};
}

}  // namespace kith::members
