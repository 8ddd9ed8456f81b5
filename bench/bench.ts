import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changesIn } from "./changes.ts";
import { astro } from "./contenders/astro.ts";
import { backfile } from "./contenders/backfile.ts";
import type { Contender } from "./contenders/contender.ts";
import { eleventy } from "./contenders/eleventy.ts";
import { hugo } from "./contenders/hugo.ts";
import { jekyll } from "./contenders/jekyll.ts";
import { pagefindVersion } from "./contenders/pagefind.ts";
import { type Corpus, inventedOfSize, ofSize, real } from "./corpora/corpora.ts";
import { machine } from "./machine.ts";
import { values } from "./options.ts";
import { type Case, cases, type Results, type Row, type Run, type Section } from "./results.ts";
import { runOnce } from "./run.ts";
import { table } from "./table.ts";

const numbers = (list: string): number[] => list.split(",").filter(Boolean).map(Number);
const words = (list: string): string[] => list.split(",").filter(Boolean);

const place = mkdtempSync(join(values.place, "backfile-bench-"));
process.once("exit", () => rmSync(place, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    rmSync(place, { recursive: true, force: true });
    process.kill(process.pid, signal);
  });
}

const known = [hugo, jekyll, eleventy, astro(values.tools ?? join(place, "tools")), await backfile()];
const limits = { seconds: Number(values.limit), bytes: Number(values.memory) * 2 ** 30 };
const asked = new Set<Case>(cases.filter((name) => words(values.cases).includes(name)));

const brief = new Set<Case>([...asked].filter((name) => name !== "unchanged" && name !== "edited"));

const versions: Record<string, string> = { Pagefind: pagefindVersion() };
const present: Contender[] = [];
for (const key of words(values.contenders)) {
  const contender = known.find((each) => each.key === key);
  if (contender === undefined) throw new Error(`No contender is called ${key}.`);
  const version = await contender.version();
  if (version === undefined) console.error(`${contender.name} is not on this machine: left out.`);
  else {
    versions[contender.name] = version;
    present.push(contender);
  }
}

const sized = values.invented ? inventedOfSize : ofSize;
const sections: Section[] = [];
for (const name of words(values.corpora)) {
  if (name !== "reuters" && name !== "huffpost") throw new Error(`No corpus is called ${name}.`);
  await section(real(name), present);
}
for (const size of numbers(values.sizes)) await section(sized(size), present);
const alone = present.filter(({ key }) => key === "backfile");
for (const size of numbers(values.growth)) await section(sized(size), alone);

async function section(corpus: Corpus, contenders: readonly Contender[]): Promise<void> {
  const changes = changesIn(corpus);
  const stories = changes.count;
  const rows = new Map<Contender, Row>();
  const wanted = values.runs === undefined ? (stories < 100_000 ? 3 : 1) : Number(values.runs);
  for (let turn = 1; turn <= wanted; turn += 1) {
    for (const contender of contenders) {
      const before = rows.get(contender) ?? { contender: contender.key, name: contender.name, runs: [], made: null };
      if (contender.most !== undefined && stories > contender.most.stories) {
        rows.set(contender, { ...before, left: `not run: ${contender.most.why}` });
        continue;
      }
      // What failed or went past a limit once would do so again.
      if (before.runs.some(stopped)) continue;
      const { run, made } = await runOnce(contender, {
        corpus,
        changes,
        limits,
        cases: stories >= Number(values.brief) && contender.key !== "backfile" ? brief : asked,
        site: join(place, contender.key),
        onCase: (name, outcome) => {
          console.error(
            `${corpus.name} ${stories}, run ${turn}: ${contender.name}, ${name}: ${JSON.stringify(outcome)}`,
          );
        },
      });
      rows.set(contender, { ...before, runs: [...before.runs, run], made: made ?? before.made });
    }
  }
  sections.push({ corpus: corpus.name, stories, rows: [...rows.values()] });
  write();
}

function stopped(run: Run): boolean {
  return Object.values(run).some((outcome) => "over" in outcome || "failed" in outcome);
}

/** What an earlier run has measured. */
function earlier(): Results | undefined {
  const file = join(values.out, "results.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Results) : undefined;
}

/** After every part, so that a run that is broken off leaves what it has. */
function write(): void {
  const before = values.add ? earlier() : undefined;
  const isNew = ({ corpus, stories }: Section): boolean =>
    !sections.some((section) => section.corpus === corpus && section.stories === stories);
  const all = [...(before?.sections.filter(isNew) ?? []), ...sections].sort((a, b) => a.stories - b.stories);
  const results: Results = {
    machine: machine(),
    versions: { ...before?.versions, ...versions },
    limits,
    sections: all,
  };
  if (!existsSync(values.out)) mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(values.out, "RESULTS.md"), table(results));
}
