"""A document with every kind of block, and with text that would be markup elsewhere."""

from lawcheck.render.documents.markup import blocks_of
from lawcheck.render.documents.tree import Document, Part

DAY = 736_780  # 29 March 2018
HOSTILE = (
    "&amp; &lt;script&gt; ]]&gt; *b* _i_ [x](http://y) `c` | # {{ q }} #read(&quot;s&quot;) $m$ @a"
)
SHOWN = '& <script> ]]> *b* _i_ [x](http://y) `c` | # {{ q }} #read("s") $m$ @a'
ARTICLE = f"""
<article>
<p class="address">To: police<br/>From: <mark>[to be confirmed: name]</mark></p>
<h1>The title</h1>
<p class="lead">Lead <b>strong</b> and <i>soft</i>, <span lang="kk">қазақша</span>.</p>
<h2>Second</h2>
<p>{HOSTILE}</p>
<ol><li>first<ul><li>inner</li></ul></li><li><p>second</p><p>more of it</p></li></ol>
<ol><li>again from one</li></ol>
<table>
<caption>Table of duties</caption>
<thead><tr><th>Norm</th><th>Status</th></tr></thead>
<tbody><tr><th>Art. 1</th><td>late | <mark>[to be confirmed: day]</mark></td></tr>
<tr><th>Art. 2</th><td><p>met</p><ol><li>one</li><li>two</li></ol></td></tr></tbody>
</table>
<h3>Third</h3>
<details><summary>Why</summary><p>Because.</p><details><summary>Deeper</summary><p>So.</p></details></details>
<figure id="timeline"><figcaption>What the picture shows</figcaption></figure>
<hr/>
<p class="centre">Middle</p>
<p class="quiet">Quiet</p>
<p class="signature">Date <mark>[to be confirmed: day]</mark></p>
</article>
"""


def made_document(lang: str = "en", parts: int = 1) -> Document:
    """Make a document of one part or more, each with a picture."""
    blocks = blocks_of(ARTICLE)
    part = Part("T-001", lang, "The title", blocks, {"timeline": "<svg><title>t</title></svg>"})
    return Document("memo", (part,) * parts, DAY)
