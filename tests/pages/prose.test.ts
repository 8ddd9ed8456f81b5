import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { plainText, prose } from "../../src/pages/prose.ts";
import { assertInert } from "./markup.ts";
import { words } from "./said.ts";

const printed = [
  ["Two\nlines", "<p>Two\nlines</p>\n"],
  ["One\n\nTwo", "<p>One</p>\n<p>Two</p>\n"],
  [
    "*soft* **loud** ~~gone~~ `x < y`",
    "<p><em>soft</em> <strong>loud</strong> <s>gone</s> <code>x &lt; y</code></p>\n",
  ],
  // The story's own headline is the only h1.
  ["# One", "<h2>One</h2>\n"],
  ["## Two", "<h2>Two</h2>\n"],
  ["###### Six", "<h2>Six</h2>\n"],
  // No level is left out below it.
  ["## A\n\n#### B\n\n### C\n\n## D", "<h2>A</h2>\n<h3>B</h3>\n<h3>C</h3>\n<h2>D</h2>\n"],
  [
    "# A\n## B\n### C\n#### D\n##### E\n###### F",
    "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n<h5>D</h5>\n<h6>E</h6>\n<h6>F</h6>\n",
  ],
  ["One\n===", "<h2>One</h2>\n"],
  // Papers indent.
  ["Para.\n\n    Next para.", "<p>Para.</p>\n<p>Next para.</p>\n"],
  ["```js\nlet x;\n```", "<pre><code>let x;\n</code></pre>\n"],
  ["3. three", '<ol start="3">\n<li>three</li>\n</ol>\n'],
  ["> said", "<blockquote>\n<p>said</p>\n</blockquote>\n"],
  [
    "|a|b|\n|-|-:|\n|1|2|",
    '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>\n<thead>\n<tr>\n<th>a</th>\n<th class="align-right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="align-right">2</td>\n</tr>\n</tbody>\n</table></div>\n',
  ],
  // HTML is text.
  ["<b>bold</b> & more", "<p>&lt;b&gt;bold&lt;/b&gt; &amp; more</p>\n"],
  ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"],
  ["{{ content }} {% include x %}", "<p>{{ content }} {% include x %}</p>\n"],
  // Links.
  ["[a](https://paper.example/b)", '<p><a href="https://paper.example/b" rel="noopener">a</a></p>\n'],
  ['[a](../b/ "see")', '<p><a href="../b/" title="see" rel="noopener">a</a></p>\n'],
  ["[a](#b)", '<p><a href="#b" rel="noopener">a</a></p>\n'],
  ["<ann@courier.example>", '<p><a href="mailto:ann@courier.example" rel="noopener">ann@courier.example</a></p>\n'],
  ["https://paper.example", "<p>https://paper.example</p>\n"],
  ["[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>\n"],
  ["[a](//evil.example)", "<p>[a](//evil.example)</p>\n"],
  ["[a](data:text/html,x)", "<p>[a](data:text/html,x)</p>\n"],
  // Images: of the site itself; from elsewhere as a link that says what they show.
  ["![The quay](quay.jpg)", '<p><img src="quay.jpg" alt="The quay" loading="lazy"></p>\n'],
  [
    "![The *old* quay](https://img.example/1.jpg)",
    '<p><a class="image" href="https://img.example/1.jpg" rel="noopener">The old quay</a></p>\n',
  ],
  [
    "![](https://img.example/1.jpg)",
    '<p><a class="image" href="https://img.example/1.jpg" rel="noopener">https://img.example/1.jpg</a></p>\n',
  ],
  [
    "[![The quay](https://img.example/1.jpg)](https://paper.example/)",
    '<p><a href="https://paper.example/" rel="noopener">The quay</a></p>\n',
  ],
] as const;

describe("prose", () => {
  for (const [markdown, markup] of printed) {
    test(JSON.stringify(markdown), () => {
      assert.equal(prose(markdown, words).text, markup);
      assertInert(markup, markdown);
    });
  }

  test("reads relative addresses from where the story stood", () => {
    const base = "https://paper.example/2021/ferry.html";
    const { text } = prose("[a](../map) [b](/about) [c](#d) ![e](f.png) [g](mailto:h@i.example)", words, base);
    const hrefs = [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(hrefs, [
      "https://paper.example/map",
      "https://paper.example/about",
      "https://paper.example/2021/ferry.html#d",
      "https://paper.example/2021/f.png",
      "mailto:h@i.example",
    ]);
  });

  test("loses no word of quotes and lists that are nested too deep", () => {
    for (const nested of [`${"> ".repeat(200)}the *end*`, `${"- ".repeat(200)}the *end*`]) {
      const { text } = prose(`Begin.\n\n${nested}`, words);
      assert.match(text, /<p>Begin\.<\/p>/);
      assert.match(text, /the \*end\*/);
      assertInert(text, nested);
      assert.match(plainText(nested), /the \*end\*/);
    }
    assert.match(prose(`${"*a ".repeat(300)}end`, words).text, /end/);
  });
});

const said = [
  ["# Head\n\nTwo\nlines and a [link](https://x.example).", "Head\nTwo lines and a link."],
  ["*soft* **loud** `code` &amp; <b>x</b>", "soft loud code & <b>x</b>"],
  ["![The quay](https://img.example/1.jpg) at noon", "The quay at noon"],
  ["- one\n- two\n\n```\nthree\n```", "one\ntwo\nthree"],
  ["|a|b|\n|-|-|\n|1|2|", "a\nb\n1\n2"],
  ["   ", ""],
] as const;

describe("plain text", () => {
  for (const [markdown, text] of said) {
    test(JSON.stringify(markdown), () => assert.equal(plainText(markdown), text));
  }
});
