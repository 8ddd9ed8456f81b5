import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wellFormed } from "../../src/basics/xml.ts";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, daily, type Rest, type Story } from "../archive-fixture.ts";
import { isFeed, readFeed } from "../read-feeds.ts";
import { viewAt } from "./look.ts";

const address = "https://courier.example/past/";

function textOf(path: string, stories: readonly Story[], { settings, ...rest }: Rest = {}): string {
  const archive = archiveOf(stories, { ...rest, settings: { address, ...settings } });
  const file = planPages(archive, "Backfile 0.0.0").files.find((each) => each.path === path);
  assert.ok(file, path);
  return file.text();
}

const ferry: Story = {
  id: "ferry",
  headline: "Ferry & quay",
  date: "2022-02-04",
  section: "Town",
  authors: ["Ann Lee", "Ben Ode"],
  blurbs: ["It <sails> again."],
  url: "https://courier.example/ferry?a=1&b=2",
  language: "de",
};
const settings = { title: "Past issues", description: "Kept", rights: "All theirs" };

describe("RSS", () => {
  test("is RSS 2.0, to the letter", () => {
    const xml = textOf("/rss.xml", [ferry], { settings });
    assert.equal(wellFormed(xml), undefined);
    assert.equal(
      xml,
      `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Past issues</title>
<link>https://courier.example/past/</link>
<description>Kept</description>
<language>en</language>
<copyright>All theirs</copyright>
<generator>Backfile 0.0.0</generator>
<atom:link rel="self" type="application/rss+xml" href="https://courier.example/past/rss.xml"/>
<item>
<title>Ferry &amp; quay</title>
<link>https://courier.example/past/2022/02/04/ferry-quay-ykt1w/</link>
<guid isPermaLink="false">urn:uuid:cc8a50e5-c884-8973-937b-d639cb1c1828</guid>
<pubDate>Fri, 04 Feb 2022 00:00:00 GMT</pubDate>
<dc:creator>Ann Lee</dc:creator>
<dc:creator>Ben Ode</dc:creator>
<category>Town</category>
<description>It &amp;lt;sails&amp;gt; again.</description>
<dc:language>de</dc:language>
<atom:link rel="via" href="https://courier.example/ferry?a=1&amp;b=2"/>
</item>
</channel></rss>
`,
    );
  });

  test("claims no day that was not given", () => {
    const xml = textOf("/rss.xml", [{ headline: "Ferry", date: "2022-02" }]);
    assert.doesNotMatch(xml, /pubDate|lastBuildDate/);
  });
});

describe("JSON Feed", () => {
  test("is JSON Feed 1.1", () => {
    assert.deepEqual(JSON.parse(textOf("/sections/town/feed.json", [ferry], { settings })), {
      version: "https://jsonfeed.org/version/1.1",
      _backfile: { generator: "Backfile 0.0.0" },
      title: "Town — Past issues",
      home_page_url: `${address}sections/town/`,
      feed_url: `${address}sections/town/feed.json`,
      authors: [{ name: "Past issues" }],
      language: "en",
      items: [
        {
          id: "urn:uuid:cc8a50e5-c884-8973-937b-d639cb1c1828",
          url: `${address}2022/02/04/ferry-quay-ykt1w/`,
          external_url: "https://courier.example/ferry?a=1&b=2",
          title: "Ferry & quay",
          content_text: "It <sails> again.",
          date_published: "2022-02-04T00:00:00Z",
          authors: [{ name: "Ann Lee" }, { name: "Ben Ode" }],
          tags: ["Town"],
          language: "de",
        },
      ],
    });
  });

  test("gives the headline for text where there is no more, and claims no day that was not given", () => {
    const feed = JSON.parse(textOf("/feed.json", [{ headline: "Ferry", date: "[..2022-02-04]" }]));
    assert.equal(feed.items[0].content_text, "Ferry");
    assert.deepEqual(Object.keys(feed.items[0]).sort(), ["content_text", "id", "title", "url"]);
  });
});

describe("subjects and rights of a story", () => {
  const story: Story = { ...ferry, tags: ["Ferries", "Town", "A & B"], rights: "© Ann Lee" };

  test("stand in Atom and RSS behind its section, each once", () => {
    const atom = textOf("/feed.xml", [story], { settings });
    assert.deepEqual(
      [...atom.matchAll(/<category term="([^"]*)"/g)].map(([, term]) => term),
      ["Town", "Ferries", "A &amp; B"],
    );
    assert.match(atom, /<entry[\s\S]*<rights>© Ann Lee<\/rights>/);
    assert.match(atom, /<updated>2022-02-04T00:00:00Z<\/updated>/);
    const rss = textOf("/rss.xml", [story], { settings });
    assert.match(rss, /<category>Town<\/category>\n<category>Ferries<\/category>\n<category>A &amp; B<\/category>/);
    assert.match(rss, /<item>[\s\S]*<dc:rights>© Ann Lee<\/dc:rights>/);
  });

  test("are tags in JSON Feed, and none where there are none", () => {
    const tags = (given: Story) => JSON.parse(textOf("/feed.json", [given])).items[0].tags as unknown;
    assert.deepEqual(tags(story), ["Town", "Ferries", "A & B"]);
    assert.deepEqual(tags({ headline: "Ferry", date: "2022", tags: ["Ferries"] }), ["Ferries"]);
    assert.equal(tags({ headline: "Ferry", date: "2022" }), undefined);
  });
});

