import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { launch, serveFolder } from "./chromium.ts";

test("a real Chromium reads a page from a folder served under a prefix", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "backfile-served-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "1987"));
  writeFileSync(join(folder, "1987", "index.html"), '<meta charset="utf-8"><title>1987 – ’87</title>');
  writeFileSync(join(folder, "404.html"), "<title>Not here</title>");
  const served = await serveFolder(folder, "/some/prefix/");
  t.after(() => served.close());
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();

  const answer = await page.goto(`${served.url}1987`);
  assert.equal(page.url(), `${served.url}1987/`);
  assert.equal(answer?.status(), 200);
  assert.equal(await page.title(), "1987 – ’87");

  for (const path of ["1988/", "../../", "%2e%2e%2fsecret", "1987/index.html/", "%ff"]) {
    const missed = await page.goto(new URL(path, served.url).href);
    assert.equal(missed?.status(), 404, path);
    assert.equal(await page.title(), "Not here", path);
  }
});
