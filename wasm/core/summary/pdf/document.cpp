#include "core/summary/pdf/document.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/escape.hpp"
#include "core/summary/pdf/font_objects.hpp"
#include "core/summary/pdf/letters.hpp"
#include "core/summary/pdf/out.hpp"
#include "core/summary/pdf/outline.hpp"

namespace wijzer::pdf {
namespace {

constexpr std::string_view regular_name = "WIJZER+NotoSans-Regular";
constexpr std::string_view bold_name = "WIJZER+NotoSans-Bold";
/// Of the edge of an empty box, in tenths of a point.
constexpr int outline_width = 7;
/// From the lower edge of a page to the letters of its foot.
constexpr int foot_height = 260;

std::string metadata(const Document& document) {
  Out out;
  out << "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
         "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
         "rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part>"
         "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">";
  out << escape(document.title) << "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>"
      << escape(document.language)
      << "</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta>\n"
         "<?xpacket end=\"w\"?>";
  return out.take();
}

/// From the foot of the page up, as PDF measures.
Points height_at(int from_top) { return {page_height - from_top}; }

/// What leads from a page to elsewhere, and its element.
struct Annotation {
  int number = 0;
  int tag = 0;
};

/// What an element holds.
struct Kids {
  /// The number of the first page that it is on; 0 while it is on none.
  int page = 0;
  Out children;
  Out marks;
};

/// Writes the parts of a document down, the pages first: they tell what the structure refers to.
class DocumentWriter {
 public:
  DocumentWriter(const Document& document, const Fonts& fonts)
      : document_(document),
        typesetter_(fonts),
        regular_(fonts.regular, regular_name),
        bold_(fonts.bold, bold_name),
        kids_(document.tags.size()),
        destinations_(document.bookmarks.size()) {}

  std::string run() {
    catalog_ = objects_.reserve();
    page_tree_ = objects_.reserve();
    resources_ = objects_.reserve();
    structure_ = objects_.reserve();
    for (std::size_t i = 0; i < document_.pages.size(); ++i) pages_.push_back(objects_.reserve());
    for (std::size_t i = 0; i < document_.tags.size(); ++i) tags_.push_back(objects_.reserve());
    for (std::size_t i = 0; i < document_.pages.size(); ++i) write_page(i);
    write_page_tree();
    write_structure();
    write_catalog();
    Out about;
    (about << "<</Title").text(document_.title) << ">>";
    return objects_.file(catalog_, objects_.add(about.take()));
  }

 private:
  void write_catalog() {
    const int outline = write_outline(objects_, document_.bookmarks, destinations_);
    const int meta = objects_.add_stream("/Type/Metadata/Subtype/XML", metadata(document_), false);
    Out out;
    out << "<</Type/Catalog/Pages " << Reference{page_tree_} << "/MarkInfo<</Marked true>>/Lang";
    out.text(document_.language) << "/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "
                                 << Reference{structure_} << "/Metadata " << Reference{meta};
    if (outline != 0) out << "/Outlines " << Reference{outline};
    out << ">>";
    objects_.set(catalog_, out.take());
  }

  /// The letters of a piece at a place on the page.
  void show(Out& out, const Piece& piece, int left, int top) {
    const bool is_bold = piece.style.weight == Weight::Bold;
    FontObjects& font = is_bold ? bold_ : regular_;
    out << "BT/" << (is_bold ? "B " : "R ") << Points{piece.style.size} << " Tf " << Points{left}
        << ' ' << height_at(top) << " Td";
    out.literal(font.codes(piece.line.letters)) << "Tj ";
    out << "ET\n";
  }

  std::string page_content(std::size_t page, Out& annotations) {
    Out out;
    Out rules;
    int open = artifact;
    for (const auto& [top, box] : document_.pages[page]) {
      for (const int bookmark : box->bookmarks) {
        destinations_[static_cast<std::size_t>(bookmark)] = {pages_[page], page_height - top};
      }
      for (const Piece& piece : box->pieces) {
        if (piece.tag != open) {
          if (open != artifact) out << "EMC\n";
          open = piece.tag;
          out << '/' << tag_of(piece).type << "<</MCID " << new_mark(page, piece.tag) << ">>BDC\n";
        }
        show(out, piece, document_.left + piece.left, top + piece.drop);
        if (piece.line.has_soft_hyphen) {
          show_soft_hyphen(out, page, piece, top);
          open = artifact;
        }
        if (!piece.address.empty()) annotations << Reference{link(page, piece, top)} << ' ';
      }
      for (const Rule& rule : box->rules) draw(rules, rule, top);
    }
    if (open != artifact) out << "EMC\n";
    if (!rules.empty()) out << "/Artifact BMC\n" << rules.all() << "EMC\n";
    show_foot(out, page);
    return out.take();
  }

  void write_page(std::size_t page) {
    Out annotations;
    owners_.emplace_back();
    const int content = objects_.add_stream("", page_content(page, annotations));
    Out out;
    out << "<</Type/Page/Parent " << Reference{page_tree_} << "/MediaBox[0 0 " << Points{page_width}
        << ' ' << Points{page_height} << "]/Resources " << Reference{resources_} << "/Contents "
        << Reference{content} << "/Tabs/S/StructParents " << page;
    if (!annotations.empty()) out << "/Annots[" << annotations.all() << ']';
    out << ">>";
    objects_.set(pages_[page], out.take());
  }

  const Tag& tag_of(const Piece& piece) const {
    return document_.tags[static_cast<std::size_t>(piece.tag)];
  }

