import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Report } from "../../src/build/build.ts";
import { exportArchive, exportFormats } from "../../src/export/export.ts";
import { pack } from "../../src/export/pack.ts";
import { differences } from "../incremental/same-tree.ts";
import { searchOfSite } from "../search/site-search.ts";
import { traces } from "./traces.ts";
import { around, type Edit, type Withdrawal } from "./withdrawals.ts";

/** An archive from which stories are withdrawn, and the site that is built of it again and again. */
export class Withdrawing {
  readonly #folder: string;
  readonly content: string;
  readonly output: string;
  /** How many builds were held against one from nothing. */
  compared = 0;

  /** @param settings lines that `archive.yaml` has besides */
  constructor(folder: string, all: readonly Withdrawal[], settings = "") {
    this.#folder = folder;
    this.content = join(folder, "content");
    this.output = join(folder, "_site");
    this.edit({ ...around, "archive.yaml": `${around["archive.yaml"]}${settings}` });
    for (const { before } of all) this.edit(before);
  }

  edit(edit: Edit): void {
    for (const [path, said] of Object.entries(edit)) {
      const place = join(this.content, path);
      if (said === null) rmSync(place);
      else {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, said);
      }
    }
  }

  /** Builds what has changed; it must be a build from nothing to the byte. */
  async build(): Promise<Report> {
    const { content, output } = this;
    const report = await build({ content, output, host: "nginx" });
    const clean = join(this.#folder, "clean");
    await build({ content, output: clean, host: "nginx" });
    assert.deepEqual(differences(output, clean), [], "as a build from nothing gives it");
    this.compared += 1;
    for (const folder of [clean, `${clean}.backfile`]) rmSync(folder, { recursive: true, force: true });
    return report;
  }

  /** What is there before: else nothing could be found missing. */
  assertThere(all: readonly Withdrawal[]): void {
    const words = all.flatMap(({ seen, stays }) => [...seen, ...stays]);
    const found = new Set(traces(this.output, words).map((line) => line.split(" ")[0]));
    const missing = all.flatMap(({ name, seen, stays }) =>
      [...seen, ...stays].filter((word) => !found.has(word)).map((word) => `${name}: ${word}`),
    );
    assert.deepEqual(missing, [], "all of it is in the site before");
  }

  /** No trace is left of what was withdrawn, and all of it that was to stay. */
  async assertGone(gone: readonly Withdrawal[]): Promise<void> {
    const words = gone.flatMap(({ seen, unseen }) => [...seen, ...unseen]);
    assert.deepEqual(named(traces(this.output, words), gone), [], "nothing of it is in the site");
    const fresh = gone.filter(({ isHeld }) => isHeld !== true).flatMap(({ seen, unseen }) => [...seen, ...unseen]);
    if (fresh.length > 0) {
      assert.deepEqual(
        named(traces(`${this.output}.backfile`, fresh), gone),
        [],
        "nothing of it is kept beside the site",
      );
    }
    const ask = await searchOfSite(this.output);
    for (const word of words) assert.deepEqual(await ask(word), [], `search finds nothing by ${word}`);
    const stays = new Set(
      traces(
        this.output,
        gone.flatMap(({ stays }) => stays),
      ).map((line) => line.split(" ")[0]),
    );
    assert.deepEqual(
      gone.flatMap((one) => one.stays.filter((word) => !stays.has(word)).map((word) => `${one.name}: ${word}`)),
      [],
      "what stays is there",
    );
  }

  /** Nor in what is made of the archive: each export, and a pack of the site. @returns how many */
  async assertLeft(gone: readonly Withdrawal[]): Promise<number> {
    const words = gone.flatMap(({ seen, unseen }) => [...seen, ...unseen]);
    const made = join(this.#folder, "made");
    mkdirSync(made);
    for (const format of exportFormats) {
      await exportArchive({ content: this.content, format, out: join(made, format) });
    }
    const { content, output } = this;
    await pack({ content, output, to: join(made, "site.zip"), sources: false });
    assert.deepEqual(named(traces(made, words), gone), [], "nothing of it is in what is made afterwards");
    rmSync(made, { recursive: true });
    return exportFormats.length + 1;
  }
}

/** Each trace with the name of the withdrawal whose word it is. */
function named(found: readonly string[], all: readonly Withdrawal[]): string[] {
  return found.map((line) => {
    const word = line.split(" ")[0] ?? "";
    const one = all.find(({ seen, unseen }) => seen.includes(word) || unseen.includes(word));
    return `${one?.name}: ${line}`;
  });
}
