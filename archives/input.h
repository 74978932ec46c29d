#pragma once
// The bytes of one file that somebody brought, in order and in pieces, so that no file has to fit into memory.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace kith::archives {

class Input {
 public:
  // The next piece, valid until the following call; empty at the end.
  using More = std::function<std::string_view()>;
  Input(std::string name, More more) : name_(std::move(name)), more_(std::move(more)) {}

  // As sentences name it: "messages.csv".
  const std::string& name() const { return name_; }
  // The first bytes, without taking them: 4 KiB, or all there are.
  std::string_view peek();
  std::string_view next();

 private:
  std::string name_;
  More more_;
  std::string head_;
  bool is_fresh_ = true, is_ended_ = false;
};

// An Input by its lines, which end in \n or \r\n. A line longer than the limit is cut there; a byte-order mark is
// skipped.
class Lines {
 public:
  explicit Lines(Input& input, std::size_t limit = 64 * 1024) : input_(input), limit_(limit) {}
  // Valid until the next call; false at the end.
  bool next(std::string_view& line);
  // Of the line that next() gave: 1, 2, …
  std::int64_t number() const { return number_; }

 private:
  Input& input_;
  const std::size_t limit_;
  std::string_view piece_;
  std::string carried_;
  std::int64_t number_ = 0;
};

// Valid UTF-8 on one line: what is not UTF-8 is read as Windows-1252, as old programs write it.
std::string as_text(std::string_view bytes);

}  // namespace kith::archives
