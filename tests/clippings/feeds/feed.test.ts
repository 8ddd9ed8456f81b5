import assert from "node:assert/strict";
import { test } from "node:test";
import type { Clipping } from "../../../src/clippings/clipping.ts";
import { feed } from "../../../src/clippings/feeds/feed.ts";
import { leftOut, readSource, rulesOf } from "../read-source.ts";

// Every paper and person here is invented.

const spaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"';

function rss(items: string, head = ""): string {
  return `<?xml version="1.0"?>\n<rss version="2.0" ${spaces}><channel><title>The Lantern</title>${head}\n${items}\n</channel></rss>`;
}

async function only(xml: string, zone = "UTC"): Promise<Clipping> {
  const { clippings } = await readSource(feed, xml, { front: { zone } });
  assert.equal(clippings.length, 1);
  return clippings[0] as Clipping;
}

test("an item of RSS gives its fields, each with its line and rule", async () => {
  const story = await only(
    rss(
      `<item>
<title>Pier &amp; &lt;em&gt;harbour&lt;/em&gt;</title>
<link>/2011/pier</link>
<guid isPermaLink="false">lantern-7</guid>
<dc:creator>Ann Lee and Bo Roy</dc:creator>
<pubDate>Thu, 10 Mar 2011 02:00:00 GMT</pubDate>
<category domain="x">Harbour</category><category>Votes</category><category>harbour</category>
<description>The board &lt;b&gt;voted&lt;/b&gt;.</description>
<content:encoded><![CDATA[<p>The board voted to keep <a href="plan">the pier</a>.</p>]]></content:encoded>
<media:content url="https://lantern.example/p.jpg" medium="image"><media:description>The pier</media:description><media:credit>Bo Roy</media:credit></media:content>
<media:thumbnail url="https://lantern.example/small.jpg"/>
</item>`,
      "<link>https://lantern.example/</link><language>en_gb</language><copyright>The Lantern Trust</copyright>",
    ),
    "America/New_York",
  );
  assert.deepEqual(story.headline, { value: "Pier & harbour", how: "given", line: 4, rule: "feed-title" });
  assert.deepEqual(story.url, {
    value: "https://lantern.example/2011/pier",
    how: "derived",
    line: 5,
    rule: "feed-link",
  });
  assert.equal(story.guid?.value, "lantern-7");
  assert.deepEqual(story.authors?.value, [{ name: "Ann Lee" }, { name: "Bo Roy" }]);
  assert.deepEqual(story.date, { value: "2011-03-09", how: "given", line: 8, rule: "feed-pub-date" });
  assert.deepEqual(story.tags?.value, ["Harbour", "Votes"]);
  assert.equal(story.section, undefined, "nothing says that a category is a section");
  assert.deepEqual(
    story.blurbs.map(({ value }) => value),
    ["The board voted."],
  );
  assert.equal(story.body?.value, "The board voted to keep [the pier](https://lantern.example/plan).");
  assert.equal(story.language?.value, "en-GB");
  assert.equal(story.publication?.value, "The Lantern");
  assert.equal(story.rights?.value, "The Lantern Trust");
  assert.deepEqual(story.images, [{ src: "https://lantern.example/p.jpg", caption: "The pier", credit: "Bo Roy" }]);
});

test("a permalink guid is the address where there is no link, and no address of a script is one", async () => {
  const story = await only(
    rss("<item><title>A</title><link>javascript:alert(1)</link><guid>https://lantern.example/1</guid></item>"),
  );
  assert.equal(story.url?.value, "https://lantern.example/1");
  assert.equal(story.url?.rule, "feed-permalink");
});

test("an e-mail address names nobody", async () => {
  const reading = await readSource(
    feed,
    rss(
      "<item><title>A</title><author>lee@lantern.example (Ann Lee)</author></item><item><title>B</title><author>roy@lantern.example</author></item>",
    ),
  );
  assert.deepEqual(
    reading.clippings.map(({ authors }) => authors?.value),
    [[{ name: "Ann Lee" }], undefined],
  );
  assert.doesNotMatch(JSON.stringify(reading.tally), /lantern\.example/);
});

test("a description of several paragraphs is the text where nothing else is", async () => {
  const long = `&lt;p&gt;${"The board met again. ".repeat(20)}&lt;/p&gt;&lt;p&gt;It voted.&lt;/p&gt;`;
  const story = await only(rss(`<item><title>A</title><description>${long}</description></item>`));
  assert.match(story.body?.value ?? "", /\n\nIt voted\.$/);
  assert.deepEqual(story.blurbs, []);
});

test("what is left over is counted by its element", async () => {
  const reading = await readSource(
    feed,
    rss(
      '<item><title>A</title><comments>x</comments><enclosure url="https://l.example/a.mp3" length="5"/></item>',
      "<ttl>5</ttl>",
    ),
  );
  const dropped = (reading.tally?.parts ?? []).filter((part) => part.as === "dropped").map(({ name }) => name);
  assert.deepEqual(dropped.sort(), ["channel/ttl", "item/comments", "item/enclosure@length", "item/enclosure@url"]);
});

