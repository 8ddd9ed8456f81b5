import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { plainBytes } from "../records/store-plain.ts";
import { isCatalogue } from "./browser/catalogue.ts";
import { type Report, verifyShard } from "./index/verify-shard.ts";
import { unpacked } from "./packed.ts";

/**
 * Holds a site's search folder against its own catalogue: every shard is there and unpacks, none that is not named,
 * no file is empty or of another kind, and columns and texts hold as many stories as they should.
 *
 * @param output the site's folder
 * @param articles how many stories the site has
 * @returns nothing where all is well
 */
export function verifySearch(output: string, articles: number): Problem[] {
  const folder = join(output, "search");
  const problems: Problem[] = [];
  const report: Report = (file, rule, found, expected) => {
    problems.push({
      file: `search/${file}`,
      rule,
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected: [expected] }),
      note: "Readers would miss stories. Build the site again.",
      severity: "error",
    });
  };
  const catalogue = readJson(join(folder, "shards.json"));
  if (!isCatalogue(catalogue)) {
    report("shards.json", "search-unreadable");
    return problems;
  }
  if (catalogue.stories !== articles) {
    report("shards.json", "search-count", `${catalogue.stories} stories`, `${articles} stories`);
  }
  const sum = catalogue.shards.reduce((total, shard) => total + shard.stories, 0);
  if (sum !== catalogue.stories) {
    report("shards.json", "search-count", `${sum} stories in shards`, `${catalogue.stories} stories`);
  }
  const wasms = new Set(catalogue.shards.map((shard) => shard.wasm).filter((wasm) => wasm !== "unknown"));
  for (const file of ["search.js", "names.json", ...(wasms.size === 0 ? [] : ["pagefind.js"])]) {
    if (sizeOf(join(folder, file)) === 0) report(file, "search-file-missing");
  }
  for (const wasm of wasms) {
    const file = `wasm.${wasm}.pagefind`;
    if (contents(join(folder, file)) === undefined) report(file, "search-file-damaged");
  }
  const named = new Set(catalogue.shards.map((shard) => shard.name));
  for (const name of namesIn(join(folder, "shards"))) {
    if (!named.has(name)) report(`shards/${name}`, "search-shard-unknown");
  }
  for (const shard of catalogue.shards) verifyShard(folder, shard, report);
  return problems;
}

function readJson(file: string): unknown {
  return attempt(() => JSON.parse(plainBytes(file).toString("utf8")));
}

function contents(file: string): Buffer | undefined {
  return attempt(() => unpacked(plainBytes(file)));
}

function sizeOf(file: string): number {
  return attempt(() => plainBytes(file).length) ?? 0;
}

function namesIn(folder: string): string[] {
  return attempt(() => readdirSync(folder)) ?? [];
}

/** Whatever is wrong with a file, the answer is that it cannot be used. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
