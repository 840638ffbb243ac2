#include "checker/relative.hpp"
#include "core/model/good.hpp"
