import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownOf } from "../../../src/clippings/html/markdown-of.ts";
import type { Part } from "../../../src/clippings/tally.ts";
import { Tallier } from "../../../src/clippings/tally.ts";
import { randomHtml } from "./random-html.ts";
import { textOfHtml, textOfMarkdown } from "./shown-text.ts";

const base = "https://gazette.example/news/pier";

function read(html: string, address?: string) {
  const tally = new Tallier();
  const markdown = markdownOf(html, { tally, within: "body", base: address });
  return { markdown, parts: tally.tally().parts };
}

/** What the Markdown is, and what is counted: `<iframe> changed 1`. The paper and all names are invented. */
type Row = readonly [name: string, html: string, markdown: string, counted?: readonly string[]];

const rows: readonly Row[] = [
  ["nothing", " <p>&nbsp;</p><!-- x --> ", ""],
  [
    "paragraphs and line breaks",
    "<p>One<br>two</p><div>three</div>four<br><br>five",
    "One\\\ntwo\n\nthree\n\nfour\n\nfive",
  ],
  ["block comments", "<!-- wp:paragraph --><p>Pier</p><!-- /wp:paragraph -->", "Pier"],
  ["spaces that do not break", "<p>4&nbsp;million  boats</p>", "4\u00a0million boats"],
  [
    "signs of Markdown",
    "<p>* 2*3 _a_ [b](c) `d` \\ # 1. &lt;b&gt; &amp;copy; snake_case!</p>",
    "\\* 2\\*3 \\_a\\_ \\[b\\](c) \\`d\\` \\\\ # 1. \\<b> \\&copy; snake_case!",
  ],
  [
    "signs at the head of lines",
    "<p># a<br>1. b<br>- c<br>&gt; d<br>--- e<br>2022. It was</p>",
    "\\# a\\\n1\\. b\\\n\\- c\\\n\\> d\\\n\\--- e\\\n2022\\. It was",
  ],
  [
    "a sign in pieces",
    "<p><span>1</span>. a</p><p>Yes!<a href='/x'>b</a></p>",
    "1\\. a\n\nYes\\![b](https://gazette.example/x)",
  ],
  ["emphasis", "<p><b>a </b>b<i> c</i> <b>d</b><b>e</b> <b>x <i>y</i> z</b></p>", "**a** b *c* **de x *y* z**"],
  [
    "emphasis that Markdown cannot write",
    "<p><b>“No”</b>s and <b>「橋」</b>は</p>",
    "“No”s and 「橋」は",
    ["<strong> changed 2"],
  ],
  ["emphasis around paragraphs", "<b><p>a</p><p>b</p></b>", "**a**\n\n**b**"],
  [
    "a link around blocks",
    '<a href="/x"><h3>Pier</h3><p>It stays.</p></a>',
    "### [Pier](https://gazette.example/x)\n\n[It stays.](https://gazette.example/x)",
  ],
  [
    "links",
    '<p><a href="https://a.example/(1)?a=1&amp;b=2 3" title="T &quot;x&quot;">a</a> <a href="mailto:ann@gazette.example">m</a></p>',
    '[a](https://a.example/\\(1\\)?a=1&b=2%203 "T \\"x\\"") [m](mailto:ann@gazette.example)',
  ],
  [
    "addresses that may not be linked",
    '<p><a href="javascript:alert(1)">a</a> <a href="tel:1">b</a> <a href="data:text/html,x">c</a></p>',
    "a b c",
    ["<a> changed 3"],
  ],
  ["headings", "<h2>Pier<br>stays</h2><h3>C #</h3><h4></h4>", "## Pier stays\n\n### C \\#", ["<h2> <br> changed 1"]],
  [
    "lists",
    "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul><ol start=3><li>e<li>f</ol><ol><li>g</ol>",
    "- a\n  - b\n- c\n\n  d\n\n3. e\n4. f\n\n1) g",
  ],
  ["quotes", "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>", "> a\n>\n> > b"],
  ["a listing", "<pre><code>a\n  &lt;b&gt; ```\n</code></pre>", "````\na\n  <b> ```\n````"],
  ["code in a line", "<p><code>a`b</code><code>c</code></p>", "``a`bc``"],
  [
    "a figure",
    '<figure><img src="img/pier.jpg" alt="The [old] pier"><figcaption>The <em>pier</em>.</figcaption></figure>',
    "![The \\[old\\] pier](img/pier.jpg)\n\nThe *pier*.",
  ],
  [
    "a picture that is put off",
    '<img src="data:image/gif;base64,R0" data-src="//cdn.gazette.example/a b.jpg" alt="a"><img class="lazy" alt="b"><noscript><img src="b.jpg" alt="b"></noscript>',
    "![a](https://cdn.gazette.example/a%20b.jpg)![b](b.jpg)",
    ["<img> dropped 1"],
  ],
  [
    "a picture within the page",
    '<p>a <img src="data:image/png;base64,R0" alt="Pier"> b</p>',
    "a b",
    ["<img> dropped 1"],
  ],
  [
    "a table",
    "<table><caption>Votes</caption><tr><th>Who<th>No|w<tr><td>Ann<br>Lee<td><b>yes</b><tr><td>Bo</table>",
    "Votes\n\n| Who | No\\|w |\n| --- | --- |\n| Ann Lee | **yes** |\n| Bo |  |",
  ],
  ["a table without a head", "<table><tr><td>a<td>b</table>", "|  |  |\n| --- | --- |\n| a | b |"],
  ["a table with spans", "<table><tr><td colspan=2>a<tr><td>b<td>c</table>", "a\n\nb | c", ["<table> changed 1"]],
  ["a table for looks", "<table><tr><td><p>a</p><p>b</p><td>c</table>", "a\n\nb\n\nc", ["<table> changed 1"]],
  [
    "tables within one another",
    "<table><tr><td><table><tr><td>a<td>b</table><td>c</table>",
    "|  |  |\n| --- | --- |\n| a | b |\n\nc",
    ["<table> changed 1"],
  ],
  [
    "embeds",
    '<iframe src="//www.youtube.com/embed/x"></iframe><video controls><source src="/v.mp4">old</video><audio src="/a.mp3"></audio><iframe src="https://x.example/t" width="1" height="1"></iframe>',
    "[Video: youtube.com](https://www.youtube.com/embed/x)\n\n[Video: gazette.example](https://gazette.example/v.mp4)\n\n[Audio: gazette.example](https://gazette.example/a.mp3)",
    ["<iframe> changed 1", "<video> changed 1", "<audio> changed 1", "<iframe> dropped 1"],
  ],
  [
    "a tweet",
    '<blockquote class="twitter-tweet"><p>Hello</p>— Ann <a href="https://twitter.com/ann/1">1 May</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>',
    "> Hello\n>\n> — Ann [1 May](https://twitter.com/ann/1)",
    ["<script> dropped 1"],
  ],
  [
    "forms",
    '<form action="/letters">Write to us <input name="a"></form><form id="all"><p>All of the page</p><button>Go</button></form>',
    "[Form: gazette.example](https://gazette.example/letters)\n\nAll of the page",
    ["<form> changed 1", "<button> dropped 1"],
  ],
  [
    "footnotes",
    '<p>Text<sup><a href="#fn1" id="r1">1</a></sup>: more<a class="footnote" href="#fn2">[2]</a></p><ol><li id="fn1"><p>First <a href="#r1">↩</a></p><p>more</p></li><li id="fn2">Second</li></ol>',
    "Text[^1]\\: more[^2]\n\n[^1]: First\n\n    more\n\n[^2]: Second",
  ],
  [
    "footnotes of a word processor",
    '<p>Old<a name="_ftnref1" href="#_ftn1">[1]</a></p><p><a name="_ftn1" href="#_ftnref1">[1]</a> Note</p>',
    "Old[^1]\n\n[^1]: Note",
  ],
  [
    "what Markdown has no sign for",
    "<p>H<sub>2</sub>O <u>a</u> <q>b</q> <ruby>橋<rt>はし</rt></ruby> <x-y>c</x-y></p>",
    "H2O a “b” 橋(はし) c",
    ["<sub> changed 1", "<u> changed 1", "<q> changed 1", "<ruby> changed 1", "<x-y> changed 1"],
  ],
  [
    "programs, looks and what is hidden",
    '<style>p{}</style><script>1</script><svg><text>x</text></svg><p style="display: none">y</p><p>z</p>',
    "z",
    ["<style> dropped 1", "<script> dropped 1", "<svg> dropped 1", "<p> dropped 1"],
  ],
  ["tags that end what they should not", "</div></body>a<body>b</body></html>c", "a\n\nb\n\nc"],
  ["old tags", "<center><font size=2>a</font></center><dl><dt>b<dd>c</dl>", "a\n\nb\n\nc", ["<dl> changed 1"]],
];

