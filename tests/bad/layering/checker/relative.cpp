#include "../core/model/good.hpp"
