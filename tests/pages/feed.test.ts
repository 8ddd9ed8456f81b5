import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wellFormed } from "../../src/basics/xml.ts";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, daily, type Rest, type Story, sameDate } from "../archive-fixture.ts";

function fileOf(stories: readonly Story[], rest: Rest = {}, at = "/feed.xml") {
  const file = planPages(archiveOf(stories, rest), "Backfile 0.0.0").files.find(({ path }) => path === at);
  assert.ok(file, at);
  return file;
}

function feedOf(stories: readonly Story[], rest: Rest = {}, at = "/feed.xml"): string {
  const file = fileOf(stories, rest, at);
  assert.equal(wellFormed(file.text()), undefined);
  return file.text();
}

/** What stands between the first such tags. */
function inner(xml: string, element: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
}

function all(xml: string, pattern: RegExp): (string | undefined)[] {
  return [...xml.matchAll(pattern)].map(([, found]) => found);
}

const ferry: Story = {
  id: "ferry",
  headline: "Ferry & quay",
  date: "2022-02-04",
  section: "Town",
  authors: ["Ann Lee", "Ben Ode"],
  blurbs: ["It <sails> again."],
  url: "https://courier.example/ferry?a=1&b=2",
};

describe("the feed", () => {
  test("is Atom, to the letter", () => {
    const rest = { settings: { title: "Past issues", description: "Kept", rights: "All theirs" } };
    assert.equal(
      feedOf([ferry], rest),
      `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>urn:uuid:40d93602-46dc-853f-91b0-fab2fc1b2b40</id>
<title>Past issues</title>
<subtitle>Kept</subtitle>
<updated>2022-02-04T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="./"/>
<link rel="self" type="application/atom+xml" href="feed.xml"/>
<link rel="prev-archive" type="application/atom+xml" href="./2022/feed.xml"/>
<author><name>Past issues</name></author>
<rights>All theirs</rights>
<generator>Backfile 0.0.0</generator>
<entry>
<id>urn:uuid:6794bbea-353a-8f0b-b62b-8a005b2cfe2a</id>
<title>Ferry &amp; quay</title>
<updated>2022-02-04T00:00:00Z</updated>
<published>2022-02-04T00:00:00Z</published>
<link rel="alternate" type="text/html" href="./2022/02/04/ferry-quay-ykt1w/"/>
<link rel="via" href="https://courier.example/ferry?a=1&amp;b=2"/>
<author><name>Ann Lee</name></author>
<author><name>Ben Ode</name></author>
<category term="Town"/>
<summary>It &lt;sails&gt; again.</summary>
</entry>
</feed>
`,
    );
  });

  test("holds the newest fifty", () => {
    const xml = feedOf([...daily(51, "2022-02-04"), ...sameDate(9, "[..2022-02-04]")]);
    const titles = all(xml, /<title>The harbour on ([^<]*)</g);
    assert.equal(titles.length, 50);
    assert.deepEqual([titles[0], titles[49]], ["2022-02-04", "2021-12-17"]);
  });

  const updated = [
    ["2022-02-04", "2022-02-04T00:00:00Z", "2022-02-04T00:00:00Z"],
    ["2022-02", "2022-02-01T00:00:00Z", undefined],
    ["1998~", "1998-01-01T00:00:00Z", undefined],
    ["2022-02-04?", "2022-02-04T00:00:00Z", undefined],
    ["[..2022-02-04]", "2022-02-04T00:00:00Z", undefined],
  ] as const;
  for (const [date, time, published] of updated) {
    test(`says ${time} of ${date}`, () => {
      const xml = feedOf([{ headline: "Ferry", date }]);
      assert.deepEqual(all(xml, /<updated>([^<]*)</g), [time, time]);
      assert.equal(inner(xml, "published"), published);
    });
  }

  test("leaves out what has no date at all, and still says a time", () => {
    const xml = feedOf([{ headline: "Ferry" }]);
    assert.deepEqual(all(xml, /<updated>([^<]*)</g), ["1970-01-01T00:00:00Z"]);
    assert.ok(!xml.includes("<entry"));
  });

  test("is read from the archive's address where that is known", () => {
    const address = "https://courier.example/past/";
    const xml = feedOf([ferry], { settings: { address } });
    assert.match(xml, / xml:base="https:\/\/courier\.example\/past\/">/);
    assert.match(
      xml,
      /<link rel="self" type="application\/atom\+xml" href="https:\/\/courier\.example\/past\/feed\.xml"\/>/,
    );
    assert.doesNotMatch(feedOf([ferry]), /xml:base/);
  });

  test("is signed by the paper where the byline names nobody", () => {
    const xml = feedOf([{ headline: "Ferry", date: "2022", publication: "The Saltmarsh Courier" }]);
    assert.deepEqual(all(xml, /<author><name>([^<]*)</g), [
      "The Saltmarsh Courier: past issues",
      "The Saltmarsh Courier",
    ]);
  });

  test("keeps an entry's name when its headline is corrected", () => {
    const corrected = feedOf([{ ...ferry, headline: "Ferry and quay" }]);
    assert.deepEqual(all(corrected, /<id>([^<]*)</g), all(feedOf([ferry]), /<id>([^<]*)</g));
    assert.match(corrected, /<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</);
  });

  test("names the language of a story in another", () => {
    assert.match(feedOf([{ ...ferry, language: "de" }]), /<entry xml:lang="de">/);
    assert.match(feedOf([{ ...ferry, language: "en" }]), /<entry>/);
  });

  test("stays well-formed whatever stands in a story", () => {
    const hostile = "]]><!--&\u0000\u0001\u001b[31m\ud800\udfff\ufffe<script>\u2028'\"";
    const xml = feedOf([
      {
        headline: hostile,
        date: "2022",
        section: hostile,
        authors: [hostile],
        blurbs: [hostile],
        publication: hostile,
      },
    ]);
    assert.ok(!xml.includes("\u0000") && !xml.includes("\u001b") && !xml.includes("<script"));
  });
});

