#pragma once

#include <string>

#include "core/model/problem.hpp"
#include "core/model/source.hpp"

namespace wijzer {

/// Where everybody can read it; empty when it is on no public page we know. Laws and rulings: the
/// addresses under which the government's own sites answer to references.
[[nodiscard]] std::string address_of(const Source& source);

/// "tel:0307897878", "mailto:..." or "https://..."; empty for what is no address: post and hours.
[[nodiscard]] std::string address_of(const Reach& reach);

}  // namespace wijzer
