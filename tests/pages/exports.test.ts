import assert from "node:assert/strict";
import { test } from "node:test";
import { wellFormed } from "../../src/basics/xml.ts";
import { Tallier } from "../../src/clippings/tally.ts";
import { nitf } from "../../src/pages/exports/nitf.ts";
import { rss } from "../../src/pages/exports/rss.ts";
import { wxr } from "../../src/pages/exports/wxr.ts";
import type { Correction } from "../../src/records/corrections.ts";
import { archiveOf, type Story } from "../archive-fixture.ts";

/** Invented, as everything here: what no mark-up may come of, in every field. */
const hostile = `]]> </title><script>alert(1)</script> & "q" '&amp; [gallery ids="1"] \u0000\u0008`;

const correction: Correction = { date: null, text: "The mill has two wheels.", kind: "correction" };

const full: Story = {
  id: "tidemill01",
  headline: "Tide mill turns again",
  date: "2019-05-03",
  section: "Town / Works",
  authors: ["Ida Marl", { name: "Bo Tench", role: "photos" }, { name: "Reuters", role: "agency" }],
  publication: "The Fenmouth Ledger",
  dek: "After forty years",
  blurbs: ["The wheel was oiled.", "The miller wept."],
  body: "It *turned*, **twice**.\nAnd again.[^1]\n\n## Later\n\n> A quote.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n~~No~~ `code` <b>no tag</b> [a link](https://mill.example/a?b=1&c=2)\n\n[^1]: Says the miller.",
  url: "https://ledger.example/2019/mill",
  language: "en",
  corrections: [correction],
};

function exported(stories: readonly Story[]) {
  const archive = archiveOf(stories);
  const tally = new Tallier();
  const made = {
    nitf: archive.stories.map((filed) => nitf(filed, archive, tally)),
    wxr: [...wxr(archive.stories, archive, tally)].join(""),
    rss: [...rss(archive.stories, archive, tally)].join(""),
  };
  return { ...made, parts: tally.tally().parts };
}

test("a story in NITF stands where NITF has its parts", () => {
  const [text = ""] = exported([full]).nitf;
  assert.equal(wellFormed(text), undefined);
  for (const part of [
    '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN" baselang="en">',
    '<pubdata name="The Fenmouth Ledger" date.publication="20190503" position.section="Town / Works" ex-ref="https://ledger.example/2019/mill"/>',
    "<hl1>Tide mill turns again</hl1>\n<hl2>After forty years</hl2>",
    "<byline><person>Ida Marl</person></byline>",
    "<byline>\n<person>Bo Tench</person>\n<byttl>photos</byttl>\n</byline>",
    "<byline><org>Reuters</org></byline>",
    "<abstract>\n<p>The wheel was oiled.</p>\n<p>The miller wept.</p>\n</abstract>",
    '<note noteclass="editorsnote"><body.content><p>correction: The mill has two wheels.</p></body.content></note>',
    '<p>It <em>turned</em>, <em class="strong">twice</em>.\nAnd again.[1]</p>',
    "<hl2>Later</hl2>",
    "<block>\n<p>A quote.</p>\n</block>",
    "<td>1</td>",
    '&lt;b&gt;no tag&lt;/b&gt; <a href="https://mill.example/a?b=1&amp;c=2">a link</a></p>',
    "<p>Says the miller. </p>",
  ]) {
    assert.ok(text.includes(part), `${part}\n\n${text}`);
  }
});

test("an export of WordPress holds what its importer asks for", () => {
  const text = exported([full]).wxr;
  assert.equal(wellFormed(text), undefined);
  for (const part of [
    "<wp:wxr_version>1.2</wp:wxr_version>",
    "<wp:author_login>ida-marl</wp:author_login>\n<wp:author_email/>\n<wp:author_display_name>Ida Marl</wp:author_display_name>",
    "<wp:category_nicename>town</wp:category_nicename>\n<wp:category_parent/>\n<wp:cat_name>Town</wp:cat_name>",
    "<wp:category_nicename>town-works</wp:category_nicename>\n<wp:category_parent>town</wp:category_parent>\n<wp:cat_name>Works</wp:cat_name>",
    '<category domain="category" nicename="town-works">Works</category>',
    "<dc:creator>ida-marl</dc:creator>",
    "<wp:post_date>2019-05-03 00:00:00</wp:post_date>\n<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>",
    "<wp:status>publish</wp:status>",
    '<category domain="author" nicename="cap-bo-tench">Bo Tench</category>',
    "<wp:meta_key>subtitle</wp:meta_key>\n<wp:meta_value>After forty years</wp:meta_value>",
    "&lt;p&gt;It &lt;em&gt;turned&lt;/em&gt;, &lt;strong&gt;twice&lt;/strong&gt;. And again.",
  ]) {
    assert.ok(text.includes(part), `${part}\n\n${text}`);
  }
  assert.ok(!text.includes("<pubDate>"), "no zone is claimed");
});

