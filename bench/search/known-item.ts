import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { corporaFound, real } from "../corpora/corpora.ts";
import { machine } from "../machine.ts";
import { searchContenders } from "./contenders/all.ts";
import { inventedStories } from "./invented-stories.ts";
import { knownItems } from "./known-items.ts";
import { report } from "./report.ts";
import type { SearchRow, SearchSection } from "./results.ts";
import { byOrigin, ranksOf } from "./score.ts";
import { type SearchStory, storiesOf } from "./story.ts";

const { values } = parseArgs({
  options: {
    corpora: { type: "string", default: "reuters,huffpost" },
    contenders: { type: "string", default: searchContenders.map(({ key }) => key).join(",") },
    /** Of how many stories each half asks. */
    stories: { type: "string", default: "1000" },
    seed: { type: "string", default: "4" },
    /** Without the real texts: so many of invented words. */
    invented: { type: "string" },
    /** Where the table goes; it is always printed. */
    out: { type: "string", default: fileURLToPath(new URL("RESULTS.md", import.meta.url)) },
    print: { type: "boolean", default: false },
  },
});

const seed = Number(values.seed);
const asked = values.contenders.split(",").map((key) => {
  const contender = searchContenders.find((each) => each.key === key);
  if (contender === undefined) throw new Error(`No contender is called ${key}.`);
  return contender;
});

const sections: SearchSection[] = [];
for (const [corpus, stories] of corpora()) sections.push(await section(corpus, stories));
const text = report({ machine: machine(), day: new Date().toISOString().slice(0, 10), seed, sections });
if (!values.print) writeFileSync(values.out, text);
console.log(text);

function corpora(): (readonly [string, readonly SearchStory[]])[] {
  if (values.invented !== undefined) return [["invented", inventedStories(Number(values.invented))]];
  if (!corporaFound()) throw new Error("The real texts are not on this machine: take --invented 2000.");
  return values.corpora.split(",").map((name) => {
    if (name !== "reuters" && name !== "huffpost") throw new Error(`No corpus is called ${name}.`);
    return [name, storiesOf(real(name))];
  });
}

async function section(corpus: string, stories: readonly SearchStory[]): Promise<SearchSection> {
  const { test } = knownItems(stories, { stories: Number(values.stories), seed });
  const rows: SearchRow[] = [];
  for (const { name, version, index } of asked) {
    const began = performance.now();
    const made = await index(stories);
    const indexed = performance.now();
    const ranks = await ranksOf(made, test);
    const done = performance.now();
    await made.close?.();
    rows.push({
      name,
      version,
      figures: byOrigin(test, ranks),
      indexSeconds: (indexed - began) / 1000,
      millisecondsAQuery: (done - indexed) / test.length,
      bytes: made.bytes,
    });
    console.error(`${corpus}: ${name}: ${JSON.stringify(rows.at(-1)?.figures)}`);
  }
  return { corpus, stories: stories.length, rows };
}
