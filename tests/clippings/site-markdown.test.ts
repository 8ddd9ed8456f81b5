import assert from "node:assert/strict";
import { test } from "node:test";
import { siteBody } from "../../src/clippings/site-markdown/site-body.ts";
import { pageAddress } from "../../src/clippings/site-markdown/template-words.ts";
import { Tallier } from "../../src/clippings/tally.ts";

/** What a body of an invented paper becomes, what was counted, and what was not known. */
function read(body: string, values: readonly (readonly [string, string])[] = []) {
  const tally = new Tallier();
  const unknown: string[] = [];
  const text = siteBody(body, {
    tally,
    line: 10,
    values: new Map(values),
    unknown: (name, line) => unknown.push(`${line} ${name}`),
  });
  return { text, unknown, parts: tally.tally().parts };
}

/** Bodies that are one line, and what it becomes. */
const lines = [
  // Nothing of others in it: to the letter.
  [
    "**Pier** kept, 4 < 5 & `a<b>`, see <https://pier.example>  ",
    "**Pier** kept, 4 < 5 & `a<b>`, see <https://pier.example>  ",
  ],
  ["Types such as Vec<T> and Option<String> stay", "Types such as Vec<T> and Option<String> stay"],
  ["{{closure}} and {x} and {:?} stay", "{{closure}} and {x} and {:?} stay"],
  // Hugo's.
  ['{{< figure src="pier.jpg" alt="The pier" >}}', "![The pier](pier.jpg)"],
  ['{{< legacy-img src="/2014/a (1).jpg" alt="A [b]" >}}', "![A \\[b\\]](/2014/a%20%281%29.jpg)"],
  ["{{< youtube abc123 >}}", "[Video: youtube.com](https://www.youtube.com/watch?v=abc123)"],
  ['{{< youtube id="abc123" title="The vote" >}}', "[The vote](https://www.youtube.com/watch?v=abc123)"],
  ["{{< vimeo 146022717 >}}", "[Video: vimeo.com](https://vimeo.com/146022717)"],
  ['{{< tweet user="gazette" id="42" >}}', "[Post: twitter.com](https://twitter.com/gazette/status/42)"],
  ['[vote]({{< ref "news/2014-05-12-vote.md" >}})', "[vote](/2014/05/12/vote/)"],
  ['[vote]({{< relref "/topics/vote.md#day" >}})', "[vote](/topics/vote/#day)"],
  ['<a href="{{< ref "2014-05-12-vote.md" >}}">vote</a>', "[vote](/2014/05/12/vote/)"],
  ["{{</* youtube x */>}}", "{{< youtube x >}}"],
  ["{{% notice %}}Mind the gap.{{% /notice %}}", "Mind the gap."],
  // Jekyll's, Eleventy's and Zola's.
  ["[a]({{ site.baseurl }}/2014/a/)", "[a](/2014/a/)"],
  ['[a]({{ "/2014/a/" | relative_url }})', "[a](/2014/a/)"],
  ["[a]({% post_url 2014-05-12-vote %})", "[a](/2014/05/12/vote/)"],
  ['{% image "a/team.jpg" "The team" %}', "![The team](a/team.jpg)"],
  ["{% include youtube.html id='abc' %}", "[Video: youtube.com](https://www.youtube.com/watch?v=abc)"],
  ['{{ youtube(id="abc") }}', "[Video: youtube.com](https://www.youtube.com/watch?v=abc)"],
  ["{% raw %}{{ kept }}{% endraw %}", "{{ kept }}"],
  ["before {% comment %}secret{% endcomment %}after", "before after"],
  ["[later](@/2014/later.md)", "[later](/2014/later.md)"],
  // Kramdown's.
  ["A line{: .lead}", "A line"],
  ['[a](b){:target="_blank"}', "[a](b)"],
  ["A line{:.lead.wide #top title='A b' c=d/}", "A line"],
  // HTML.
  ["a <b> bold </b>and <em>soft</em>", "a  **bold** and *soft*"],
  ['<a href="https://a.example/x(1)">a *b*</a>', "[a *b*](https://a.example/x%281%29)"],
  ['see <img src="/a.png" alt="A">', "see ![A](/a.png)"],
  ["<code>a &lt; b</code>", "`a < b`"],
  ['<a href="javascript:alert(1)">x</a>', "x"],
  ["H<sub>2</sub>O <!-- more -->", "H2O "],
  ["| a<br>b | c |", "| a b | c |"],
] as const;

