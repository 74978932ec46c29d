#pragma once
// What somebody brings from an old network, for programs.

#include "product/frame/route.h"

namespace kith::imports {

http::Response imports_api(Visit& visit, const Member& me);
http::Response bring_api(Visit& visit, const Member& me);
http::Response import_api(Visit& visit, const Member& me);
http::Response contacts_api(Visit& visit, const Member& me);
http::Response keep_api(Visit& visit, const Member& me);
http::Response work_api(Visit& visit, const Member& me);
http::Response forget_api(Visit& visit, const Member& me);
http::Response kept_api(Visit& visit, const Member& me);
http::Response keep_one_api(Visit& visit, const Member& me);
http::Response leave_one_api(Visit& visit, const Member& me);

}  // namespace kith::imports
