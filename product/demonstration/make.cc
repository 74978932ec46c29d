#include "product/demonstration/make.h"
namespace kith::demonstration {
Result<Made> make(sql::Database&, const Rules&, const Plan&) { return invalid("not yet"); }
}