for (const [body, expected] of lines) {
  test(`${body} is ${JSON.stringify(expected)}`, () => assert.equal(read(body).text.trimEnd(), expected.trimEnd()));
}

test("what is not known stays as text and is told with its line", () => {
  const { text, unknown, parts } = read("One.\n\n{{< tide-table port=a >}} {% if x %}");
  assert.equal(text, "One.\n\n{{< tide-table port=a >}} {% if x %}");
  assert.deepEqual(unknown, ["12 {{< tide-table >}}", "12 {% if %}"]);
  assert.deepEqual(
    parts.map(({ name, as, how, example }) => [name, as, how, example.line]),
    [
      ["{{< tide-table >}}", "changed", "not known, kept as text", 12],
      ["{% if %}", "changed", "not known, kept as text", 12],
    ],
  );
});

test("a picture with its caption stands in paragraphs of its own; one of a bare name keeps its words and is counted", () => {
  const body =
    '{{< img src="/a.jpg" alt="Pier" caption="The old pier" credit="Bo Ek" >}}\n{{< img src="tides" alt="Tides" >}}';
  const { text, parts } = read(body);
  assert.equal(text, "![Pier](/a.jpg)\n\nThe old pier — Bo Ek\n\nTides");
  assert.deepEqual(
    parts.map(({ as }) => as),
    ["changed", "dropped"],
  );
});

test("listings keep their text, whatever stands in it", () => {
  const fence = '```html\n<b>{{< ref "x" >}}</b> {: .a}\n```';
  assert.equal(read(`${fence}\n\n<b>x</b>`).text, `${fence}\n\n**x**`);
  assert.equal(read("{% highlight ruby %}\na ``` <b>\n{% endhighlight %}").text.trim(), "````ruby\na ``` <b>\n````");
  assert.equal(read("`{{ site.url }} <b>` <i>x</i>").text, "`{{ site.url }} <b>` *x*");
});

test("values of the front matter stand where a template asks for them", () => {
  assert.equal(
    read("![a]({{ image | url }}) {{ page.port }}", [
      ["image", "/a.png"],
      ["port", "Sund"],
    ]).text,
    "![a](/a.png) Sund",
  );
});

test("blocks of HTML are read whole, and Markdown between frames is Markdown", () => {
  const body =
    '<table>\n<tr><th>Port</th></tr>\n\n<tr><td>Sund</td></tr>\n</table>\n\n<div class="a">\n\n**Kept** <b>too</b>\n\n</div>\n\n<script>\nrun()\n\nrun()\n</script>\n\n<iframe src="https://player.example/x"></iframe>';
  const { text } = read(body);
  assert.match(text, /Sund/);
  assert.match(text, /\n\*\*Kept\*\* \*\*too\*\*\n/);
  assert.match(text, /\(https:\/\/player\.example\/x\)/);
  assert.doesNotMatch(text, /run|<|div/);
});

test("pages are found by the dates in their names", () => {
  assert.equal(pageAddress("news/2014/05/2014-05-12-vote.md"), "/2014/05/12/vote/");
  assert.equal(pageAddress("posts/2014-05-12-vote/index.md#end"), "/2014/05/12/vote/#end");
  assert.equal(pageAddress("javascript:alert(1)"), "");
});

for (const [name, piece] of [
  ["opening signs", "{{< a "],
  ["tags of nothing", "<a "],
  ["tags with quotes", '<a href="'],
  ["remarks", "<!-- "],
  ["backticks", "`` ` ``` "],
  ["listings without end", "{% highlight x %}\n"],
  ["emphasis without end", "<b>"],
  ["tables without end", "<table>\n\n"],
  ["templates in one line", "{{ site.x }} "],
  ["lists of attributes", "{: a=b "],
  ["lists of words that never end", `{:${"eleven years after the first letter ".repeat(15)}`],
  ["frames", "<script>"],
] as const) {
  test(`a megabyte of ${name} takes no longer than it is long`, () => {
    const begun = performance.now();
    read(piece.repeat(1_000_000 / piece.length));
    assert.ok(performance.now() - begun < 20_000);
  });
}
