import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileFormatOf, headOf, readFile } from "../../../src/clippings/formats.ts";
import { bytesOf, type SourceBytes } from "../../../src/clippings/source-bytes.ts";
import { plain, read } from "./read.ts";

const headlines = async (value: unknown) => {
  const { clippings } = await read(typeof value === "string" ? value : JSON.stringify(value));
  return clippings.map(({ headline }) => headline?.value);
};
const pier = { title: "Pier", url: "https://harbour.example/pier", published_at: "2020-01-01" };
const fair = { title: "Fair", url: "https://harbour.example/fair", published_at: "2020-01-02" };

test("stories are found wherever they are nested", async () => {
  assert.deepEqual(await headlines([pier, fair]), ["Pier", "Fair"]);
  assert.deepEqual(await headlines({ status: "ok", articles: [pier, fair] }), ["Pier", "Fair"]);
  assert.deepEqual(await headlines({ response: { docs: [pier, fair] } }), ["Pier", "Fair"]);
  assert.deepEqual(await headlines({ a1: pier, a2: fair }), ["Pier", "Fair"]);
  assert.deepEqual(
    await headlines({
      hits: {
        hits: [
          { _id: "1", _source: pier },
          { _id: "2", _source: fair },
        ],
      },
    }),
    ["Pier", "Fair"],
  );
  assert.deepEqual(await headlines({ title: "Pier", body: "It reopens.", comments: [{ author: "A", text: "!" }] }), [
    "Pier",
  ]);
});

test("what a story holds is no story: keywords, pictures, comments", async () => {
  const rich = {
    ...pier,
    tags: [{ title: "pier", url: "https://harbour.example/t", date: "2020-01-01" }],
    multimedia: [{ url: "https://harbour.example/p.jpg", caption: "The pier" }],
  };
  const { clippings } = await read(JSON.stringify({ articles: [rich] }));
  assert.equal(clippings.length, 1);
  assert.deepEqual(clippings[0]?.tags?.value, ["pier"]);
  assert.deepEqual(clippings[0]?.images, [{ src: "https://harbour.example/p.jpg", caption: "The pier" }]);
});

test("what stands around a list holds for its stories, and is inferred", async () => {
  const issue = {
    date: "2020-03-01",
    copyright: "The Harbour Post",
    chapters: [
      { title: "Town", entries: [{ title: "Pier", url: "https://harbour.example/1", text: "It reopens." }] },
      {
        title: "Sport",
        entries: [{ title: "Fair", url: "https://harbour.example/2", text: "It rains.", ts: "2020.02.25" }],
      },
      { title: "Else", entries: [{ title: "Gulls", url: "https://harbour.example/3", text: "Many.", ts: "soon" }] },
    ],
  };
  const { clippings } = await read(JSON.stringify(issue));
  assert.deepEqual(
    clippings.map(({ section, date, rights }) => [section?.value, date?.value, date?.how, rights?.value]),
    [
      ["Town", "2020-03-01", "inferred", "The Harbour Post"],
      ["Sport", "2020-02-25", "given", "The Harbour Post"],
      ["Else", undefined, undefined, "The Harbour Post"],
    ],
  );
  assert.equal(clippings[0]?.section?.rule, "around-the-list");
});

test("an answer in the shape of the Guardian's Content API", async () => {
  const result = {
    id: "town/2020/jan/06/pier-reopens",
    sectionId: "town",
    sectionName: "Town &amp; harbour",
    webPublicationDate: "2020-01-06T23:39:25Z",
    webTitle: "Pier reopens",
    webUrl: "https://harbour.example/town/2020/jan/06/pier-reopens",
    apiUrl: "https://api.harbour.example/1",
    fields: {
      trailText: "<p>At <b>last</b></p>",
      body: "<p>It reopens.</p>",
      thumbnail: "https://harbour.example/p.jpg",
    },
    tags: [
      { id: "town/pier", type: "keyword", webTitle: "Pier" },
      { id: "profile/annlee", type: "contributor", webTitle: "Ann Lee" },
    ],
  };
  const { clippings } = await read(JSON.stringify({ response: { status: "ok", results: [result] } }), {
    front: { zone: "Asia/Tokyo" },
  });
  assert.deepEqual(plain(clippings[0]), {
    headline: "Pier reopens",
    date: "2020-01-07",
    section: "Town & harbour",
    url: "https://harbour.example/town/2020/jan/06/pier-reopens",
    guid: "town/2020/jan/06/pier-reopens",
    dek: "At last",
    body: "It reopens.",
    images: [{ src: "https://harbour.example/p.jpg" }],
    tags: ["Pier"],
    authors: [{ name: "Ann Lee" }],
  });
});

