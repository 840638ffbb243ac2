#include "core/load/json_tree.hpp"
