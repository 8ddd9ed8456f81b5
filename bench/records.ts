import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { record } from "./contenders/backfile.ts";
import { corporaFound, inventedOfSize, ofSize, real } from "./corpora/corpora.ts";
import type { BenchRecord } from "./record.ts";
import { writeStories } from "./write-stories.ts";

/**
 * Writes stories as records for Backfile, outside the project (the texts belong to their publishers):
 * `node --import tsx bench/records.ts --articles 20000 --out DIR`, which resamples them, or the real ones:
 * `--reuters 100 --huffpost 100`. `--invented` takes invented words.
 */
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "0" },
    reuters: { type: "string", default: "0" },
    huffpost: { type: "string", default: "0" },
    invented: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const { out } = values;
if (out === undefined) throw new Error("Name the content folder to be written with --out.");
if (!values.invented && !corporaFound()) throw new Error("The real texts are not on this machine: take --invented.");

/** Below `--out` itself, which is a content folder. */
const source = (story: BenchRecord): ReturnType<typeof record> => {
  const { file, text } = record(story);
  return { file: file.slice("content/".length), text };
};
const articles = Number(values.articles);
let count = 0;
if (articles > 0) {
  const corpus = values.invented ? inventedOfSize(articles) : ofSize(articles);
  count += writeStories(out, corpus.stories(), source);
}
for (const name of ["reuters", "huffpost"] as const) {
  const wanted = Number(values[name]);
  if (wanted > 0) count += writeStories(out, [...real(name).stories()].slice(0, wanted), source);
}
writeFileSync(join(out, "archive.yaml"), "title: Benchmark\naddress: https://archive.example/\nshow: full\n");
console.log(`${count} records in ${out}`);
