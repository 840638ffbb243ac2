#include "core/summary/words.hpp"
#include "pages/html.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {
namespace {

std::string ways(const std::vector<Reach>& reach) {
  std::string out;
  for (const Reach& each : reach) out += (out.empty() ? "" : ", ") + value_of(each);
  return out;
}

std::string labelled(const Content& content, const char* key, const std::string& html) {
  return element("p", escape(phrase(content, key)) + " " + html);
}

std::string nearby(const LocalContact& each) {
  return escape(each.name) + (each.does.empty() ? "" : " (" + escape(each.does) + ")") + ": " +
         ways(each.reach);
}

std::string drawing(const Sender& sender) {
  if (sender.logo.path.empty()) return {};
  return "<svg class=\"kz-logo\" viewBox=\"" + escape(sender.logo.box) +
         "\" aria-hidden=\"true\"><path d=\"" + escape(sender.logo.path) + "\"/></svg>";
}

}  // namespace

void write_sender(Writer& writer, int level) {
  if (writer.sender() == nullptr) return;
  const Content& content = writer.content();
  const Sender& sender = *writer.sender();
  writer.heading(level, sender.name, "sender");
  if (sender.sample) writer.paragraph(phrase(content, "sender.sample"));
  writer.raw(labelled(content, "pages.sender_post", escape(sender.post)));
  writer.raw(labelled(content, "sender.contact", ways(sender.contact)));
  writer.raw(labelled(content, "pages.sender_privacy", ways(sender.privacy)));
  writer.raw(labelled(content, "pages.sender_accessibility", ways(sender.accessibility)));
  std::string items;
  for (const LocalContact& each : sender.local) items += element("li", nearby(each));
  if (!items.empty()) writer.raw(element("ul", "\n" + items));
}

std::string local_help(const Sender& sender) {
  std::string out;
  for (const LocalContact& each : sender.local) out += element("p", nearby(each));
  return out;
}

std::string sender_foot(const Content& content, const Sender& sender) {
  std::string out =
      sender.sample ? element("p", escape(phrase(content, "sender.sample")), "class=\"kz-alert\"")
                    : std::string{};
  out += element("p", drawing(sender) + " " + escape(phrase(content, "sender.by")) + " <strong>" +
                          escape(sender.name) + "</strong>, " + escape(sender.post));
  return element("div", "\n" + out + labelled(content, "sender.contact", ways(sender.contact)),
                 "class=\"kz-sender\"");
}

}  // namespace wijzer::pages
