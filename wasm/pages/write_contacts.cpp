#include "core/summary/addresses.hpp"
#include "core/summary/words.hpp"
#include "pages/html.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {
namespace {

const char* label_of(Reach::Kind kind) {
  switch (kind) {
    case Reach::Kind::Web:
      return "pages.reach_web";
    case Reach::Kind::Phone:
      return "pages.reach_phone";
    case Reach::Kind::Mail:
      return "pages.reach_mail";
    case Reach::Kind::Post:
      return "pages.reach_post";
    case Reach::Kind::Hours:
      return "pages.reach_hours";
  }
  return "pages.reach_web";
}

/// A number that never breaks over two lines: with no-break spaces and hyphens.
std::string unbroken(const std::string& number) {
  std::string out;
  for (const char sign : number) {
    if (sign == ' ') {
      out += "\u00a0";
    } else if (sign == '-') {
      out += "\u2011";
    } else {
      out += sign;
    }
  }
  return out;
}

}  // namespace

std::string value_of(const Reach& reach) {
  const bool number = reach.kind == Reach::Kind::Phone;
  const std::string text = escape(number ? unbroken(reach.value) : reach.value);
  const std::string address = address_of(reach);
  return address.empty() ? text : link(address, text);
}

void write_reach(Writer& writer, const Contact& contact) {
  const Content& content = writer.content();
  std::string items;
  bool undated = false;
  for (const Reach& reach : contact.reach) {
    std::string text = writer.words(label_of(reach.kind)) + ": " + value_of(reach);
    if (const std::optional<Date> seen = parse_date(reach.seen_on)) {
      text += " <span class=\"kz-small\">(" +
              escape(phrase(content, "contact.seen", {{"date", date_in_words(content, *seen)}})) +
              ")</span>";
    } else {
      undated = true;
    }
    items += element("li", text);
  }
  if (!items.empty()) writer.raw(element("ul", "\n" + items));
  if (undated && writer.first_time("undated")) writer.small(phrase(content, "pages.undated"));
  if (!contact.reach_note.empty()) writer.paragraph(contact.reach_note);
}

void write_contacts(Writer& writer, int level) {
  const Content& content = writer.content();
  for (const Contact& contact : content.contacts) {
    writer.heading(level, contact.name, "contact-" + contact.id.value);
    writer.texts(contact.does);
    writer.labelled(level + 1, "pages.does_not", contact.does_not);
    writer.heading(level + 1, phrase(content, "pages.reach"));
    write_reach(writer, contact);
    writer.use(contact.sources);
    writer.end_part();
  }
}

}  // namespace wijzer::pages
