#include "review/html_table.hpp"

#include "pages/html.hpp"

namespace wijzer::review {

using pages::element;
using pages::escape;

std::string_view page_style() {
  return "body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:90rem;padding:1rem}"
         "table{border-collapse:collapse;margin:1rem 0;width:100%}"
         "caption{font-weight:bold;text-align:left;padding:.25rem 0}"
         "th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;"
         "overflow-wrap:anywhere}"
         ".words th,.words td{overflow-wrap:normal}.words td:last-child{overflow-wrap:anywhere}"
         "thead th{background:#eee;overflow-wrap:normal}ul{margin:0;padding-left:1.25rem}"
         "@media (prefers-color-scheme:dark){body{background:#111;color:#eee}a{color:#9cf}"
         "thead th{background:#333}}";
}

Table::Table(const std::string& caption, const std::vector<std::string>& columns, bool short_words)
    : short_words_(short_words) {
  std::string cells;
  for (const std::string& each : columns) cells += element("th", escape(each), "scope=\"col\"");
  out_ = element("caption", escape(caption)) + element("thead", element("tr", cells));
}

void Table::row(const std::vector<std::string>& cells) {
  std::string inner = element("th", cells.front(), "scope=\"row\"");
  for (std::size_t i = 1; i < cells.size(); ++i) inner += element("td", cells[i]);
  rows_ += element("tr", inner);
}

std::string Table::html(const std::string& otherwise) const {
  if (rows_.empty()) return element("p", escape(otherwise));
  return element("table", out_ + element("tbody", rows_), short_words_ ? "class=\"words\"" : "");
}

std::string list(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& each : items) out += element("li", each);
  return out.empty() ? out : element("ul", out);
}

std::string page(const std::string& language, const std::string& title, const std::string& header,
                 const std::string& main) {
  const std::string head =
      "<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
      element("title", escape(title)) + element("style", page_style());
  const std::string body =
      element("header", element("h1", escape(title)) + header) + element("main", main);
  return "<!DOCTYPE html>\n" + element("html", element("head", head) + element("body", body),
                                       "lang=\"" + escape(language) + "\"");
}

}  // namespace wijzer::review
