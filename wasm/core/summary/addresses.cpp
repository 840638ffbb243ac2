#include "core/summary/addresses.hpp"

namespace wijzer {
namespace {

std::string digits(const std::string& number) {
  std::string out;
  for (const char sign : number) {
    if ((sign >= '0' && sign <= '9') || (sign == '+' && out.empty())) out += sign;
  }
  return out;
}

}  // namespace

std::string address_of(const Source& source) {
  if (!source.jci.empty()) return "https://wetten.overheid.nl/" + source.jci;
  if (!source.ecli.empty()) return "https://deeplink.rechtspraak.nl/uitspraak?id=" + source.ecli;
  return source.url;
}

std::string address_of(const Reach& reach) {
  switch (reach.kind) {
    case Reach::Kind::Web:
      return "https://" + reach.value;
    case Reach::Kind::Phone:
      return "tel:" + digits(reach.value);
    case Reach::Kind::Mail:
      return "mailto:" + reach.value;
    case Reach::Kind::Post:
    case Reach::Kind::Hours:
      return {};
  }
  return {};
}

}  // namespace wijzer
