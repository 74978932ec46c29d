#pragma once
// The pages of what somebody brings from an old network.

#include "product/frame/route.h"
#include "product/imports/network.h"

namespace kith::imports {

// What came with POST /import, read: what read_archive() gives.
struct Archive {
  std::string called;  // the names of its files
  Result<Network> network;
};
using ReadArchive = std::shared_ptr<const Archive>;
std::any read_archive(const Upload& upload);

http::Response import_page(Visit& visit, const Member& me);
http::Response bring_page(Visit& visit, const Member& me);
http::Response network_page(Visit& visit, const Member& me);
http::Response keep_page(Visit& visit, const Member& me);
http::Response keep_one_page(Visit& visit, const Member& me);
http::Response leave_one_page(Visit& visit, const Member& me);
http::Response forget_page(Visit& visit, const Member& me);
http::Response review_page(Visit& visit, const Member& me);
http::Response save_review_page(Visit& visit, const Member& me);

}  // namespace kith::imports