for (const [name, html, markdown, counted = []] of rows) {
  test(name, () => {
    const result = read(html, base);
    assert.equal(result.markdown, markdown);
    assert.deepEqual(result.parts.map(said), counted);
    for (const part of result.parts) assert.ok(part.how !== null && part.how !== "", part.name);
  });
}

function said({ name, as, count }: Part): string {
  return `${name.replace("body ", "")} ${as} ${count}`;
}

test("links stay relative where nobody knows the page's address", () => {
  const { markdown } = read(
    '<p><a href="/a b">a</a> <a href="#x">b</a> <a href="//c.example">c</a> <a href="\\\\c">d</a></p>',
  );
  assert.equal(markdown, "[a](/a%20b) b [c](https://c.example/) [d](https://c/)");
});

test("Backfile's own page shows the same words as the HTML, whatever they are", () => {
  for (let seed = 1; seed <= 1500; seed += 1) {
    const html = randomHtml(seed);
    const { markdown } = read(html);
    assert.equal(textOfMarkdown(markdown), textOfHtml(html), `seed ${seed}: ${html}\n${markdown}`);
  }
});

const hostile: readonly (readonly [name: string, html: () => string, shown: RegExp])[] = [
  ["200,000 elements within one another", () => `${"<div>".repeat(200_000)}deep`, /^deep$/],
  ["3,000 elements within one another", () => `${"<i>".repeat(3000)}deep &amp;copy;`, /^deep \\&copy;$/],
  ["lists of 40 levels", () => `${"<ul><li>".repeat(40)}deep`, /deep$/],
  ["a million attributes", () => `<p ${"a b=c ".repeat(500_000)}>words</p>`, /^words$/],
  ["a million signs", () => `<p>${"&amp;<".repeat(500_000)}</p>`, /^(?:&<)+$/],
  ["a long line", () => `<p>${"word ".repeat(4_000_000)}</p>`, /^word word/],
  ["a million spaces that do not break", () => `<p>a${"\u00a0".repeat(1_000_000)}b</p>`, /^a\s+b$/],
  ["a million spaces in a listing", () => `<pre>a${" ".repeat(1_000_000)}b</pre>`, /a\s+b/],
  ["a tag that never ends", () => `words<a ${"x ".repeat(1_000_000)}`, /^words$/],
  ["a comment that never ends", () => `words<!--${"-".repeat(1_000_000)}`, /^words$/],
  [
    "keys of objects",
    () => '<p __proto__="x" constructor="y" id="__proto__"><a href="#__proto__">1</a> words</p>',
    /words$/,
  ],
];

/** Of which the tally says that they are kept as plain text. */
const wholly: ReadonlySet<string> = new Set([
  "200,000 elements within one another",
  "3,000 elements within one another",
  "a million attributes",
  "a million signs",
  "a long line",
  "a million spaces that do not break",
  "a million spaces in a listing",
  "a tag that never ends",
]);

for (const [name, html, shown] of hostile) {
  test(`hostile: ${name}`, { timeout: 30_000 }, () => {
    const text = html();
    const { markdown, parts } = read(text);
    assert.match(markdown, shown);
    const whole = parts.filter((part) => part.name === "body");
    assert.equal(whole.length, wholly.has(name) ? 1 : 0);
  });
}