test("RSS has no zone, and says in other vocabularies what it has no word for", () => {
  const text = exported([full]).rss;
  assert.equal(wellFormed(text), undefined);
  for (const part of [
    "<pubDate>Fri, 03 May 2019 00:00:00 -0000</pubDate>",
    "<dc:creator>Ida Marl</dc:creator>\n<dc:contributor>Bo Tench</dc:contributor>\n<dc:creator>Reuters</dc:creator>",
    "<prism:section>Town / Works</prism:section>",
    "<prism:publicationName>The Fenmouth Ledger</prism:publicationName>",
    "<link>https://ledger.example/2019/mill</link>",
    '<guid isPermaLink="false">urn:uuid:',
  ]) {
    assert.ok(text.includes(part), `${part}\n\n${text}`);
  }
});

test("a date that is no plain day is never made one", () => {
  for (const date of ["2019-05", "2019", "2019-05-03?", "2019~", "[..2019-05-03]", "201X", "2019/2020"]) {
    const { nitf: documents, wxr: posts, rss: items } = exported([{ ...full, date }]);
    const document = documents.join();
    assert.ok(!document.includes("20190503") && !posts.includes("2019-05-03 00"), date);
    assert.ok(!items.includes("pubDate") && items.includes(`<dc:date>${date}</dc:date>`), date);
    assert.ok(!posts.includes("wp:post_date"), date);
    assert.ok(posts.includes(`<wp:meta_value>${date}</wp:meta_value>`), date);
    const isPlain = /^\d{4}(?:-\d\d)?$/.test(date);
    assert.equal(document.includes(`date.publication="${date}"`), isPlain, date);
    assert.equal(document.includes(`<meta name="date" content="${date}"/>`), !isPlain, date);
  }
  const { nitf: documents, wxr: posts, rss: items } = exported([{ headline: "Undated" }]);
  for (const text of [documents.join(), posts, items]) assert.doesNotMatch(text, /date=|pubDate|dc:date|backfile_date/);
});

test("hostile text is text in every format", () => {
  const story: Story = {
    headline: hostile,
    section: hostile,
    authors: [hostile],
    publication: hostile,
    dek: hostile,
    blurbs: [hostile],
    body: hostile,
    corrections: [{ ...correction, text: hostile }],
  };
  const { nitf: documents, wxr: posts, rss: items } = exported([story]);
  for (const text of [...documents, posts, items]) {
    assert.equal(wellFormed(text), undefined);
    assert.doesNotMatch(text, /<script/i);
  }
  assert.match(items, /&amp;lt;script&amp;gt;alert\(1\)/, "in HTML within XML it is escaped twice");
  const bodies = /<content:encoded>(.*?)<\/content:encoded>\n<excerpt:encoded>(.*?)<\/excerpt:encoded>/s.exec(posts);
  assert.ok(bodies !== null && !bodies[0].includes("["), "WordPress runs what stands in square brackets");
});

test("what a format cannot say is counted with its reason", () => {
  const { parts } = exported([full]);
  const dropped = parts.filter(({ as }) => as === "dropped").map(({ name }) => name);
  for (const name of ["id", "provenance", "source", "corrections", "dek", "publication"])
    assert.ok(dropped.includes(name), name);
  const changed = parts.filter(({ as }) => as === "changed");
  for (const name of ["body <s>", "body <code>", "body <strong>", "corrections", "authors", "blurbs", "body"]) {
    assert.ok(
      changed.some((part) => part.name === name && part.how !== null),
      name,
    );
  }
  assert.deepEqual(
    parts.filter(({ name }) => name === "images"),
    [],
    "what a story does not say is not counted",
  );
});

test("two people whose names make one login have two", () => {
  const { wxr: posts } = exported([{ headline: "A", authors: ["Ann Lee", "Ann-Lee", "李安", "Ånn Lée"] }]);
  const logins = [...posts.matchAll(/<wp:author_login>(.*?)</g)].map(([, login]) => login);
  assert.equal(new Set(logins).size, 4);
  for (const login of logins) assert.match(login ?? "", /^[a-z0-9-]{1,60}$/);
});
