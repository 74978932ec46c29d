#pragma once
// The files of design/, which are part of the program. They are served under a path that names their version, so
// that a browser may keep them for good.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.h"

namespace kith::http {

struct EmbeddedFile {
  std::string_view name;
  std::string_view type;
  std::string_view bytes;
};

const std::vector<EmbeddedFile>& embedded_files();

// Built once at start and only read afterwards: safe to use from any thread.
class Assets {
 public:
  Assets();
  // A fingerprint of all files together.
  const std::string& version() const { return version_; }
  std::string_view bytes(std::string_view name) const;
  // The file as a response, compressed when the browser takes it; 404 for an unknown name.
  Response serve(std::string_view name, std::string_view accept_encoding) const;

 private:
  struct Entry {
    EmbeddedFile file;
    std::string brotli, gzip;  // empty where compression would not help
  };
  std::map<std::string, Entry, std::less<>> entries_;
  std::string version_;
};

// Compresses a page or JSON answer when the client takes it and it is worth it.
void compress(Response& response, std::string_view accept_encoding);

}  // namespace kith::http
