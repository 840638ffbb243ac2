"""Looks for what keeps people with a screen reader from a PDF, after the Matterhorn Protocol 1.1 for PDF/UA-1: the
failures that a program can find, as far as such papers can have them. Prints one line per finding.

Run: python3 check_pdf.py FILE...
"""
import sys

import pikepdf

KINDS = {"Document", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Link", "BlockQuote"}
INSIDE = {"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}}
SHOWN = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}


def listed(value):
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


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
        self.annotations = set()
        for element in listed(self.root.StructTreeRoot.get("/K")):
            self.element(element, self.root.StructTreeRoot, None)
        self.find(self.levels[:1] == [1], "the first heading is no H1 (14-002)")
        for before, level in zip(self.levels, self.levels[1:]):
            self.find(level <= before + 1, f"a heading H{level} follows H{before} (14-003)")
        self.find(self.used == set(self.marks), f"marks without an element, or the reverse: {set(self.marks) ^ self.used} (01-005)")
        self.links()
        self.outline(self.root.get("/Outlines"))
        return self.findings

    def catalog(self):
        root = self.root
        self.find(root.get("/MarkInfo", {}).get("/Marked") is True, "it is not marked as tagged (06-001)")
        self.find(not root.get("/MarkInfo", {}).get("/Suspects", False), "it has suspects (01-007)")
        self.find(str(root.get("/Lang", "")) in ("nl", "en"), "it has no language (11-001)")
        self.find(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True, "its title is not shown (07-002)")
        xmp = bytes(root.Metadata.read_bytes()).decode() if "/Metadata" in root else ""
        self.find("<pdfuaid:part>1</pdfuaid:part>" in xmp, "it does not say that it is PDF/UA-1 (06-002)")
        with self.pdf.open_metadata() as meta:
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
                self.find(kind != "/Span" or "/ActualText" in entries, f"page {number + 1}: a span says nothing")
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

    def fonts(self, page):
        for name, font in page.obj.Resources.Font.items():
            below = font.DescendantFonts[0]
            self.find("/FontFile2" in below.FontDescriptor, f"{name} is not embedded (31-009)")
            self.find("/ToUnicode" in font, f"{name} does not tell its letters (10-001)")
            self.find(below.get("/CIDToGIDMap") == pikepdf.Name.Identity, f"{name} has no map of glyphs (31-006)")
            encoding = font.Encoding
            self.find(encoding.CIDSystemInfo.Ordering == below.CIDSystemInfo.Ordering, f"{name} has two collections (31-001)")
            self.find(b"/WMode 0" in encoding.read_bytes(), f"{name} has no direction (31-008)")
            codes = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
            self.find(b"begincodespacerange" in codes, f"{name}: its letters have no codes")

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
        kids = listed(element.get("/K"))
        self.find(kids, f"{kind} is empty")
        objects = 0
        for kid in kids:
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.OBJR:
                objects += 1
                self.annotations.add(kid.Obj.objgen)
                self.find(str(kid.Obj.get("/Contents", "")), "a link has no text for who cannot see it (28-005)")
                self.find(self.parents[int(kid.Obj.StructParent)].objgen == element.objgen, "a link belongs to another element (28-011)")
            elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                self.element(kid, element, kind)
            else:
                page = self.page_of(kid.Pg if isinstance(kid, pikepdf.Dictionary) else element.Pg)
                mark = int(kid.MCID if isinstance(kid, pikepdf.Dictionary) else kid)
                self.used.add((page, mark))
                self.find(self.marks.get((page, mark)) in ("/" + kind, "/Span"), f"page {page}: mark {mark} is no {kind}")
                owners = self.parents[int(self.pdf.pages[page].obj.StructParents)]
                self.find(owners[mark].objgen == element.objgen, f"page {page}: mark {mark} belongs to another element")
        self.find((kind == "Link") == (objects > 0), f"{kind} has {objects} links")

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