  /// A hyphen in a mark of its own: who copies or listens gets the word as it is.
  void show_soft_hyphen(Out& out, std::size_t page, const Piece& piece, int top) {
    Piece hyphen = piece;
    hyphen.line = {"-", false};
    const int left = piece.left + typesetter_.width(piece.line.letters, piece.style);
    out << "EMC\n/Span<</ActualText<FEFF00AD>/MCID " << new_mark(page, piece.tag) << ">>BDC\n";
    show(out, hyphen, document_.left + left, top + piece.drop);
    out << "EMC\n";
  }

  /// The number of the next mark on a page, which belongs to this element.
  std::size_t new_mark(std::size_t page, int tag) {
    const std::size_t mark = owners_.back().size();
    owners_.back().push_back(tag);
    Kids& kids = kids_[static_cast<std::size_t>(tag)];
    if (kids.page == 0) kids.page = pages_[page];
    if (kids.page == pages_[page]) {
      kids.marks << mark << ' ';
    } else {
      kids.marks << "<</Type/MCR/Pg " << Reference{pages_[page]} << "/MCID " << mark << ">>";
    }
    return mark;
  }

  void draw(Out& out, const Rule& rule, int top) const {
    if (rule.is_outline) out << Points{outline_width} << " w ";
    out << Points{document_.left + rule.left} << ' ' << height_at(top + rule.drop + rule.height)
        << ' ' << Points{rule.width} << ' ' << Points{rule.height}
        << (rule.is_outline ? " re S\n" : " re f\n");
  }

  /// Of each line of a link its own annotation, all of one element. @return its number
  int link(std::size_t page, const Piece& piece, int top) {
    const int left = document_.left + piece.left;
    const int right = left + typesetter_.width(piece.line.letters, piece.style);
    const int base = top + piece.drop;
    Out out;
    out << "<</Type/Annot/Subtype/Link/Rect[" << Points{left} << ' '
        << height_at(base + piece.style.size / 4) << ' ' << Points{right} << ' '
        << height_at(base - piece.style.size) << "]/Border[0 0 0]/F 4/A<</S/URI/URI";
    (out.literal(piece.address) << ">>/Contents").text(piece.line.letters)
        << "/StructParent " << document_.pages.size() + annotations_.size() << ">>";
    const int number = objects_.add(out.take());
    // It belongs to the whole link, in however many languages that is.
    const int whole = tag_of(piece).type == "Span" ? tag_of(piece).parent : piece.tag;
    annotations_.push_back({number, whole});
    kids_[static_cast<std::size_t>(whole)].marks << "<</Type/OBJR/Obj " << Reference{number}
                                                 << "/Pg " << Reference{pages_[page]} << ">>";
    return number;
  }

  void show_foot(Out& out, std::size_t page) {
    const Piece left{0, 0, document_.foot_style, {settable(document_.foot.left), false}};
    const Piece right{0, 0, document_.foot_style, {settable(document_.foot.right[page]), false}};
    const int width = typesetter_.width(right.line.letters, right.style);
    out << "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
    show(out, left, document_.left, page_height - foot_height);
    show(out, right, document_.right - width, page_height - foot_height);
    out << "EMC\n";
  }

  void write_page_tree() {
    Out out;
    out << "<</Type/Pages/Kids[";
    for (const int page : pages_) out << Reference{page} << ' ';
    out << "]/Count " << pages_.size() << ">>";
    objects_.set(page_tree_, out.take());
    const int regular = regular_.write(objects_);
    const int bold = bold_.write(objects_);
    Out fonts;
    fonts << "<</Font<</R " << Reference{regular} << "/B " << Reference{bold} << ">>>>";
    objects_.set(resources_, fonts.take());
  }

  Reference tag_reference(int tag) const { return {tags_[static_cast<std::size_t>(tag)]}; }

  void write_structure() {
    for (std::size_t i = 1; i < tags_.size(); ++i) {
      kids_[static_cast<std::size_t>(document_.tags[i].parent)].children << Reference{tags_[i]}
                                                                         << ' ';
    }
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      const Tag& tag = document_.tags[i];
      const Kids& kids = kids_[i];
      Out out;
      out << "<</S/" << tag.type << "/P "
          << (i == 0 ? Reference{structure_} : tag_reference(tag.parent)) << tag.entries;
      if (kids.page != 0) out << "/Pg " << Reference{kids.page};
      out << "/K[" << kids.children.all() << kids.marks.all() << "]>>";
      objects_.set(tags_[i], out.take());
    }
    Out owners;
    owners << "<</Nums[";
    for (std::size_t page = 0; page < owners_.size(); ++page) {
      owners << page << '[';
      for (const int tag : owners_[page]) owners << tag_reference(tag) << ' ';
      owners << ']';
    }
    for (std::size_t i = 0; i < annotations_.size(); ++i) {
      owners << owners_.size() + i << ' ' << tag_reference(annotations_[i].tag) << ' ';
    }
    owners << "]>>";
    Out out;
    out << "<</Type/StructTreeRoot/K " << tag_reference(0) << "/ParentTree "
        << Reference{objects_.add(owners.take())} << "/ParentTreeNextKey "
        << owners_.size() + annotations_.size() << ">>";
    objects_.set(structure_, out.take());
  }

  const Document& document_;
  Typesetter typesetter_;
  Objects objects_;
  FontObjects regular_;
  FontObjects bold_;
  int catalog_ = 0;
  int page_tree_ = 0;
  int resources_ = 0;
  int structure_ = 0;
  std::vector<int> pages_;
  std::vector<int> tags_;
  std::vector<Kids> kids_;
  /// The element of each mark, for each page.
  std::vector<std::vector<int>> owners_;
  std::vector<Annotation> annotations_;
  std::vector<Destination> destinations_;
};

}  // namespace

std::string written(const Document& document, const Fonts& fonts) {
  return DocumentWriter(document, fonts).run();
}

}  // namespace wijzer::pdf