test("an answer in the shape of the Times's Article Search API", async () => {
  const doc = {
    web_url: "https://harbour.example/1899/pier.html",
    snippet: "It reopens",
    lead_paragraph: "It reopens at last.",
    abstract: "It reopens",
    source: "The Harbour Post",
    multimedia: [],
    headline: { main: "Pier Reopens", kicker: null, print_headline: "PIER OPEN" },
    keywords: [{ name: "subject", value: "Piers", rank: 1 }],
    pub_date: "1899-05-01T00:00:00+0000",
    document_type: "article",
    news_desk: "City",
    section_name: "Archives",
    byline: { original: "By Ann Lee", person: [{ firstname: "Ann", lastname: "Lee" }], organization: null },
    _id: "pier://article/0d1f",
  };
  const { clippings } = await read(JSON.stringify({ status: "OK", response: { docs: [doc], meta: { hits: 1 } } }));
  assert.deepEqual(plain(clippings[0]), {
    headline: "Pier Reopens",
    date: "1899-05-01",
    section: "Archives",
    url: "https://harbour.example/1899/pier.html",
    publication: "The Harbour Post",
    blurbs: ["It reopens", "It reopens at last."],
    tags: ["Piers", "City"],
    authors: [{ name: "Ann Lee" }],
    guid: "pier://article/0d1f",
  });
});

test("one object a line: each line a story, a bad one costs no other", async () => {
  const { clippings, problems, tally } = await read(
    `\ufeff${JSON.stringify({ link: "https://harbour.example/1", headline: "Pier", rating: Number.NaN })}\n\n{"link": broken\n{"link": "https://harbour.example/2", "headline": "Fair", "rating": NaN}\n`,
  );
  assert.deepEqual(
    clippings.map(({ line, headline }) => [line, headline?.value]),
    [
      [1, "Pier"],
      [4, "Fair"],
    ],
  );
  assert.deepEqual(
    problems.map(({ rule, line }) => [rule, line]),
    [["json-unreadable", 3]],
  );
  assert.deepEqual([tally?.found, tally?.leftOut[0]?.why], [3, "lines that cannot be read"]);
});

test("a document that is no JSON, or holds no stories, is a problem", async () => {
  const rules = async (text: string) => (await read(text)).problems.map(({ rule, line }) => [rule, line]);
  assert.deepEqual(await rules('[{"title": "Pier",\n}]'), [["json-unreadable", 2]]);
  assert.deepEqual(await rules('{"name": "backfile", "version": "1.0.0"}'), [["json-without-stories", undefined]]);
});

test("keys of content write to no prototype, and depth costs nothing", async () => {
  const hostile =
    '[{"__proto__": {"headline": "x"}, "constructor": {"prototype": {"a": 1}}, "title": "Pier", "date": "2020-01-01"}]';
  assert.deepEqual(await headlines(hostile), ["Pier"]);
  assert.equal(({} as Record<string, unknown>).a, undefined);
  const deep = `{"title": "Pier", "body": "It reopens.", "x": ${'{"x":'.repeat(50_000)}1${"}".repeat(50_000)}}`;
  assert.deepEqual(await headlines(deep), ["Pier"]);
});

/** A file of any size that takes no memory: the same piece again and again. */
function endless(beginning: string, piece: string, size: number): SourceBytes {
  const first = Buffer.from(beginning);
  const rest = Buffer.alloc(64 * 1024, piece);
  return {
    size,
    read(from, to) {
      const end = Math.min(to, size);
      if (from >= first.length) return rest.subarray(0, Math.min(end - from, rest.length));
      return Buffer.concat([first.subarray(from), rest]).subarray(0, end - from);
    },
  };
}

test("a line of 100 MB is passed over, a document of 200 MB refused", async () => {
  const rules = async (bytes: SourceBytes) => {
    const format = fileFormatOf(headOf(bytes));
    assert.equal(format?.name, "json");
    const reading = await readFile(format ?? assert.fail(), { file: "content/big", bytes, front: { zone: "UTC" } });
    return [reading.clippings.length, ...reading.problems.map(({ rule, line }) => `${rule} ${line}`)];
  };
  const lines = '{"title": "Pier", "date": "2020-01-01"}\n{"title": "Fair", "date": "2020-01-02"}\n{"title": "';
  assert.deepEqual(await rules(endless(lines, "x", 100_000_000)), [2, "line-too-long 3"]);
  assert.deepEqual(await rules(endless('[{"title": "', "x\n", 200_000_000)), [0, "json-too-large undefined"]);
});

const suite = "../shared/corpora/security/json-test-suite/test_parsing";
test("no document of the JSON test suite makes it throw", { skip: !existsSync(suite) }, async () => {
  for (const name of readdirSync(suite)) {
    const bytes = bytesOf(readFileSync(`${suite}/${name}`));
    const format = fileFormatOf(headOf(bytes));
    if (format !== undefined) await readFile(format, { file: name, bytes, front: { zone: "UTC" } });
  }
});
