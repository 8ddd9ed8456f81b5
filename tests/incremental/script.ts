import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build, type Report } from "../../src/build/build.ts";
import { buildInChild, copyProgram, killedBuild, type Program } from "./child-build.ts";
import { editSomething, filesOf, type Site } from "./edits.ts";
import { makePaper, type Paper } from "./paper.ts";
import { Random } from "./random.ts";
import { differences } from "./same-tree.ts";

/** What a script may hold besides edits. */
export interface Extras {
  /** Builds that are killed and begun again. */
  readonly kills?: boolean;
  /** Builds by a program of which a layout, a style sheet or a reader was changed. */
  readonly otherCode?: boolean;
}

interface Built {
  readonly report: Report;
  /** The same from nothing. */
  readonly clean: (output: string) => Promise<Report>;
}

/**
 * Makes a paper, builds it, and changes and builds it several times over; in the end the site must be the one that a
 * build from nothing makes, file by file, and the reports must say the same.
 *
 * @param folder an empty one; emptied again when all is well
 * @returns seed, step and files when it is not
 */
export async function runScript(seed: number, folder: string, extras: Extras = {}): Promise<string | undefined> {
  const end = await play(seed, join(folder, `${seed}`), extras, false);
  if (end === undefined) return undefined;
  // Once more, this time looking after each step, to say with which it began.
  const step = await play(seed, join(folder, `${seed}-again`), extras, true);
  return `BACKFILE_SEED=${seed}: ${step ?? end}`;
}

async function play(seed: number, folder: string, extras: Extras, each: boolean): Promise<string | undefined> {
  const random = new Random(seed);
  mkdirSync(folder, { recursive: true });
  const paper = makePaper(join(folder, "content"), random, random.chance(20));
  const site: Site = { output: join(folder, "_site"), foreign: new Map() };
  const how = { search: random.chance(45), program: undefined as Program | undefined, copies: 0 };
  const steps = 2 + random.below(4);
  const done: string[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const what = step === 0 ? ["first build"] : await change(paper, site, random, how, extras, folder);
    done.push(what.join(", "));
    const { report, clean } = await buildNow(paper, site, random, how);
    if (!each && step < steps) continue;
    const fresh = join(folder, "clean", "_site");
    const said = await clean(fresh);
    const found = differences(site.output, fresh, site.foreign);
    found.push(...reportDifferences(report, said));
    if (found.length > 0)
      return `${found.length} differences after ${done.join("; ")}:\n${found.slice(0, 12).join("\n")}`;
    rmSync(join(folder, "clean"), { recursive: true });
  }
  rmSync(folder, { recursive: true });
  return undefined;
}

async function buildNow(
  paper: Paper,
  site: Site,
  random: Random,
  how: { search: boolean; program: Program | undefined },
): Promise<Built> {
  const options = { content: paper.folder, search: how.search, threads: 1 + random.below(2) };
  const run = async (output: string): Promise<Report> => {
    if (how.program === undefined) return build({ ...options, output });
    const report = await buildInChild(how.program, { ...options, output });
    assert.ok(report !== undefined, "the build said nothing");
    return report;
  };
  return { report: await run(site.output), clean: run };
}

async function change(
  paper: Paper,
  site: Site,
  random: Random,
  how: { search: boolean; program: Program | undefined; copies: number },
  extras: Extras,
  folder: string,
): Promise<string[]> {
  // Nobody changes a page by hand within the same tick of the clock in which it was written.
  await wait(10);
  const done = Array.from({ length: 1 + random.below(4) }, () => editSomething(paper, random, site));
  if (random.chance(12)) {
    how.search = !how.search;
    done.push(`search ${how.search ? "on" : "off"}`);
  }
  if (random.chance(12)) {
    await changedMeanwhile(paper, site, random, how.search);
    done.push("a change during a build");
  }
  if (extras.kills === true && random.chance(60)) {
    // Publishing takes but a few milliseconds.
    const [at, later] = random.chance(50) ? ["Publishing", random.below(25)] : [1 + random.below(9), random.below(40)];
    await killedBuild({ content: paper.folder, output: site.output, search: how.search }, at, later);
    done.push(`killed ${later} ms after ${at}`);
  }
  if (extras.otherCode === true && random.chance(75)) {
    how.copies += 1;
    how.program = random.chance(25) ? undefined : changedProgram(join(folder, `program-${how.copies}`), random, done);
  }
  return done;
}

/** A record is changed while a build reads, with its size and time as they were: the next build must see it. */
async function changedMeanwhile(paper: Paper, { output }: Site, random: Random, search: boolean): Promise<void> {
  const path = random.pick([...paper.records.keys()]);
  const later = random.below(60);
  const going = build({ content: paper.folder, output, search });
  await wait(later);
  const story = paper.records.get(path);
  if (story !== undefined) {
    paper.put(path, { ...story, body: `${story.body} A` });
    paper.put(path, { ...story, body: `${story.body} B` });
  }
  await going;
}

const changes: readonly (readonly [name: string, file: RegExp, from: RegExp, to: string])[] = [
  ["a layout", /^dist\/layouts\/default\/article\.js$/, /class="/, 'class="other '],
  ["a style sheet", /^layouts\/default\/assets\/style\.css$/, /$/, "\n.other { color: red }\n"],
  ["a reader", /^dist\/src\/records\/read-record\.js$/, /$/, "\n// Other.\n"],
  ["a page", /^dist\/src\/pages\/front\.js$/, /$/, "\n// Other.\n"],
  ["the page's search script", /^dist\/search\.js$/, /$/, "\n// Other.\n"],
];

function changedProgram(folder: string, random: Random, done: string[]): Program {
  const program = copyProgram(folder);
  const [name, file, from, to] = random.pick(changes);
  const path = filesOf(folder).find((one) => file.test(one));
  assert.ok(path !== undefined, `the program has no ${file}`);
  const text = readFileSync(join(folder, path), "utf8");
  writeFileSync(join(folder, path), text.replace(from, to));
  assert.notEqual(text.replace(from, to), text);
  done.push(`${name} of the program changed`);
  return program;
}

/** What both reports must say alike. */
function reportDifferences(report: Report, clean: Report): string[] {
  const names = ["articles", "pages", "files", "problems", "address", "published"] as const;
  return names.flatMap((name) => {
    const [ours, theirs] = [JSON.stringify(report[name]), JSON.stringify(clean[name])];
    return ours === theirs ? [] : [`the report's ${name}: ${ours} in place of ${theirs}`];
  });
}
