import assert from "node:assert/strict";
import { test } from "node:test";
import type { Progress } from "../../src/build/progress.ts";
import { type ProgressLine, progressLine } from "../../src/cli/progress.ts";

/** A stream that notes what is written, and a clock that goes as it is told. */
class Scene {
  readonly written: string[] = [];
  readonly line: ProgressLine;
  #now = 0;
  #calls: (() => void)[] = [];

  constructor(isTTY: boolean, columns = 80) {
    const write = (text: string | Uint8Array): boolean => {
      this.written.push(String(text));
      return true;
    };
    this.line = progressLine(
      { isTTY, columns, write },
      {
        now: () => this.#now,
        every: (_, call) => {
          this.#calls.push(call);
          return () => {
            this.#calls = [];
          };
        },
      },
    );
  }

  /** Half a second goes by, at the end of which something is told. */
  tick(told: (second: number) => readonly Progress[] = () => []): void {
    this.#now += 500;
    for (const progress of told(this.#now / 1000)) this.line.show(progress);
    for (const call of this.#calls) call();
  }

  /** Work that goes on for some seconds. @param at what is done after so many seconds */
  work(seconds: number, at: (second: number) => readonly Progress[]): void {
    for (const end = this.#now + seconds * 1000; this.#now < end; ) this.tick(at);
  }

  get latest(): string {
    return (this.written.at(-1) ?? "").replace("\r\u001b[2K", "").trimEnd();
  }
}

const pages = (done: number, total = 200_000): Progress => ({ stage: "Writing pages", done, total });

test("short work is not spoken of", () => {
  const scene = new Scene(true);
  scene.line.show({ stage: "Reading the content" });
  scene.work(1.5, (second) => [pages(second * 100_000)]);
  scene.line.end();
  assert.deepEqual(scene.written, []);
});

test("a stage is named, then its count, and with 3 % of it done its rate and the time left", () => {
  const scene = new Scene(true);
  scene.line.show({ stage: "Reading the content" });
  for (let half = 0; half < 4; half += 1) scene.tick();
  assert.equal(scene.latest, "Reading the content …");
  scene.work(3, () => [pages(1000)]);
  assert.equal(scene.latest, "Writing pages: 1,000 of 200,000");
  scene.work(20, (second) => [pages(1000 + (second - 5) * 2000)]);
  assert.equal(scene.latest, "Writing pages: 41,000 of 200,000 · 2,000/s · 1 min 20 s left");
  scene.work(75, (second) => [pages(1000 + (second - 5) * 2000)]);
  assert.equal(scene.latest, "Writing pages: 191,000 of 200,000 · 2,000/s · 5 s left");
  assert.ok(scene.written.every((text) => text.startsWith("\r\u001b[2K")));
  scene.line.end();
  assert.equal(scene.written.at(-1), "\r\u001b[2K", "the line is taken away");
});

test("between two batches the time left runs down, and what takes longer than foretold has none", () => {
  const scene = new Scene(true);
  scene.work(10, (second) => (second % 2 === 0 ? [pages(second * 10_000)] : []));
  assert.match(scene.latest, /10,000\/s · 10 s left$/);
  for (let half = 0; half < 6; half += 1) scene.tick();
  assert.match(scene.latest, /10,000\/s · 7 s left$/);
  for (let half = 0; half < 20; half += 1) scene.tick();
  assert.equal(scene.latest, "Writing pages: 100,000 of 200,000");
});

test("of two kinds of work at once the slower one says when all is done", () => {
  const scene = new Scene(true);
  const shards = (done: number): Progress => ({ stage: "Indexing for search", done, total: 10_000 });
  scene.work(10, (second) => [pages(second * 10_000), shards(second * 100)]);
  assert.equal(scene.latest, "Writing pages: 100,000 of 200,000 · 10,000/s · 1 min 30 s left");
  scene.line.show({ stage: "Publishing" });
  scene.tick();
  assert.equal(scene.latest, "Publishing …");
});

test("work that changes its pace is judged by the last quarter of a minute", () => {
  const scene = new Scene(true);
  scene.work(20, (second) => [pages(second * 5000)]);
  scene.work(20, (second) => [pages(100_000 + (second - 20) * 1000)]);
  assert.match(scene.latest, /120,000 of 200,000 · 1,000\/s · 1 min 20 s left$/);
});

test("where lines stay there is one now and then, without signs for a terminal, and fewer after a minute", () => {
  const scene = new Scene(false);
  scene.work(62, (second) => [pages(second * 1000)]);
  assert.ok(scene.written.length >= 11 && scene.written.length <= 14, String(scene.written.length));
  assert.ok(
    scene.written.every((text) => /^Writing pages: [\d,]+ of 200,000( · 1,000\/s · [^\n]+ left)?\n$/.test(text)),
  );
  const minute = scene.written.length;
  scene.work(60, (second) => [pages(second * 1000)]);
  assert.ok(scene.written.length - minute <= 7);
  scene.line.end();
  assert.ok(!scene.written.join("").includes("\u001b"));
});

test("a narrow terminal gets one line and no more", () => {
  const scene = new Scene(true, 20);
  scene.work(10, (second) => [pages(second * 10_000)]);
  assert.equal(scene.latest.length, 19);
  assert.match(scene.latest, /^Writing pages: 100…$/);
});
