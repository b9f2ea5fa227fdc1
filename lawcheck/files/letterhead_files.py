"""Read a letterhead: a file of Word (.docx) that does nothing and asks for nothing.

Units
    A file has at most the bytes of `LARGEST`.
Errors
    `Refused` before anything is unpacked that could harm; `MissingExtra` where reading it
    needs a package that is not installed.
Source
    A document made on a letterhead is opened by others: what a letterhead would run or
    fetch, every one of them would run or fetch.  A link that somebody has to follow may stay.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree

from lawcheck.files.archives import OLD_OR_LOCKED, entries_of, grows
from lawcheck.files.case_files import read_bytes
from lawcheck.language.extras import needs
from lawcheck.language.faults import Faults
from lawcheck.language.shown_names import shown_name

LARGEST = 20_000_000
MOST_TEXT = 10_000_000  # of all parts that are XML: a tree of them takes ten times as much
LIVE = ("vbaproject", "vbadata", "embeddings/", "activex/", "externallinks/")
TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VML = "{urn:schemas-microsoft-com:vml}"
LINK = "/hyperlink"
INSERTED = ("/aFChunk", "/oleObject", "/package", "/control", "/subDocument", "/frame")
FOLLOWED = ("http://", "https://", "mailto:", "tel:")
# Fields that fetch something, or run it, when a document is opened or printed, and fields
# whose own name is made by another.
FETCHING = re.compile(
    r"{\s*({|(INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|EMBED|DDE|DDEAUTO|DATABASE|RD"
    r"|MACROBUTTON|PRINT|HTMLCONTROL|CONTROL)\b)",
    re.IGNORECASE,
)
DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")


def read_letterhead(path: str) -> bytes:
    """Read a letterhead, or refuse it."""
    shown = shown_name(path, "--letterhead")
    faults = Faults(shown)
    data = read_bytes(path, LARGEST, "LC330", shown)
    refuse_live(data, faults)
    docx = needs("docx", "docx")
    try:
        docx.Document(io.BytesIO(data))
    except Exception:  # whatever a damaged file makes a reader of it do
        faults.refuse("LC332", 1, 1)
    return data


def refuse_live(data: bytes, faults: Faults) -> None:
    """Refuse a file by its directory first, then by what its parts would do."""
    if data.startswith(OLD_OR_LOCKED):
        faults.refuse("LC334", 1, 1)
    if not data.startswith(b"PK"):
        faults.refuse("LC331", 1, 1)
    entries = entries_of(data)
    if entries is None:
        faults.refuse("LC332", 1, 1)
    if any(entry.flag_bits & 1 for entry in entries):
        faults.refuse("LC334", 1, 1)
    if any(part in entry.filename.lower() for entry in entries for part in LIVE):
        faults.refuse("LC333", 1, 1)
    if grows(entries, data):
        faults.refuse("LC335", 1, 1)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError):
        faults.refuse("LC332", 1, 1)
    refuse_parts(parts, faults)


def refuse_parts(parts: dict[str, bytes], faults: Faults) -> None:
    """Refuse parts with entities, with macros, and those that fetch something."""
    if TYPES not in parts:
        faults.refuse("LC331", 1, 1)
    kinds, usual = kinds_of(parsed(parts[TYPES], faults))
    if any("macro" in kind for kind in kinds.values()):
        faults.refuse("LC333", 1, 1)
    if MAIN not in kinds.values():
        faults.refuse("LC331", 1, 1)
    texts = {name: data for name, data in parts.items() if is_text(name.lower(), kinds, usual)}
    if sum(map(len, texts.values())) > MOST_TEXT:
        faults.refuse("LC335", 1, 1)
    for name, data in texts.items():
        root = parsed(data, faults)
        if name.lower().endswith(".rels"):
            refuse_relations(root, faults)
        elif fetches(root):
            faults.refuse("LC336", 1, 1)


def is_text(name: str, kinds: dict[str, str], usual: dict[str, str]) -> bool:
    """Whether a part is XML, by its name or by what the file says of it."""
    ending = name.rpartition(".")[2]
    kind = kinds.get(f"/{name}") or usual.get(ending, "")
    drawn = kind.startswith("image/")  # what draws is never read here
    return ending in ("xml", "rels") or (kind.endswith("xml") and not drawn)


def kinds_of(types: ElementTree.Element) -> tuple[dict[str, str], dict[str, str]]:
    """Give the kind of each part that has one of its own, and that of each ending."""
    kinds, usual = {}, {}
    for one in types:
        kind = one.get("ContentType", "").lower()
        kinds[one.get("PartName", "").lower()] = kind
        usual[one.get("Extension", "").lower()] = kind
    return kinds, usual


def parsed(data: bytes, faults: Faults) -> ElementTree.Element:
    """Parse a part that is plain UTF-8 and declares nothing of its own."""
    if len(data) > MOST_TEXT:
        faults.refuse("LC335", 1, 1)
    declared = DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    if b"\0" in data or (declared and declared[1].lower() not in (b"utf-8", b"us-ascii")):
        faults.refuse("LC337", 1, 1)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        faults.refuse("LC337", 1, 1)
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError:
        faults.refuse("LC332", 1, 1)


def refuse_relations(root: ElementTree.Element, faults: Faults) -> None:
    """Refuse files inside, and what is fetched from elsewhere; a link to follow may stay."""
    for one in root:
        if one.get("Type", "").endswith(INSERTED):
            faults.refuse("LC333", 1, 1)
        if one.get("TargetMode", "").lower() == "external":
            link = one.get("Type", "").endswith(LINK)
            if not link or not one.get("Target", "").lower().startswith(FOLLOWED):
                faults.refuse("LC336", 1, 1)


def fetches(root: ElementTree.Element) -> bool:
    """Whether a field or a drawing of a part names something that is to be fetched."""
    if any(one.get("src") for one in root.iter() if one.tag.startswith(VML)):
        return True
    return bool(FETCHING.search(fields_of(root)))


def fields_of(root: ElementTree.Element) -> str:
    """Give the instructions of all fields of a part, each in braces, however they are cut."""
    told: list[str] = []
    for one in root.iter():
        if one.tag == f"{WORD}instrText":
            told.append(one.text or "")
        elif one.tag == f"{WORD}fldChar":
            told.append("{" if one.get(f"{WORD}fldCharType") == "begin" else "}")
        elif one.tag == f"{WORD}fldSimple":
            told.append(f"{{{one.get(f'{WORD}instr', '')}}}")
    return "".join(told)
