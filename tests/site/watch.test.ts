import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { watchFolders } from "../../src/site/watch.ts";
import { temporary, write } from "./place.ts";

test("every way of changing a folder is told, with the folder in which it happened", async (context) => {
  const folder = temporary(context);
  const [content, layouts] = [join(folder, "content"), join(folder, "layouts")];
  write(folder, { "content/a.md": "a", "content/deep/b.md": "b", "layouts/x.css": "x" });
  let tell: (changed: string[]) => void = () => {};
  const watching = await watchFolders([content, layouts], (changed) => tell([...changed.keys()]));
  context.after(() => watching.close());
  const after = async (change: () => void): Promise<string[]> => {
    const told = new Promise<string[]>((resolve) => {
      tell = resolve;
    });
    change();
    return told;
  };

  assert.deepEqual(await after(() => writeFileSync(join(content, "a.md"), "changed")), [content]);
  assert.deepEqual(await after(() => writeFileSync(join(content, "deep/b.md"), "changed")), [content]);
  assert.deepEqual(await after(() => writeFileSync(join(layouts, "x.css"), "changed")), [layouts]);
  assert.deepEqual(await after(() => mkdirSync(join(content, "new"))), [content]);
  assert.deepEqual(await after(() => writeFileSync(join(content, "new/c.md"), "c")), [content], "in a new folder");
  assert.deepEqual(await after(() => renameSync(join(content, "new/c.md"), join(content, "d.md"))), [content]);
  assert.deepEqual(await after(() => rmSync(join(content, "deep"), { recursive: true })), [content]);
  assert.deepEqual(await after(() => write(content, { "deep/e.md": "e" })), [content], "a folder that comes back");
});

test("one burst of changes is told once", async (context) => {
  const content = join(temporary(context), "content");
  write(content, { "a.md": "a" });
  let count = 0;
  let heard = (): void => {};
  const told = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const watching = await watchFolders([content], () => {
    count += 1;
    heard();
  });
  context.after(() => watching.close());
  for (let index = 0; index < 20; index += 1) writeFileSync(join(content, `${index}.md`), "x");
  await told;
  assert.equal(count, 1);
});
