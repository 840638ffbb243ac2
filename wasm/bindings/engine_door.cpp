#include "bindings/api.hpp"
#include "bindings/door.hpp"

namespace wijzer::api {
namespace {

Api& instance() {
  static Api only;
  return only;
}

}  // namespace

std::string load(std::string_view bytes) { return instance().load(bytes); }

std::string call(std::string_view bytes) { return instance().call(bytes); }

}  // namespace wijzer::api
