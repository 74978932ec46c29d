#pragma once
#include <string>

namespace kith {

// What the scripts of design/js say, in the language of this thread: a JSON object by the English sentence; empty in
// English, which they have.
std::string script_words();

}  // namespace kith
