"""Read the templates of one language; one that is missing is an error, not a fallback."""

from __future__ import annotations

from lawcheck.files.shipped import shipped

ENDING = ".j2"
SHARED = "shared"  # layout without a word of prose
DOCUMENTS = "documents"  # a folder in that of each language


def shared_templates() -> dict[str, str]:
    """Give the text of every template that no language has for itself."""
    return templates_of(SHARED)


def typesetting() -> str:
    """Give the template of a document on paper."""
    return (shipped("templates") / SHARED / "document.typ").read_text(encoding="utf-8")


def document_templates(lang: str) -> dict[str, str]:
    """Give the text of every template of a document in a language, by file name.

    Among them are those without a word of prose, which all languages share.
    """
    return templates_of(f"{SHARED}/{DOCUMENTS}") | templates_of(f"{lang}/{DOCUMENTS}")


def templates_of(lang: str) -> dict[str, str]:
    """Give the text of every template of a language, by file name."""
    folder = shipped("templates") / lang
    found = {
        path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"*{ENDING}"))
    }
    if not found:
        raise FileNotFoundError(f"no templates for the language {lang}")
    return found
