import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Circumstances, type Ended, runBroken } from "./run-broken.ts";

/** What stands before the build that fails: nothing, an older site of which most changes, or one of which little does. */
export type Beginning = "nothing" | "older site" | "nearly the same site";
export const beginnings: readonly Beginning[] = ["nothing", "older site", "nearly the same site"];

/** A build in which something goes wrong, and what is wanted of it. */
export interface Trial extends Circumstances {
  /** What the sentence for the person must hold. */
  readonly says: RegExp;
  /** Makes something wrong with the folder in which `_site` is, before the build. @returns what mends it */
  readonly harm?: (place: string) => () => void;
  /** The content that is built, where something is done to it: a copy of it. @returns what mends it */
  readonly harmContent?: (content: string) => () => void;
  /** Which site stands afterwards, where it is not the old one. */
  readonly stands?: Stands | "any";
}

/** Which site stands after a build that failed, byte for byte: the one that stood (or none), or the new one in full. */
export type Stands = "old" | "new";

/** An archive in three states, the sites of the older two, and what a clean build of the newest gives. */
export class FailingBuilds {
  readonly root: string;
  /** How long builds went on after their fault, in seconds, and how long they took in all where its moment is not known. */
  readonly since: number[] = [];
  readonly inAll: number[] = [];
  readonly newest: string;
  readonly clean: Readonly<Record<string, string>>;
  #places = 0;
  #forgotten = 0;

  private constructor(root: string, newest: string, clean: Readonly<Record<string, string>>) {
    this.root = root;
    this.newest = newest;
    this.clean = clean;
  }

  /**
   * @param stories how many. A tenth of them is Russian
   * @param wanted which older sites are built
   */
  static async prepare(
    context: { after(work: () => void): void },
    stories: number,
    wanted: readonly Beginning[] = beginnings,
  ): Promise<FailingBuilds> {
    const root = mkdtempSync(join(tmpdir(), "backfile-failing-"));
    context.after(() => rmSync(root, { recursive: true, force: true }));
    chmodSync(root, 0o755);
    const newest = join(root, "newest", "content");
    writeContent(newest, stories, 0, "newer");
    for (const name of wanted) {
      if (name === "nothing") continue;
      const changed = name === "older site" ? stories : 2;
      const content = join(root, name, "content");
      writeContent(content, stories, changed, "older");
      await built(content, join(root, name, "_site"));
    }
    const clean = join(root, "clean");
    mkdirSync(clean);
    await built(newest, join(clean, "_site"));
    return new FailingBuilds(root, newest, treeOf(join(clean, "_site")));
  }

  /** A new folder with what stands before. */
  begin(from: Beginning, place = this.newPlace()): string {
    if (from === "nothing") return place;
    for (const name of ["_site", "_site.backfile"]) {
      cpSync(join(this.root, from, name), join(place, name), { recursive: true, preserveTimestamps: true });
    }
    return place;
  }

  newPlace(): string {
    this.#places += 1;
    const place = join(this.root, `place-${this.#places}`);
    mkdirSync(place);
    return place;
  }

  /**
   * Has a build go wrong in a place where something stands, and holds what comes of it against what is promised: it fails,
   * says why, and leaves the old site or the new one.
   */
  async fail(place: string, trial: Trial): Promise<Stands> {
    const output = join(place, "_site");
    const content = trial.harmContent === undefined ? this.newest : this.#copyOfNewest();
    const before = treeOf(output);
    const mends = [trial.harm?.(place), trial.harmContent?.(content)];
    let ended: Ended;
    try {
      ended = await runBroken(content, output, trial);
    } finally {
      for (const mend of mends) mend?.();
    }
    (ended.struck ? this.since : this.inAll).push(ended.since);
    assertFailed(ended, trial.says);
    if (trial.broken !== undefined) assert.ok(ended.struck, "what was to go wrong has gone wrong");
    const after = treeOf(output);
    const stands = isSame(after, before) ? "old" : isSame(after, this.clean) ? "new" : undefined;
    const { stands: wanted = "old" } = trial;
    assert.ok(
      stands !== undefined,
      `the old site or the new one stands, and nothing else: ${differing(after, before)}`,
    );
    if (wanted !== "any") assert.equal(stands, wanted);
    return stands;
  }

