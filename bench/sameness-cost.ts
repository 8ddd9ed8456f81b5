import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gather } from "../src/records/gather.ts";
import { findCandidates, rowsOf } from "../src/records/same/candidates.ts";
import { SameMemory } from "../src/records/same/memory.ts";
import { settleSame } from "../src/records/same/settle-same.ts";
import { withMerges } from "../src/records/same/with-sameness.ts";
import { readFolder } from "../src/records/store.ts";
import { settleKept } from "../src/records/store-same.ts";

/**
 * What it costs to find stories that are told twice, by itself: `node --import tsx bench/sameness-cost.ts --content DIR
 * --kept DIR`. The first run reads the sources; run it again for the times. `--change FILE` writes a word behind a record
 * first, as an edit would.
 */
const { values } = parseArgs({
  options: { content: { type: "string" }, kept: { type: "string" }, change: { type: "string" } },
});
const { content = "", kept = "", change } = values;
if (change !== undefined) writeFileSync(change, `${readFileSync(change, "utf8")}word\n`);
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const held = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 2 ** 20);
};
const timed = <Value>(what: string, work: () => Value): Value => {
  const before = held();
  const began = performance.now();
  const spent = process.cpuUsage();
  const value = work();
  const took = Math.round(performance.now() - began);
  const { user, system } = process.cpuUsage(spent);
  console.log(
    `${what}: ${took} ms, of which ${Math.round((user + system) / 1000)} ms of a core; ${held() - before} MB more held`,
  );
  return value;
};

const reading = await readFolder(resolve(content), { folder: kept, code: "bench" });
const { reused, merges } = reading;
if (reused === undefined) throw new Error("Nothing was kept.");
const gathered = timed("gather", () => gather(reading.readings()));
const rows = timed("rows", () => rowsOf(gathered.articles));
const { one } = timed("candidates", () => findCandidates(rows));
console.log(`${gathered.articles.length} stories, ${one.length} candidates`);
const all = timed("all of it, from nothing", () => settleSame(gathered, merges, new SameMemory()));
console.log(`${all.merges.length} merges, ${all.unsure.length} unsure, ${all.verdicts.size} compared`);
timed("with what was kept", () => settleKept(reused.folder, reused.kept, gathered, merges));
const again = timed("again", () => settleKept(reused.folder, reused.kept, gathered, merges));
timed("applied", () => withMerges(gathered, again.merges));
console.log(`columns: ${Math.round(readFileSync(join(kept, "columns")).length / 2 ** 20)} MB`);
