#pragma once

#include "core/model/good.hpp"
