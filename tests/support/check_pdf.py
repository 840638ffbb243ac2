"""Looks for what keeps people with a screen reader from a PDF, after the Matterhorn Protocol 1.1 for PDF/UA-1: the
failures that a program can find, as far as such papers can have them. Prints one line per finding.

Run: python3 check_pdf.py FILE...
"""
import re
import struct
import sys

import pikepdf

KINDS = {"Document", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Link", "BlockQuote", "Span"}
INSIDE = {"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}}
# What holds nothing but others of these; text in it would belong to none of them.
HOLDS = {"Document": None, "L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}, "BlockQuote": {"P"}}
LANGUAGES = {"nl", "en"}
SHOWN = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}


def listed(value):
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def code(text):
    return bytes.fromhex(text.decode())


def ranges(program, kind):
    """What stands between "begin..." and "end..." of a map, in words."""
    for block in re.findall(rb"begin" + kind + rb"\s(.*?)end" + kind, program, re.S):
        yield from re.findall(rb"<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>\s*)?(?:<([0-9A-Fa-f]+)>|(\d+))", block)


def cids_of(program):
    """The number of the glyph for each code of an encoding."""
    out = {code(first): int(number) for first, _, _, number in ranges(program, b"cidchar") if number}
    for first, last, _, number in ranges(program, b"cidrange"):
        low, high = code(first), code(last)
        for step in range(int.from_bytes(high, "big") - int.from_bytes(low, "big") + 1):
            out[(int.from_bytes(low, "big") + step).to_bytes(len(low), "big")] = int(number) + step
    return out


def letters_of(program):
    """The letters of each code of a font."""
    out = {}
    for block in re.findall(rb"beginbfchar\s(.*?)endbfchar", program, re.S):
        for first, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            out[code(first)] = code(text).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange\s(.*?)endbfrange", program, re.S):
        for first, last, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            low, high = code(first), code(last)
            for step in range(int.from_bytes(high, "big") - int.from_bytes(low, "big") + 1):
                letter = int.from_bytes(code(text), "big") + step
                out[(int.from_bytes(low, "big") + step).to_bytes(len(low), "big")] = chr(letter)
    return out


def widths_of(listing):
    """The width of each glyph that a font tells."""
    out, items = {}, list(listing)
    while items:
        first = int(items.pop(0))
        if isinstance(items[0], pikepdf.Array):
            for step, width in enumerate(items.pop(0)):
                out[first + step] = float(width)
        else:
            last, width = int(items.pop(0)), float(items.pop(0))
            out.update({glyph: width for glyph in range(first, last + 1)})
    return out


def advances_of(font):
    """How wide each glyph of a TrueType font is, in thousandths of its size."""
    count = struct.unpack_from(">H", font, 4)[0]
    tables = {}
    for number in range(count):
        name, _, begin, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        tables[name] = begin
    per_em = struct.unpack_from(">H", font, tables[b"head"] + 18)[0]
    glyphs = struct.unpack_from(">H", font, tables[b"maxp"] + 4)[0]
    measured = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    out = [struct.unpack_from(">H", font, tables[b"hmtx"] + 4 * glyph)[0] * 1000 / per_em for glyph in range(measured)]
    return out + out[-1:] * (glyphs - measured)


class Check:
    def __init__(self, path):
        self.path = path
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.marks = {}
        self.findings = []

    def find(self, condition, text):
        if not condition:
            self.findings.append(f"{self.path}: {text}")

    def run(self):
        self.catalog()
        for number, page in enumerate(self.pdf.pages):
            self.content(number, page)
            self.fonts(page)
        self.parents = self.number_tree()
        self.levels = []
        self.used = set()
        self.read = []
        self.annotations = set()
        for element in listed(self.root.StructTreeRoot.get("/K")):
            self.element(element, self.root.StructTreeRoot, None)
        self.find(self.levels[:1] == [1], "the first heading is no H1 (14-002)")
        for before, level in zip(self.levels, self.levels[1:]):
            self.find(level <= before + 1, f"a heading H{level} follows H{before} (14-003)")
        # Where an element goes on over a page, its marks are read before those of the next one.
        self.find(self.read == sorted(self.read), "it is not read in the order in which it was drawn (09-001)")
        self.find(self.used == set(self.marks), f"marks without an element, or the reverse: {set(self.marks) ^ self.used} (01-005)")
        self.links()
        self.outline(self.root.get("/Outlines"))
        return self.findings

    def catalog(self):
        root = self.root
        self.find(root.get("/MarkInfo", {}).get("/Marked") is True, "it is not marked as tagged (06-001)")
        self.find(not root.get("/MarkInfo", {}).get("/Suspects", False), "it has suspects (01-007)")
        self.find(str(root.get("/Lang", "")) in LANGUAGES, "it has no language (11-001)")
        self.find("/RoleMap" not in root.StructTreeRoot, "a standard type stands for another one (02-004)")
        self.find("/Encrypt" not in self.pdf.trailer, "a screen reader may be kept out (26-001)")
        self.find(not {"/AcroForm", "/OCProperties", "/OpenAction", "/AA", "/Names"} & set(root.keys()), "it has what runs, is filled in or is folded away (20-001, 24-001, 29-001)")
        self.find(self.pdf.pdf_version == "1.7", f"its version is {self.pdf.pdf_version} (06-001)")
        self.find(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True, "its title is not shown (07-002)")
        xmp = bytes(root.Metadata.read_bytes()).decode() if "/Metadata" in root else ""
        self.find("<pdfuaid:part>1</pdfuaid:part>" in xmp, "it does not say that it is PDF/UA-1 (06-002)")
        self.find(xmp.count('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"') == 1, "the name of PDF/UA-1 is of nothing known (06-002)")
        with self.pdf.open_metadata() as meta:
            self.find(root.get("/Lang", "") in meta.get("dc:language", set()), "its metadata tell another language")
            self.find(meta.get("dc:title") not in (None, ""), "it has no title (06-003)")
            self.find(meta.get("dc:title") == str(self.pdf.docinfo.get("/Title")), "it has two titles (06-004)")

    def content(self, number, page):
        open_marks = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                entries = operands[1] if name == "BDC" else {}
                kind = str(operands[0])
                mark = entries.get("/MCID")
                self.find(not open_marks, f"page {number + 1}: a mark stands in a mark (01-001)")
                self.find(kind != "/Span" or mark is not None or "/ActualText" in entries, f"page {number + 1}: a span says nothing")
                if mark is not None:
                    self.find((number, int(mark)) not in self.marks, f"page {number + 1}: mark {mark} stands twice")
                    self.marks[number, int(mark)] = kind
                open_marks.append(kind == "/Artifact" or mark is not None)
            elif name == "EMC":
                open_marks.pop()
            elif name in SHOWN:
                self.find(any(open_marks), f"page {number + 1}: something is neither tagged nor an artifact (01-003)")
        self.find(not open_marks, f"page {number + 1}: a mark is not closed")
        self.find(page.obj.get("/Tabs") == pikepdf.Name.S, f"page {number + 1}: the order of its links is not that of the structure (28-009)")

    def shown_codes(self, page):
        """Which codes a page shows in which font."""
        codes, font = {}, None
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                font = str(operands[0])
            elif str(operator) == "Tj":
                left = bytes(operands[0])
                while left:
                    size = 1 if left[0] < 0x80 else 2
                    codes.setdefault(font, set()).add(left[:size])
                    left = left[size:]
        return codes

    def fonts(self, page):
        shown = self.shown_codes(page)
        for name, font in page.obj.Resources.Font.items():
            self.letters(name, font, shown.get(name, set()))
            below = font.DescendantFonts[0]
            self.find("/FontFile2" in below.FontDescriptor, f"{name} is not embedded (31-009)")
            self.find("/ToUnicode" in font, f"{name} does not tell its letters (10-001)")
            self.find(below.get("/CIDToGIDMap") == pikepdf.Name.Identity, f"{name} has no map of glyphs (31-006)")
            encoding = font.Encoding
            self.find(encoding.CIDSystemInfo.Ordering == below.CIDSystemInfo.Ordering, f"{name} has two collections (31-001)")
            self.find(b"/WMode 0" in encoding.read_bytes(), f"{name} has no direction (31-008)")
            codes = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
            self.find(b"begincodespacerange" in codes, f"{name}: its letters have no codes")

    def letters(self, name, font, shown):
        """Each code that is shown has a glyph that is drawn, a width that the font has as well, and letters."""
        below = font.DescendantFonts[0]
        if "/FontFile2" not in below.FontDescriptor or "/ToUnicode" not in font:
            return
        glyphs, letters = cids_of(font.Encoding.read_bytes()), letters_of(font.ToUnicode.read_bytes())
        advances = advances_of(below.FontDescriptor.FontFile2.read_bytes())
        widths = widths_of(below.W)
        for code in shown:
            glyph = glyphs.get(code, 0)
            self.find(0 < glyph < len(advances), f"{name}: code {code.hex()} is drawn as no letter (31-030)")
            text = letters.get(code, "")
            self.find(text and not set(text) & set("\0\ufeff\ufffe\ufffd"), f"{name}: code {code.hex()} has no letter (10-001, 31-028)")
            told = widths.get(glyph, int(below.get("/DW", 1000)))
            self.find(all(abs(told - drawn) <= 1 for drawn in advances[glyph : glyph + 1]), f"{name}: code {code.hex()} has two widths (31-019)")

    def number_tree(self):
        numbers = listed(self.root.StructTreeRoot.ParentTree.Nums)
        return {int(key): value for key, value in zip(numbers[::2], numbers[1::2])}

    def page_of(self, reference):
        return next((number for number, page in enumerate(self.pdf.pages) if page.objgen == reference.objgen), None)

    def element(self, element, parent, above):
        kind = str(element.S)[1:]
        self.find(kind in KINDS, f"{kind} is no standard type (02-001)")
        self.find(element.P.objgen == parent.objgen, f"{kind} has another parent (01-006)")
        self.find(kind not in INSIDE or above in INSIDE[kind], f"{kind} stands in {above} (09-004)")
        self.find(kind != "TH" or element.get("/A", {}).get("/Scope") in (pikepdf.Name.Row, pikepdf.Name.Column), "a TH has no scope (15-003)")
        if kind[0] == "H":
            self.levels.append(int(kind[1:]))
        if "/Lang" in element:
            self.find(str(element.Lang) in LANGUAGES, f"{kind} is in a language that is none (11-006)")
        if kind == "Table":
            self.table(element)
        kids = listed(element.get("/K"))
        self.find(kids, f"{kind} is empty")
        objects = 0
        for kid in kids:
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.OBJR:
                objects += 1
                self.annotations.add(kid.Obj.objgen)
                self.find(str(kid.Obj.get("/Contents", "")), "a link has no text for who cannot see it (28-005)")
                self.find(kid.Obj.Subtype == pikepdf.Name.Link, f"{kind} holds what is no link (28-010)")
                self.find(not int(kid.Obj.get("/F", 0)) & 2, "a link is hidden (28-007)")
                self.find("/IsMap" not in kid.Obj.get("/A", {}), "a link is a map (28-015)")
                self.find(self.parents[int(kid.Obj.StructParent)].objgen == element.objgen, "a link belongs to another element (28-011)")
            elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                holds = HOLDS.get(kind)
                self.find(holds is None or str(kid.S)[1:] in holds, f"{kind} holds {kid.S} (09-004)")
                self.element(kid, element, kind)
            else:
                self.find(kind not in HOLDS, f"{kind} holds text itself (09-004)")
                page = self.page_of(kid.Pg if isinstance(kid, pikepdf.Dictionary) else element.Pg)
                mark = int(kid.MCID if isinstance(kid, pikepdf.Dictionary) else kid)
                self.used.add((page, mark))
                self.read.append((page, mark))
                self.find(self.marks.get((page, mark)) in ("/" + kind, "/Span"), f"page {page}: mark {mark} is no {kind}")
                owners = self.parents[int(self.pdf.pages[page].obj.StructParents)]
                self.find(owners[mark].objgen == element.objgen, f"page {page}: mark {mark} belongs to another element")
        self.find((kind == "Link") == (objects > 0), f"{kind} has {objects} links")

    def table(self, element):
        """Every row begins with a header and is as wide as the others."""
        widths = set()
        for row in listed(element.get("/K")):
            cells = listed(row.get("/K"))
            self.find(cells and str(cells[0].S) == "/TH", "a row has no header (15-003)")
            widths.add(sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in cells))
        self.find(len(widths) == 1, f"rows of a table are {sorted(widths)} cells wide (15-005)")

    def links(self):
        annotations = [one for page in self.pdf.pages for one in listed(page.obj.get("/Annots"))]
        self.find({one.objgen for one in annotations} == self.annotations, "a link stands outside the structure (28-002)")

    def outline(self, node):
        """Follows the bookmarks, which must be a list at each level."""
        if node is None:
            self.find(False, "it has no bookmarks")
            return
        item, before, seen = node.get("/First"), None, 0
        while item is not None:
            self.find(self.page_of(item.Dest[0]) is not None, "a bookmark leads nowhere")
            self.find(str(item.Title).strip(), "a bookmark has no title")
            self.find(item.Parent.objgen == node.objgen, "a bookmark has another parent")
            self.find((item.get("/Prev") or item).objgen == (before or item).objgen, "bookmarks do not follow each other")
            if "/First" in item:
                self.outline(item)
            item, before, seen = item.get("/Next"), item, seen + 1
        self.find(seen == abs(int(node.get("/Count", 0))), "bookmarks are counted wrong")


findings = [finding for path in sys.argv[1:] for finding in Check(path).run()]
print("\n".join(findings), end="\n" if findings else "")
sys.exit(1 if findings else 0)