  /** Forgets the places of builds that have been held. */
  forget(): void {
    for (; this.#forgotten < this.#places; this.#forgotten += 1) {
      rmSync(join(this.root, `place-${this.#forgotten + 1}`), { recursive: true, force: true });
    }
  }

  #copyOfNewest(): string {
    const content = join(this.newPlace(), "content");
    cpSync(this.newest, content, { recursive: true, preserveTimestamps: true });
    return content;
  }

  /** The next build, in which nothing goes wrong. */
  async recover(place: string, how: Circumstances = {}): Promise<void> {
    const output = join(place, "_site");
    const next = await runBroken(this.newest, output, how);
    assert.equal(next.code, 0, next.stderr);
    assert.equal(differing(treeOf(output), this.clean), "", "the next build gives what a clean build gives");
    const stays = ["kept", "published.json", "twin"];
    const left = readdirSync(`${output}.backfile`).filter((name) => !stays.includes(name));
    assert.deepEqual(left, [], "nothing of the build that failed is left behind");
  }
}

/** It failed, in words: no stack, no name of an error's class, nothing for those who wrote the program. */
export function assertFailed(ended: Ended, says: RegExp): void {
  assert.equal(ended.code, 1, `the exit code is 1: ${ended.stderr}${ended.stdout}`);
  assert.match(ended.stderr, says);
  assert.doesNotMatch(ended.stderr, /BACKFILE_DEBUG|\n {4}at |TypeError|undefined/);
}

async function built(content: string, output: string): Promise<void> {
  const { code, stderr } = await runBroken(content, output);
  assert.equal(code, 0, stderr);
}

/** All that stands below a folder, each file by its digest; nothing where there is no folder. */
export function treeOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const place = join(folder, name);
    const isFolder = lstatSync(place).isDirectory();
    found[name] = isFolder ? "a folder" : createHash("sha256").update(readFileSync(place)).digest("hex");
  }
  return found;
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return differing(one, other) === "";
}

function differing(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const different = [...names].filter((name) => one[name] !== other[name]);
  return different.length === 0 ? "" : `${different.length} files differ, ${different.slice(0, 5).join(", ")}`;
}

/** Invented: two languages, so that search has the stems of both; in Russian there are some that Pagefind's script tells. */
function writeContent(folder: string, stories: number, changed: number, word: string): void {
  mkdirSync(join(folder, "stories"), { recursive: true });
  writeFileSync(join(folder, "archive.yaml"), "title: The Mole Lantern\nlanguage: en\nshow: full\n");
  for (let number = 0; number < stories; number += 1) {
    const isRussian = number % 10 === 9;
    const own = number < changed ? `${word} ` : "";
    const said = isRussian ? "красивый маяк стоит у моря и светит" : "the lantern on the mole was lit again";
    const lines = [
      `headline: ${isRussian ? "Маяк" : "Lantern"} ${own}number ${number}`,
      `date: ${2001 + (number % 7)}-0${1 + (number % 9)}-1${number % 10}`,
      `section: ${["Harbour", "Town", "Sea"][number % 3]}`,
      `authors: [${["Ida Marl", "Bo Tench"][number % 2]}]`,
      `language: ${isRussian ? "ru" : "en"}`,
    ];
    const body = Array.from({ length: 6 }, (_, at) => `${said} ${own}word${number}x${at}.`).join("\n\n");
    writeFileSync(join(folder, "stories", `${number}.md`), `---\n${lines.join("\n")}\n---\n${body}\n`);
  }
}
