import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { backfile, project, put, type Running, start } from "./run-cli.ts";

/** Waits until it has said something on a stream. @throws an AssertionError when it ends before */
async function hears({ child, said }: Running, stream: "stdout" | "stderr", what: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = what.exec(said[stream]);
    if (match !== null) return match;
    assert.equal(child.exitCode, null, `ended before it said ${what}: ${said.stdout}${said.stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function serving(context: TestContext, folder: string): Promise<{ running: Running; address: string }> {
  const running = start(folder, ["serve", "--port", "0"]);
  context.after(() => running.child.kill("SIGKILL"));
  const [, address = ""] = await hears(running, "stdout", /(http:\/\/127\.0\.0\.1:\d+\/)/);
  return { running, address };
}

test("serve says what it built and where, follows changes, and keeps the last good site", async (context) => {
  const folder = project(context);
  const { running, address } = await serving(context, folder);
  assert.match(running.said.stdout, /^3 articles, \d+ pages, [\d.]+ seconds?, no problems: http/);
  assert.match(await (await fetch(address)).text(), /The Fenmouth Ledger/);
  assert.equal((await fetch(`${address}nowhere/`)).status, 404);

  put(folder, { "content/new.md": "---\nheadline: A heron on the town hall\ndate: 2021-01-02\n---\nIt stayed.\n" });
  await hears(running, "stdout", /^Shown after [\d.]+ seconds?; search follows\.$/m);
  assert.match(await (await fetch(address)).text(), /A heron on the town hall/, "before the build");
  await hears(running, "stdout", /^4 articles/m);
  assert.match(await (await fetch(address)).text(), /A heron on the town hall/);

  put(folder, { "content/archive.yaml": "title: [\n" });
  await hears(running, "stderr", /archive\.yaml:\d.*The last good site is still served\./);
  assert.match(await (await fetch(address)).text(), /A heron on the town hall/);

  put(folder, { "content/archive.yaml": "title: The Fenmouth Gazette\n" });
  rmSync(`${folder}/content/eel.md`);
  await hears(running, "stdout", /^3 articles[\s\S]*^3 articles/m);
  assert.match(await (await fetch(address)).text(), /The Fenmouth Gazette/);

  running.child.kill("SIGINT");
  const { code } = await running.ended;
  assert.equal(code, 0, "to be stopped is how it ends well");
  await assert.rejects(fetch(address), "nothing listens any more");
  assert.deepEqual(readdirSync(folder).sort(), ["_site", "_site.backfile", "content"]);
  assert.equal((await backfile(folder, "check")).code, 0);
});

test("serve takes the next port when nobody asked for one, and says so when its own is taken", async (context) => {
  const folder = project(context);
  const { address } = await serving(context, folder);
  const { code, stderr } = await backfile(folder, "serve", "--output", "other", "--port", new URL(address).port);
  assert.equal(code, 1);
  assert.match(stderr, /is in use/);
});

test("serve without content fails as build does", async (context) => {
  const { code, stderr } = await backfile(project(context, {}), "serve", "--port", "0");
  assert.equal(code, 1);
  assert.match(stderr, /content/);
});
