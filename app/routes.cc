#include "app/routes.h"

#include "product/access/routes.h"
#include "product/acquaintances/routes.h"
#include "product/asking/routes.h"
#include "product/board/routes.h"
#include "product/conversations/routes.h"
#include "product/demonstration/routes.h"
#include "product/frame/routes.h"
#include "product/guests/routes.h"
#include "product/help/routes.h"
#include "product/hosting/routes.h"
#include "product/imports/routes.h"
#include "product/leaving/routes.h"
#include "product/openers/routes.h"
#include "product/people/routes.h"
#include "product/safety/routes.h"
#include "product/settings/routes.h"
#include "product/ties/routes.h"
#include "product/today/routes.h"
#include "product/welcome/routes.h"

namespace kith {

std::vector<Route> all_routes() {
  std::vector<Route> all;
  for (const std::vector<Route>* feature : {
           &access::routes(),         // landing, sign-in, sessions
           &welcome::routes(),        // the first ten minutes
           &today::routes(),          // what waits for you
           &openers::routes(),        // asking someone
           &conversations::routes(),  // talking
           &asking::routes(),         // asking a member without an account
           &guests::routes(),         // what mail to a guest links to
           &people::routes(),         // your ties, finding someone, a member's page
           &board::routes(),          // asks, offers, and who could help whom
           &ties::routes(),           // ties, for API clients
           &acquaintances::routes(),  // "we know each other"
           &imports::routes(),        // what you bring from an old network
           &help::routes(),           // how Kith works, help, the rules
           &safety::routes(),         // reports, what hosts decide, keeping somebody away
           &hosting::routes(),        // what a host sets for everybody
           &settings::routes(),       // your own page, reach, mail
           &leaving::routes(),        // taking everything along, leaving, coming back
           &demonstration::routes(),  // signing in as a made-up person
           &frame::routes(),          // live events, the API's description
       })
    all.insert(all.end(), feature->begin(), feature->end());
  return all;
}

}  // namespace kith
