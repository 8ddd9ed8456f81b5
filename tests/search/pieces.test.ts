import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Archive } from "../../src/archive/archive.ts";
import { indexShards } from "../../src/search/index/index-shards.ts";
import { planShards } from "../../src/search/plan-shards.ts";
import { archiveOf, daily, type Story } from "../archive-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "backfile-pieces-"));
after(() => rmSync(folder, { recursive: true }));

const nouns = ["ferry", "lighthouse", "café", "regatta", "herring", "Ångström", "灯台", "bridge’s", "tide"];
const verbs = ["sank", "burns", "reopened", "was sold", "froze", "is_back", "résumé", "resume"];

/** Stories of many words, so that the index has many files; the newest are the first. */
function paper(count: number): Story[] {
  const stories = daily(count, "2021-12-31");
  return stories.map((story, index) => {
    const n = count - index;
    const words = Array.from(
      { length: 40 },
      (_, k) => `${nouns[(n * (k + 3)) % 9]} ${verbs[(n + k * k) % 8]} w${(n * k) % 997}`,
    );
    return {
      ...story,
      headline: `Number ${n}: ${nouns[n % 9]}`,
      authors: [`Writer ${n % 7}`],
      body: `${words.join(" ")}.`,
    };
  });
}

/** Indexes into a new folder, its older one being at hand or not. @returns how many stories were indexed, how many kept */
async function index(archive: Archive, name: string, previous?: string) {
  let kept = 0;
  let done = 0;
  await indexShards(planShards(archive), archive, join(folder, name), {
    previous: previous === undefined ? undefined : join(folder, previous),
    onKept: (stories) => {
      kept += stories;
    },
    onIndexed: (stories) => {
      done = stories;
    },
  });
  assert.equal(done, archive.stories.length);
  return { kept, indexed: done - kept };
}

function assertSame(one: string, other: string): void {
  const list = (name: string) =>
    (readdirSync(join(folder, name), { recursive: true }) as string[])
      .filter((file) => statSync(join(folder, name, file)).isFile())
      .sort();
  assert.deepEqual(list(one), list(other));
  for (const file of list(one)) {
    assert.ok(readFileSync(join(folder, one, file)).equals(readFileSync(join(folder, other, file))), file);
  }
}

const stories = paper(2600);

test("a story added, edited or withdrawn has few indexed, and the bytes are those of a clean build", async () => {
  await index(archiveOf(stories), "old");
  const shards = planShards(archiveOf(stories));
  assert.ok(
    shards.some(({ pieces }) => pieces.length > 1),
    "no shard is joined from several pieces",
  );
  const edited = stories.map((story, place) =>
    place === 2000 ? { ...story, body: "Nothing of it was true." } : story,
  );
  const cases = {
    added: [{ headline: "A late one", date: "2022-01-01", body: "The tide." }, ...stories],
    edited,
    withdrawn: stories.toSpliced(1300, 1),
  };
  for (const [name, changed] of Object.entries(cases)) {
    const archive = archiveOf(changed);
    const { indexed } = await index(archive, `${name}-kept`, "old");
    assert.ok(indexed <= 900, `${name}: ${indexed} indexed`);
    if (name !== "withdrawn") assert.ok(indexed <= 500, `${name}: ${indexed} indexed`);
    await index(archive, `${name}-clean`);
    assertSame(`${name}-kept`, `${name}-clean`);
  }
});

test("shards are joined from what is kept, and nothing is indexed for it", async () => {
  const archive = archiveOf(stories);
  const { indexed } = await index(archive, "again", "old");
  assert.equal(indexed, 0);
  assertSame("again", "old");
  assert.equal((await index(archive, "thrice", "again")).indexed, 0);
  assertSame("thrice", "old");
});

test("a kept piece that is damaged is indexed anew", async () => {
  const archive = archiveOf(stories);
  const shards = join(folder, "old", "search", "shards");
  const largest = planShards(archive).reduce((a, b) => (b.pieces.length > a.pieces.length ? b : a)).name;
  for (const file of ["pieces.json", "stories.gz", "words-1.gz", "places-0.gz", "texts-1-0.gz"]) {
    for (const harm of ["flip", "cut", "empty"]) {
      cpSync(join(folder, "old"), join(folder, "damaged"), { recursive: true });
      const path = join(shards.replace("old", "damaged"), largest, file);
      assert.ok(existsSync(path), path);
      const bytes = readFileSync(path);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      writeFileSync(path, harm === "flip" ? bytes : bytes.subarray(0, harm === "cut" ? middle : 0));
      const { indexed } = await index(archive, "mended", "damaged");
      assert.ok(indexed > 0, `${harm} ${file} was not noticed`);
      assertSame("mended", "old");
      for (const name of ["damaged", "mended"]) rmSync(join(folder, name), { recursive: true });
    }
  }
});
