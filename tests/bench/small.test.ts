import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { changesIn } from "../../bench/changes.ts";
import { backfile } from "../../bench/contenders/backfile.ts";
import type { Contender } from "../../bench/contenders/contender.ts";
import { eleventy } from "../../bench/contenders/eleventy.ts";
import { inventedOfSize } from "../../bench/corpora/corpora.ts";
import type { Case, Run, Timing } from "../../bench/results.ts";
import { runOnce } from "../../bench/run.ts";

/*
 * The benchmark in small: what it costs to build 250 and 1,000 invented stories, and to change little. Processor time
 * is compared only with that of other work in the same run, and so coarsely that a busy machine changes nothing.
 */

const place = mkdtempSync(join(tmpdir(), "backfile-bench-"));
process.once("exit", () => rmSync(place, { recursive: true, force: true }));
const own = await backfile();

let turns = 0;

/** One run of the benchmark, with the cases named. */
async function measured(contender: Contender, stories: number, cases: readonly Case[]): Promise<Run> {
  const corpus = inventedOfSize(stories);
  turns += 1;
  const { run } = await runOnce(contender, {
    corpus,
    changes: changesIn(corpus),
    limits: { seconds: 300, bytes: 4 * 2 ** 30 },
    cases: new Set(cases),
    site: join(place, String(turns)),
    onCase: () => {},
  });
  return run;
}

function timing(run: Run, name: Case): Timing {
  const outcome = run[name];
  assert.ok(outcome !== undefined && "seconds" in outcome, `${name}: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Processor seconds; where the system does not tell them, those of the clock. */
function work(run: Run, name: Case): number {
  const { cpuSeconds, seconds } = timing(run, name);
  return cpuSeconds || seconds;
}

/** Holds a ratio to its bound; one that is past it is measured twice more, and the middle one counts. */
async function assertBelow(bound: number, first: number, again: () => Promise<number>, what: string): Promise<void> {
  const ratio = first <= bound ? first : [first, await again(), await again()].sort((one, other) => one - other)[1];
  assert.ok(ratio !== undefined && ratio <= bound, `${what}: ${ratio} times, and ${bound} are the most`);
}

interface Counts {
  readonly rendered: number;
  readonly kept: number;
  readonly shards: { readonly indexed: number; readonly kept: number; readonly stories: number };
}

function counts(run: Run, name: Case): Counts {
  const { report } = timing(run, name);
  assert.ok(report !== undefined, "the build reports nothing");
  return report as unknown as Counts;
}

const few = await measured(own, 250, ["search"]);
const many = await measured(own, 1000, ["search", "unchanged", "added", "edited", "layout"]);

test("a build from nothing indexes each story once and renders all pages", () => {
  const { rendered, kept, shards } = counts(many, "search");
  assert.ok(rendered > 1000, `${rendered} pages`);
  assert.equal(kept, 0);
  assert.equal(shards.stories, 1000);
});

test("four times the stories cost at most eight times the work", async () => {
  const growth = async (): Promise<number> =>
    work(await measured(own, 1000, ["search"]), "search") / work(await measured(own, 250, ["search"]), "search");
  await assertBelow(8, work(many, "search") / work(few, "search"), growth, "from 250 stories to 1,000");
});

test("the same again does nothing", () => {
  const { rendered, shards } = counts(many, "unchanged");
  assert.equal(rendered, 0);
  assert.deepEqual([shards.indexed, shards.stories], [0, 0]);
});

// Three of them are its record as Markdown, and its year's records as JSON Lines and as a table.
test("a story of today renders at most 33 pages and indexes at most 500 stories", () => {
  const { rendered, kept, shards } = counts(many, "added");
  assert.ok(rendered > 0 && rendered <= 33, `${rendered} pages were rendered`);
  assert.ok(kept > 1000, `${kept} pages were kept`);
  assert.ok(shards.stories > 0 && shards.stories <= 500, `${shards.stories} stories were indexed`);
});

test("a word in an old story indexes its own shard only", () => {
  const { rendered, shards } = counts(many, "edited");
  assert.ok(rendered > 0 && rendered <= 33, `${rendered} pages were rendered`);
  assert.equal(shards.indexed, 1);
});

test("a word in a layout renders every story and indexes none", () => {
  const { rendered, shards } = counts(many, "layout");
  assert.ok(rendered >= 1000, `${rendered} pages were rendered`);
  assert.deepEqual([shards.indexed, shards.stories], [0, 0]);
});

test("a story of today costs less than half of a build from nothing", async () => {
  const share = async (): Promise<number> => {
    const run = await measured(own, 1000, ["search", "added"]);
    return work(run, "added") / work(run, "search");
  };
  await assertBelow(0.5, work(many, "added") / work(many, "search"), share, "one story more");
});

test("a build from nothing costs no more than four times that of Eleventy and Pagefind", async () => {
  const peer = await measured(eleventy, 1000, ["search"]);
  const ratio = async (): Promise<number> =>
    work(await measured(own, 1000, ["search"]), "search") / work(await measured(eleventy, 1000, ["search"]), "search");
  await assertBelow(4, work(many, "search") / work(peer, "search"), ratio, "beside Eleventy");
});
