#pragma once
#include "product/frame/route.h"

namespace kith::help {

http::Response how_page(Visit& visit);   // what happens with an opener, a conversation, a tie; how first words are read
http::Response help_page(Visit& visit);  // what people ask, and the keys
http::Response rules_page(Visit& visit);  // what is not for here, and what hosts do about it

}  // namespace kith::help
