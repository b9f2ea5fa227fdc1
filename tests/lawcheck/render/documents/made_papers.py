"""A paper with every kind of block, in three languages."""

from lawcheck.render.documents.markup import blocks_of
from lawcheck.render.documents.tree import Block, Document, Fold, Items, Part, Table, words

DAY = 736_800  # 16 April 2018
LETTERS = {
    "en": "Plain “words” – with § 20, No. 5",
    "ru": "Съешь ещё этих мягких французских булок — № 5, п. 1 ст. 20, «да»",
    "kk": "Әңгіме ғұмыр қаһарман өмір ұйым үміт ың іс ӘҒҚҢӨҰҮҺІ — «иә», № 5",
}
MARKUP = """\
<article>
<p class="address">{0}<br/>{0} <mark>[?: {0}]</mark></p>
<h1>{0} <mark>[title]</mark></h1>
<p class="lead">{0}</p><p class="centre">{0}</p>
<h3>{0}</h3>
<p>{0}, <b>{0}</b>, <i>{0}</i>, <span lang="en">protection order</span>.</p>
<ol><li>{0}</li><li><p>{0}</p><p>2</p><ul><li>{0}</li></ul></li></ol>
<table><caption>{0}</caption><thead><tr><th>{0}</th><th>2</th></tr></thead>
<tbody><tr><th>{0}</th><td><p>{0}</p><ul><li>{0}</li></ul></td></tr></tbody></table>
<details><summary>{0}</summary><p>{0}</p></details>
<figure id="timeline"><figcaption>Not on paper</figcaption></figure>
<hr/>
<p class="quiet">{0}</p><p class="signature">{0}<br/>{0}</p>
</article>
"""


def paper(lang: str, text: str = "") -> Part:
    """Make a paper that says a text in every place that has one."""
    blocks = blocks_of(MARKUP.format(text or LETTERS[lang]))
    return Part("T-1", lang, f"Title {lang}", blocks, {})


def document(*parts: Part) -> Document:
    """Put papers into one document."""
    return Document("memo", parts, DAY)


def told(blocks: tuple[Block, ...]) -> str:
    """Give every letter in the order of reading, with the marks of lists."""
    said = ""
    for one in blocks:
        if isinstance(one, Items):
            for number, item in enumerate(one.items, 1):
                said += (f"{number}." if one.ordered else "–") + told(item)
        elif isinstance(one, Table):
            said += words(one.caption)
            said += "".join(told(cell) for row in (one.head, *one.rows) for cell in row)
        elif isinstance(one, Fold):
            said += words(one.summary) + told(one.blocks)
        elif one.block in ("heading", "paragraph"):
            said += words(one.runs)  # type: ignore[union-attr]
    return "".join(said.split())
