// Boost.JSON is used without its own library; this is the one file that compiles it.
#include <boost/json/src.hpp>
