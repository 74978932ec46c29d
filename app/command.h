#pragma once
// What commands share: how one says that it did not work.

#include <stdexcept>
#include <utility>

#include "platform/base/result.h"

namespace kith {

// What went wrong, as one sentence for the person at the terminal.
class CommandError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class T>
T or_fail(Result<T> result) {
  if (!result) throw CommandError(result.error().text);
  return std::move(*result);
}

}  // namespace kith
