import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Failure } from "../../src/basics/failure.ts";
import { archiveOf, daily } from "../archive-fixture.ts";
import { indexSearch } from "./index-search.ts";

const archive = archiveOf(daily(200, "2021-12-31", { body: "The tide came in." }));

/** Runs with a new folder, and with the processes that are started meanwhile. */
async function withFolder(work: (output: string, children: readonly ChildProcess[]) => Promise<void>): Promise<void> {
  const output = mkdtempSync(join(tmpdir(), "backfile-index-"));
  const children: ChildProcess[] = [];
  const seen = (message: unknown) => children.push((message as { process: ChildProcess }).process);
  diagnostics.subscribe("child_process", seen);
  try {
    await work(output, children);
  } finally {
    diagnostics.unsubscribe("child_process", seen);
    rmSync(output, { recursive: true });
  }
}

test("the death of Pagefind's process is noticed and said, and the next build works", async () => {
  await withFolder(async (output, children) => {
    const onIndexed = (done: number) => {
      if (done === 50) children[0]?.kill("SIGKILL");
    };
    await assert.rejects(indexSearch(archive, output, { onIndexed }), (error) => {
      assert.ok(error instanceof Failure);
      assert.match(error.message, /Pagefind's process ended \(SIGKILL\)/);
      return true;
    });
    assert.equal(existsSync(join(output, "search", "shards.json")), false);
  });
  await withFolder(async (output) => {
    assert.ok((await indexSearch(archive, output)).includes("search/shards.json"));
  });
});

test("a process that falls silent is given up", async () => {
  await withFolder(async (output, children) => {
    const onIndexed = (done: number) => {
      if (done === 50) children[0]?.kill("SIGSTOP");
    };
    await assert.rejects(indexSearch(archive, output, { onIndexed, patience: 1 }), /has not answered for 1 seconds/);
    children[0]?.kill("SIGKILL");
  });
});

test("a build that is called off stops between two stories and leaves no process behind", async () => {
  await withFolder(async (output, children) => {
    const call = new AbortController();
    const onIndexed = (done: number) => {
      if (done === 20) call.abort(new Error("called off"));
    };
    await assert.rejects(indexSearch(archive, output, { onIndexed, signal: call.signal }), /called off/);
    assert.equal(children.length, 1);
    assert.equal(children[0]?.killed, true);
  });
});
