#pragma once

#include "core/diagnostic.hpp"
#include "core/model/sender.hpp"

namespace wijzer::check {

/// What keeps a sound sender from being published: "sample-site" where it is a sample, or where an
/// address of it is one that nobody can have (RFC 2606, section 3: names that end in ".example").
[[nodiscard]] Diagnostics unfit_for_release(const Sender& sender);

}  // namespace wijzer::check