describe("the formats", () => {
  const feedsIn = (stories: readonly Story[], rest: Rest = {}): string[] => {
    const { files } = planPages(archiveOf(stories, rest));
    return files.map(({ path }): string => path).filter((path) => isFeed(path) && !path.startsWith("/2022/"));
  };

  test("that want full addresses are not there where the archive does not know its own", () => {
    assert.deepEqual(feedsIn([ferry]), [
      "/feed.xml",
      "/authors/ann-lee/feed.xml",
      "/authors/ben-ode/feed.xml",
      "/sections/town/feed.xml",
    ]);
  });

  test("are all there for the archive, a section and an author of five stories; a publication has Atom", () => {
    const stories = daily(5, "2022-02-04", { authors: ["Ann Lee"], section: "Town", publication: "The Courier" });
    const [first, ...others] = stories;
    const all = [{ ...first, authors: ["Ann Lee", "Ben Ode"] }, ...others];
    const three = (page: string) => ["feed.xml", "rss.xml", "feed.json"].map((file) => page + file);
    assert.deepEqual(feedsIn(all, { settings: { address } }), [
      ...three("/"),
      ...three("/authors/ann-lee/"),
      "/authors/ben-ode/feed.xml",
      ...three("/sections/town/"),
      "/publications/the-courier/feed.xml",
    ]);
  });

  test("are named on the page whose feed it is", () => {
    const plan = planPages(archiveOf([ferry], { settings: { address } }));
    const named = (kind: "author" | "section", path: string) => viewAt(plan, kind, path).feeds.map(({ path }) => path);
    assert.deepEqual(named("section", "/sections/town/"), [
      "/sections/town/feed.xml",
      "/sections/town/rss.xml",
      "/sections/town/feed.json",
    ]);
    assert.deepEqual(named("author", "/authors/ann-lee/"), ["/authors/ann-lee/feed.xml"]);
  });
});

/** What breaks out of markup, of a template or of a reader's patience, as far as a line of text can. */
const hostile = [
  "]]><!--&amp;&lt;<script>alert(1)</script>",
  `"><svg onload='alert(1)'>`,
  "</title></entry></item></channel>",
  "<![CDATA[x]]>",
  "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;&#0;&#x26;lt;",
  "{{ 7 * 7 }} $\u007balert(1)} {% raw %} $& $1 \\u0000 \\",
  "line one\r\nline two\n\ttabbed",
  "\u202eright to left\u202c \u2028 \u2029 \u0085 \u00a0 \ufeff e\u0301 👩‍👩‍👧 𝕏 \u{10ffff}",
  "constructor __proto__ null undefined NaN true 0 []",
] as const;

describe("hostile text", () => {
  for (const text of hostile) {
    test(`survives to the letter in every field of every format: ${JSON.stringify(text)}`, () => {
      const said = `x ${text} x`;
      const story: Story = {
        headline: said,
        date: "2022-02-04",
        section: said,
        authors: [said],
        publication: said,
        blurbs: [said],
        url: "https://courier.example/?a=%22&b='<>",
        language: "de",
        corrections: [{ date: null, kind: "update", text: said }],
      };
      const rest = { settings: { address, title: said, description: said, rights: said } };
      const { files } = planPages(archiveOf([story], rest));
      const feeds = files.filter(({ path }) => isFeed(path));
      assert.ok(feeds.length >= 11);
      for (const file of feeds) {
        if (file.path.endsWith(".xml")) assert.equal(wellFormed(file.text()), undefined, file.path);
        const { title, entries } = readFeed(file.path.slice(1), file.text());
        assert.ok(title?.includes(said), file.path);
        const [entry] = entries;
        assert.ok(entry, file.path);
        assert.ok(entry.title?.endsWith(said), file.path);
        assert.deepEqual([entry.section, entry.summary, entry.authors], [said, said, [said]], file.path);
      }
    });
  }

  test("that XML forbids is left out of it, and kept in JSON", () => {
    const story: Story = { headline: "a\u0000\u001b\ud800\ufffeb", date: "2022" };
    for (const path of ["/feed.xml", "/rss.xml"]) {
      const xml = textOf(path, [story]);
      assert.equal(wellFormed(xml), undefined);
      assert.equal(readFeed(path.slice(1), xml).entries[0]?.title, "ab");
    }
    assert.equal(JSON.parse(textOf("/feed.json", [story])).items[0].title, story.headline);
  });
});
