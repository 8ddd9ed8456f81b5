import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { type Call, killed, type Moment, noteCalls, type Run } from "./kill-itself.ts";
import { link } from "./link-tree.ts";

const compiled = new URL("../../dist/src/build/build.js", import.meta.url).href;

/** A folder for one test in memory, where the system has such: what is killed is a process, and not a disk. */
export function quickRoom(context: TestContext): string {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "backfile-kills-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What is built, and from what to what it changes. */
export interface Scenario {
  readonly name: string;
  readonly search: boolean;
  /** Made in the content folder before the build that is killed; without it that is the first build. */
  readonly change?: (content: string) => void;
}

/** A story is added: the files that change are changed in the twin of the site. */
const small: NonNullable<Scenario["change"]> = (content) =>
  writeFileSync(join(content, "z-new.md"), story(7, "The pier that nobody had planned"));

/** The site gets another title, and with it each page: what is made replaces what stands. */
const large: NonNullable<Scenario["change"]> = (content) =>
  writeFileSync(join(content, "archive.yaml"), "title: The Lantern, kept for good\nshow: full\n");

export const scenarios = {
  "first build": { name: "first build", search: true },
  "first build, no search": { name: "first build, no search", search: false },
  "small change": { name: "small change", search: true, change: small },
  "large change": { name: "large change", search: true, change: large },
  "large change, no search": { name: "large change, no search", search: false, change: large },
} satisfies Record<string, Scenario>;

const words = "harbour ferry council lighthouse tunnel herring toll crane gull regatta mayor bridge pier shore".split(
  " ",
);

function story(number: number, headline: string): string {
  const [year, month, day] = [1990 + (number % 30), 1 + (number % 12), 1 + (number % 28)];
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const text = Array.from({ length: 24 }, (_, at) => words[(number * 7 + at * (number % 5) + at) % words.length]);
  const author = `Mara ${words[number % words.length]?.replace(/^./, (first) => first.toUpperCase())}`;
  return `---\nheadline: ${headline}\ndate: ${date}\nauthors: [${author}]\nsection: Harbour\n---\n${text.join(" ")}, number ${number}.\n`;
}

function writeContent(folder: string, articles: number): void {
  for (let number = 0; number < articles; number += 1) {
    const file = join(folder, String(number % 10), `${number}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, story(number, `The ${words[number % words.length]} of ${number} boats`));
  }
  writeFileSync(join(folder, "archive.yaml"), "title: The Lantern, kept\nshow: full\n");
}

/** The digest of every file and folder below a folder, by name and bytes; undefined where there is none. */
export function digestOfTree(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const digest = createHash("sha256");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, isFile } of entries) {
    const bytes = isFile ? readFileSync(path) : "a folder";
    digest.update(`${path.slice(folder.length)}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest("hex");
}

/** What became of the site in which a build was killed. */
export interface Tally {
  /** Builds that were killed. */
  kills: number;
  /** After the kill, before anything else: the site of before (none, for a first build), or the one of after. */
  old: number;
  new: number;
  /** Kills that came while files were being put in their places, or later. */
  publishing: number;
  /** Runs after a kill that succeeded by themselves, and left what a build from nothing makes. */
  mended: number;
}

/** A content folder, a site of it, and what is made of both by a change, held ready to be copied. */
export class KilledBuilds {
  readonly tally: Tally = { kills: 0, old: 0, new: 0, publishing: 0, mended: 0 };
  readonly #folder: string;

  /** @param folder an empty one */
  constructor(folder: string, articles: number) {
    this.#folder = folder;
    writeContent(join(folder, "content"), articles);
  }

  /** Kills as many builds as asked: half of them while they publish, the others from the beginning to the end. */
  async kill(scenario: Scenario, times: number): Promise<void> {
    const { search, change } = scenario;
    const base = join(this.#folder, scenario.name);
    const [before, clean, content] = [join(base, "before"), join(base, "clean"), join(base, "content")];
    mkdirSync(before, { recursive: true });
    mkdirSync(clean);
    cpSync(join(this.#folder, "content"), content, { recursive: true });
    const argsIn = (folder: string) => [
      ...["--content", content, "--output", join(folder, "_site")],
      ...(search ? [] : ["--no-search"]),
    ];
    // The same code as that of the program: what it has kept is of use.
    const { build } = (await import(compiled)) as typeof import("../../src/build/build.ts");
    const succeed = async (folder: string): Promise<void> => {
      const { published } = await build({ content, output: join(folder, "_site"), search });
      assert.ok(published);
    };
    if (change !== undefined) {
      await succeed(before);
      if (change === small) {
        // The twin comes with the first small change, and is there for those that follow.
        writeFileSync(join(content, "y-before.md"), story(3, "The pier before the last"));
        await succeed(before);
      }
      change(content);
    }
    await succeed(clean);
    const [old, wanted] = [digestOfTree(join(before, "_site")), digestOfTree(join(clean, "_site"))];
    assert.notEqual(old, wanted);
    const run = this.#copy(before, join(base, "noted"));
    const { calls, took } = await noteCalls({ args: argsIn(run), below: join(run, "_site") }, join(base, "calls"));
    assert.equal(digestOfTree(join(run, "_site")), wanted, `${scenario.name}: an undisturbed build`);
    rmSync(run, { recursive: true });
    const begins = beginOfPublication(calls);
    for (const moment of momentsOf(times, calls.length, begins, took)) {
      const folder = join(base, "killed");
      const call = await this.#killAt(() => this.#copy(before, folder), argsIn, moment);
      this.tally.kills += 1;
      if (call !== undefined && call >= begins) this.tally.publishing += 1;
      const what = `${scenario.name}, killed at ${JSON.stringify(moment)}`;
      const left = digestOfTree(join(folder, "_site"));
      if (left === old) this.tally.old += 1;
      else if (left === wanted) this.tally.new += 1;
      else assert.fail(`${what}: what stands there is neither the old site nor the new one`);
      await succeed(folder);
      assert.equal(digestOfTree(join(folder, "_site")), wanted, `${what}, and built again`);
      this.#assertTidy(folder, wanted, what);
      this.tally.mended += 1;
      rmSync(folder, { recursive: true });
    }
    rmSync(base, { recursive: true });
  }

  /** A machine is never twice as quick: a build that was done before its moment is begun anew, and killed earlier. */
  async #killAt(
    prepare: () => string,
    argsIn: (folder: string) => string[],
    moment: Moment,
  ): Promise<number | undefined> {
    for (let share = 1; share > 0.05; share *= 0.8) {
      const folder = prepare();
      const run: Run = { args: argsIn(folder), below: join(folder, "_site") };
      const own =
        "call" in moment ? { call: Math.max(1, Math.floor(moment.call * share)) } : { after: moment.after * share };
      const { code, signal, stderr } = await killed(run, own);
      if (signal === "SIGKILL") return "call" in own ? own.call : undefined;
      assert.equal(code, 0, stderr);
      rmSync(folder, { recursive: true });
    }
    return assert.fail(`No build lasted until ${JSON.stringify(moment)}`);
  }

  /** Nothing is left beside the site but what the next build uses, and the twin is one. */
  #assertTidy(folder: string, wanted: string | undefined, what: string): void {
    const beside = join(folder, "_site.backfile");
    // The beginning of a lock is erased when it is a minute old: it could be that of a build that is just looking.
    const names = readdirSync(beside).filter((name) => !/^(?:twin|lock\.\d+)$/.test(name));
    assert.deepEqual(names, ["kept", "published.json"], what);
    const twin = digestOfTree(join(beside, "twin"));
    assert.ok(twin === undefined || twin === wanted, `${what}: the twin is of another site`);
  }

  /** What was kept is appended to, and so copied; all else is only ever replaced. */
  #copy(from: string, to: string): string {
    mkdirSync(to);
    const kept = join("_site.backfile", "kept");
    if (existsSync(join(from, kept))) {
      link(from, to, kept);
      cpSync(join(from, kept), join(to, kept), { recursive: true, preserveTimestamps: true });
    }
    return to;
  }
}

/** The number of the first call by which the new site is put together where it will be swapped in. */
function beginOfPublication(calls: readonly Call[]): number {
  const begins = calls.findIndex(([, path]) => /_site\.backfile\/coming(?:\/| |$)/.test(path)) + 1;
  assert.ok(begins > 0, "the build puts a site together");
  return begins;
}

/** Half of them aimed at the publication, a quarter spread over all that is done, a quarter over the time it takes. */
function momentsOf(times: number, calls: number, begins: number, took: number): Moment[] {
  const [aimed, timed] = [Math.ceil(times / 2), Math.floor(times / 4)];
  const spread = (count: number, from: number, to: number): number[] =>
    Array.from({ length: count }, (_, at) => from + ((at + 0.5) / count) * (to - from));
  return [
    ...spread(aimed, begins, calls + 1).map((call) => ({ call: Math.floor(call) })),
    ...spread(times - aimed - timed, 1, begins).map((call) => ({ call: Math.floor(call) })),
    ...spread(timed, 0, took).map((after) => ({ after })),
  ];
}
