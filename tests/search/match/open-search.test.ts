import assert from "node:assert/strict";
import { before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { type OpenShards, openSearch } from "../../../src/search/browser/ask-search.ts";
import { gunzip, mostUnpacked } from "../../../src/search/browser/gunzip.ts";
import { searchNames } from "../../../src/search/names.ts";
import { unpacked } from "../../../src/search/packed.ts";
import { archiveOf } from "../../archive-fixture.ts";
import { type BuiltIndex, buildIndex } from "../built-index.ts";

const archive = archiveOf([
  { headline: "The harbour wall", date: "2022-02-04", section: "Harbour", body: "The old wall stands." },
  { headline: "A ferry is late", date: "2022-02-03", section: "Harbour", authors: ["Ann Lee"], body: "Nobody waits." },
  { headline: "Die Mauer", date: "2021-02-03", section: "Hafen", language: "de", body: "Sie steht noch." },
]);
let index: BuiltIndex;
before(async () => {
  index = await buildIndex(archive);
});

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/**
 * The index as a site has it; what `trouble` says of a file happens instead.
 *
 * @param other files that say something else
 * @param open what was opened before
 */
function search(
  trouble: (file: string) => Promise<void> = async () => {},
  other: Readonly<Record<string, unknown>> = {},
  open?: OpenShards,
) {
  const tables = new Map([
    ["shards.json", bytes({ pagefind: "", stories: 3, shards: index.entries })],
    ["names.json", bytes(searchNames(archive))],
  ]);
  return openSearch(
    {
      read: async (file) => {
        await trouble(file);
        if (Object.hasOwn(other, file)) return bytes(other[file]);
        return tables.get(file) ?? index.source.read(file);
      },
      engine: () => Promise.reject(new Error("Nobody should need it.")),
    },
    open,
  );
}

test("a real index is asked", async () => {
  const { ask } = await search();
  const answer = await ask({ query: "wall", shown: 20 });
  assert.equal(answer.total, 1);
  assert.deepEqual(answer.results[0]?.title, [
    { text: "The harbour ", marked: false },
    { text: "wall", marked: true },
  ]);
  assert.deepEqual(answer.facets?.section, [{ slug: "harbour", name: "Harbour", count: 1, chosen: false }]);
  const all = await ask({ query: "", shown: 20 });
  assert.deepEqual(
    all.results.map(({ headline }) => headline),
    ["The harbour wall", "A ferry is late", "Die Mauer"],
  );
});

test("a file that fails once is not missed; one that fails twice costs its shard, until it is there again", async () => {
  const failed = new Set<string>();
  const once = await search(async (file) => {
    if (failed.has(file)) return;
    failed.add(file);
    throw new Error("It broke off.");
  });
  assert.equal((await once.ask({ query: "wall", shown: 20 })).total, 1);
  let broken = true;
  const { ask } = await search(async (file) => {
    if (broken && file.startsWith("shards/de")) throw new Error("It broke off.");
  });
  const answer = await ask({ query: "", shown: 20 });
  assert.deepEqual([answer.total, answer.atLeast, answer.missing.map(({ language }) => language)], [2, true, ["de"]]);
  broken = false;
  assert.equal((await ask({ query: "", shown: 20 })).total, 3);
});

test("opened anew, it takes the shards that are still there as they are, and forgets those that are not", async () => {
  const open: OpenShards = new Map();
  const read: string[] = [];
  const note = async (file: string) => {
    read.push(file);
  };
  const first = await search(note, {}, open);
  assert.equal((await first.ask({ query: "", shown: 20 })).total, 3);
  const german = index.entries.filter(({ language }) => language === "de");
  read.length = 0;
  const again = await search(note, { "shards.json": { pagefind: "", stories: 1, shards: german } }, open);
  assert.equal((await again.ask({ query: "", shown: 20 })).total, 1);
  assert.deepEqual(read, ["shards.json", "names.json"]);
  assert.deepEqual([...open.keys()], [german[0]?.name]);
});

test("a text that does not come is never passed over", async () => {
  const { ask } = await search(async (file) => {
    if (file.startsWith("shards/en") && file.includes("texts")) throw new Error("It broke off.");
  });
  for (const query of ["=wall", ""]) {
    const answer = await ask({ query, shown: 20 });
    assert.deepEqual([answer.atLeast, answer.missing.map(({ language }) => language)], [true, ["en"]], query);
    assert.ok(answer.results.length < answer.total, query);
  }
});

test("names that are no table are done without", async () => {
  for (const odd of [{}, null, [], { section: null, author: {}, publication: {} }]) {
    const { ask } = await search(async () => {}, { "names.json": odd });
    assert.deepEqual((await ask({ query: "wall", shown: 20 })).facets?.section, [
      { slug: "harbour", name: "harbour", count: 1, chosen: false },
    ]);
  }
});

test("a catalogue with something else among its shards is none", async () => {
  const [entry] = index.entries;
  for (const odd of [null, {}, { ...entry, name: 7 }, { ...entry, stories: -1 }, { ...entry, newest: 2022 }]) {
    const shards = { pagefind: "", stories: 3, shards: [entry, odd] };
    await assert.rejects(
      search(async () => {}, { "shards.json": shards }),
      /shards\.json is no catalogue/,
    );
  }
});

test("what unpacks to more than any file of an index is refused", async () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(mostUnpacked + 1)));
  await assert.rejects(gunzip(bomb), /too large/);
  assert.throws(() => unpacked(bomb), /larger than/);
});
