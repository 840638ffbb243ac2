#include "core/rules/upward.hpp"

#include "core/model/good.hpp"
#include "core/session/next.hpp"