test("Atom: bases, kinds of text, the feed's author, and a story that only says when it was changed", async () => {
  const story =
    await only(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lantern.example/a/" xml:lang="sv">
<title type="html">The &amp;amp; Lantern</title><author><name>Ann Lee</name></author>
<entry xml:base="b/"><id>tag:lantern.example,2011:1</id>
<title type="text">1 &lt; 2 &lt;b&gt;</title><link rel="self" href="no"/><link href="c"/>
<updated>2011-03-09T10:00:00Z</updated><category term="h" label="Harbour"/>
<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">See <x:a href="d">it</x:a></x:div></content></entry></feed>`);
  assert.equal(story.headline?.value, "1 < 2 <b>");
  assert.equal(story.url?.value, "https://lantern.example/a/b/c");
  assert.equal(story.body?.value, "See [it](https://lantern.example/a/b/d)");
  assert.equal(story.language?.value, "sv");
  assert.equal(story.publication?.value, "The & Lantern");
  assert.deepEqual(story.authors, { value: [{ name: "Ann Lee" }], how: "derived", line: 2, rule: "feed-author" });
  assert.deepEqual(story.date, { value: "2011-03-09?", how: "inferred", line: 5, rule: "feed-only-updated" });
  assert.equal(story.updated?.value, "2011-03-09");
  assert.deepEqual(story.tags?.value, ["Harbour"]);
});

test("Atom 0.3: base64, escaped and inline markup", async () => {
  const text = Buffer.from("<p>The pier.</p>").toString("base64");
  const story = await only(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>L</title><entry>
<title mode="escaped" type="text/html">Pier &amp;amp; vote</title><issued>2003-12-31</issued>
<content type="text/html" mode="base64">${text}</content></entry></feed>`);
  assert.equal(story.headline?.value, "Pier & vote");
  assert.equal(story.body?.value, "The pier.");
  assert.equal(story.date?.value, "2003-12-31");
});

test("RSS 1.0 keeps its items behind the channel", async () => {
  const story =
    await only(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${spaces}>
<channel rdf:about="https://l.example/"><title>Lantern</title></channel>
<item rdf:about="https://l.example/1"><title>A</title><link>https://l.example/1</link><dc:date>2004-01</dc:date></item></rdf:RDF>`);
  assert.equal(story.guid?.value, "https://l.example/1");
  assert.equal(story.date?.value, "2004-01");
  assert.equal(story.publication?.value, "Lantern");
});

test("JSON Feed: text, names, dates, and items that are none", async () => {
  const reading = await readSource(
    feed,
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Lantern",
      language: "en",
      items: [
        {
          id: "1",
          url: "https://l.example/1",
          title: "A <b>",
          content_text: "One *two*.\n\nThree.",
          authors: [{ name: "Ann Lee" }],
          tags: ["x"],
          date_published: "2011-03-09T23:00:00-05:00",
        },
        5,
        { id: "2" },
      ],
    }),
  );
  const [story] = reading.clippings;
  assert.equal(story?.headline?.value, "A <b>");
  assert.equal(story?.body?.value, "One \\*two\\*.\n\nThree.");
  assert.equal(story?.date?.value, "2011-03-10");
  assert.deepEqual(story?.authors?.value, [{ name: "Ann Lee" }]);
  assert.deepEqual(leftOut(reading), { "stories that cannot be read": 1, "stories without headline and text": 1 });
});

test("a torn story costs no other, and the file says what is wrong with it", async () => {
  const reading = await readSource(
    feed,
    rss(
      "<item><title>A & B<link>https://l.example/1</link></item>\n<item><title>C</title></item><item><title>D</title><descr",
    ),
  );
  assert.deepEqual(reading.clippings.map(({ headline }) => headline?.value).slice(1, 2), ["C"]);
  assert.deepEqual(rulesOf(reading), ["xml-not-well-formed"]);
});

test("a date that is none is reported and not guessed", async () => {
  const reading = await readSource(
    feed,
    rss("<item><title>A</title><pubDate>Mon, 31 Feb 2011 10:00:00 GMT</pubDate></item>"),
  );
  assert.equal(reading.clippings[0]?.date, undefined);
  assert.deepEqual(rulesOf(reading), ["date-impossible"]);
});

test("entities that a feed declares are never read", async () => {
  const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
  const xml = `<!DOCTYPE rss [<!ENTITY l0 "lol"><!ENTITY x SYSTEM "file:///etc/passwd">${bomb}]>${rss("<item><title>A &l9; &x;</title></item>").replace(/^.*\n/, "")}`;
  const reading = await readSource(feed, xml);
  assert.equal(reading.clippings[0]?.headline?.value, "A &l9; &x;");
  assert.ok(rulesOf(reading).includes("xml-entities"));
});

test("names of JavaScript's own do no harm", async () => {
  const story = await only(
    rss(
      "<item><title>A</title><__proto__><polluted>1</polluted></__proto__><constructor>x</constructor><category>__proto__</category></item>",
    ),
  );
  assert.equal(story.headline?.value, "A");
  assert.deepEqual(story.tags?.value, ["__proto__"]);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test("encodings are read as the declaration says", async () => {
  const xml = rss("<item><title>Übersee €</title></item>").replace(
    'version="1.0"',
    'version="1.0" encoding="windows-1252"',
  );
  const bytes = Buffer.from(xml.replace("€", "\u0080"), "latin1");
  const { clippings } = await readSource(feed, bytes);
  assert.equal(clippings[0]?.headline?.value, "Übersee €");
});

test("bytes that are no UTF-8 and say nothing else are read as windows-1252, and that is said", async () => {
  const reading = await readSource(feed, Buffer.from(rss("<item><title>Übersee</title></item>"), "latin1"));
  assert.equal(reading.clippings[0]?.headline?.value, "Übersee");
  assert.match(reading.problems[0]?.found ?? "", /windows-1252/);
});

test("a character that is cut in two between pieces stays whole", async () => {
  const long = `${"a".repeat(16_000)}${"ü".repeat(2_000)}`;
  const reading = await readSource(feed, rss(`<item><title>A</title><description>${long}</description></item>`));
  assert.deepEqual(reading.problems, []);
  assert.ok(reading.clippings[0]?.body?.value.endsWith("ü".repeat(2_000)));
});