describe("the feed of a shelf", () => {
  const address = "https://courier.example/past/";

  test("is Atom, to the letter", () => {
    assert.equal(
      feedOf([ferry], { settings: { title: "Past issues", description: "Kept" } }, "/authors/ben-ode/feed.xml"),
      `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>urn:uuid:2d649b7f-a4bc-828e-9953-17727146acd3</id>
<title>Ben Ode — Past issues</title>
<updated>2022-02-04T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="./"/>
<link rel="self" type="application/atom+xml" href="feed.xml"/>
<author><name>Past issues</name></author>
<generator>Backfile 0.0.0</generator>
<entry>
<id>urn:uuid:6794bbea-353a-8f0b-b62b-8a005b2cfe2a</id>
<title>Ferry &amp; quay</title>
<updated>2022-02-04T00:00:00Z</updated>
<published>2022-02-04T00:00:00Z</published>
<link rel="alternate" type="text/html" href="../../2022/02/04/ferry-quay-ykt1w/"/>
<link rel="via" href="https://courier.example/ferry?a=1&amp;b=2"/>
<author><name>Ann Lee</name></author>
<author><name>Ben Ode</name></author>
<category term="Town"/>
<summary>It &lt;sails&gt; again.</summary>
</entry>
</feed>
`,
    );
  });

  test("is there for each author, section and publication, and each has a name of its own", () => {
    const story: Story = { ...ferry, publication: "The Saltmarsh Courier" };
    const { files } = planPages(archiveOf([story]));
    const feeds = files.filter(({ path }) => path.endsWith("/feed.xml") && !path.startsWith("/2022/"));
    assert.deepEqual(
      feeds.map(({ path }): string => path),
      [
        "/feed.xml",
        "/authors/ann-lee/feed.xml",
        "/authors/ben-ode/feed.xml",
        "/sections/town/feed.xml",
        "/publications/the-saltmarsh-courier/feed.xml",
      ],
    );
    assert.equal(new Set(feeds.map((file) => inner(file.text(), "id"))).size, feeds.length);
  });

  test("holds the newest twenty, which are no others when the shelf has a page for each year", () => {
    const xml = feedOf(daily(300, "2022-02-04", { section: "Town" }), {}, "/sections/town/feed.xml");
    const titles = all(xml, /<title>The harbour on ([^<]*)</g);
    assert.deepEqual([titles.length, titles[0], titles[19]], [20, "2022-02-04", "2022-01-16"]);
  });

  test("is read from its own folder where the archive's address is known", () => {
    const xml = feedOf(
      [{ ...ferry, section: "Café & 世界" }],
      { settings: { address } },
      "/sections/cafe-世界/feed.xml",
    );
    const [base] = all(xml, / xml:base="([^"]*)"/g);
    assert.equal(base, `${address}sections/cafe-%E4%B8%96%E7%95%8C/`);
    const links = all(xml, /<link rel="(?:alternate|self)" [^>]*href="([^"]*)"/g);
    assert.deepEqual(
      links.map((link) => new URL(link ?? "", base).href),
      [base, `${base}feed.xml`, `${address}2022/02/04/ferry-quay-ykt1w/`],
    );
  });

  test("has another key only when it says something else", () => {
    const at = "/sections/town/feed.xml";
    const stories = daily(30, "2022-02-04", { section: "Town" });
    const key = (more: readonly Story[]) => fileOf([...stories, ...more], {}, at).key();
    assert.equal(key([]), key([{ headline: "Elsewhere", date: "2022-02-05", section: "World" }]));
    assert.equal(key([]), key([{ headline: "Long ago", date: "2001-02-05", section: "Town" }]));
    assert.notEqual(key([]), key([{ headline: "Today", date: "2022-02-05", section: "Town" }]));
    const [first = {}, ...rest] = stories;
    const moved = fileOf([{ ...first, url: "https://courier.example/moved/" }, ...rest], {}, at);
    assert.notEqual(moved.key(), key([]));
  });

  test("is there, and valid, without a story whose date is known", () => {
    const xml = feedOf([{ headline: "Ferry", authors: ["Ann Lee"] }], {}, "/authors/ann-lee/feed.xml");
    assert.deepEqual(all(xml, /<updated>([^<]*)</g), ["1970-01-01T00:00:00Z"]);
    assert.ok(!xml.includes("<entry"));
  });

  test("stays well-formed whatever the shelf is called", () => {
    const { files } = planPages(archiveOf([{ headline: "Ferry", date: "2022", authors: ["]]><!--&\u0000<x>"] }]));
    const file = files.find(({ path }) => path.startsWith("/authors/"));
    assert.ok(file);
    assert.equal(wellFormed(file.text()), undefined);
  });
});
