#include "core/logic/upward.hpp"

#include "core/conversation/next.hpp"
#include "core/model/good.hpp"
