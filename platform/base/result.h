#pragma once
// What an operation that may fail gives back: a value, or an Error that a member can read and a log can keep.

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace kith {

// What kind of failure it is; only platform/http knows which status code that becomes.
enum class Fault {
  kInvalid,      // the words or values given do not fit; changing them helps
  kUnknown,      // nothing such exists, or not for this member: the two are never told apart
  kForbidden,    // exists and is visible, but this member may not do this
  kConflict,     // something else happened first
  kTooMany,      // try again later
  kTooLarge,     // more at once than is taken
  kUnavailable,  // a part that Kith needs is gone for the moment
};

struct Error {
  Fault fault = Fault::kInvalid;
  std::string text;    // one sentence for the member: what is wrong, and what to do
  std::string field;   // the name of the field it is about, or empty
  std::string detail;  // the cause, for the log only

  friend bool operator==(const Error&, const Error&) = default;
};

struct Done {};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: a value is a result
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: so is an error
  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  T& operator*() & { return std::get<T>(state_); }
  const T& operator*() const& { return std::get<T>(state_); }
  T&& operator*() && { return std::get<T>(std::move(state_)); }
  T* operator->() { return &std::get<T>(state_); }
  const T* operator->() const { return &std::get<T>(state_); }
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

// The value of a Result, or an early return of its error from the function around it.
#define TRY(expression)                         \
  ({                                            \
    auto try_result = (expression);             \
    if (!try_result) return try_result.error(); \
    std::move(*try_result);                     \
  })

inline Error invalid(std::string text, std::string field = {}) {
  return Error{Fault::kInvalid, std::move(text), std::move(field), {}};
}
inline Error unknown(std::string text) { return Error{Fault::kUnknown, std::move(text), {}, {}}; }
inline Error forbidden(std::string text) { return Error{Fault::kForbidden, std::move(text), {}, {}}; }
inline Error conflict(std::string text) { return Error{Fault::kConflict, std::move(text), {}, {}}; }

}  // namespace kith
