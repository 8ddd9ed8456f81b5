import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { noCode } from "./hold-traps.ts";
import { permissionFlag } from "./permissions.ts";
import { lay, libraries, packageRoot, run, type Sandbox, sandbox } from "./sandbox.ts";
import { tracks } from "./trap.ts";
import { allTraps, beside } from "./traps.ts";

const flag = permissionFlag(process.version);
const patience = { timeout: 280_000, skip: flag === undefined ? "this Node knows no permissions" : false };
const remote = "http://127.0.0.1:9/x";
/** One of each kind: Markdown, XML, a page, a table, a ZIP. */
const kinds = ["tags/nunjucks.md", "xml/entity.xml", "html/script.html", "tables/formula.csv", "zip/slip.zip"];

/** Backfile's own code, its libraries, and what else may be read; nothing may be written or started. */
function reading(...places: readonly string[]): string[] {
  const all = [...new Set([join(packageRoot, "/"), join(libraries, "/"), ...places])];
  return [flag ?? "", ...all.map((place) => `--allow-fs-read=${place}`), ...noCode];
}

test("`parse` says the same where Node may do nothing but read one file", patience, async (context) => {
  const box = sandbox(context);
  const traps = allTraps(remote).filter(({ file }) => kinds.includes(file));
  assert.equal(traps.length, kinds.length);
  lay(box.content, [...beside, ...traps]);
  for (const { file } of traps) {
    // Without settings both say the same; with them, the folder has to be shown.
    const args = ["parse", `content/${file}`, "--json"];
    const free = await run(box, args, { watch: false });
    const held = await run(box, args, { watch: false, flags: reading(join(box.content, "/")) });
    assert.equal(held.code, 0, held.stderr);
    assert.equal(held.stdout, free.stdout, file);
  }
  rmSync(join(box.content, "archive.yaml"));
  const file = kinds[0] ?? "";
  const free = await run(box, ["parse", `content/${file}`, "--json"], { watch: false });
  const held = await run(box, ["parse", `content/${file}`, "--json"], {
    watch: false,
    flags: reading(join(box.content, file)),
  });
  assert.equal(held.code, 0, held.stderr);
  assert.equal(held.stdout, free.stdout, "one file is enough");
});

test("`import` writes below its folder where Node may write nowhere else", patience, async (context) => {
  const box = sandbox(context);
  lay(box.content, [...beside, ...allTraps(remote).filter(({ file }) => kinds.includes(file))]);
  const flags = [...reading(join(box.project, "/")), `--allow-fs-write=${join(box.project, "imported*")}`];
  const ran = await run(
    box,
    ["import", "content/xml/entity.xml", "content/tables/formula.csv", "--content", "imported"],
    { watch: false, flags },
  );
  assert.equal(ran.code, 0, ran.stderr);
  assert.match(ran.stdout, /3 written/);
});

test("under these flags Node does refuse what they refuse", patience, async (context) => {
  const box = sandbox(context);
  const program = join(box.root, "program.mjs");
  const tries = [
    `readFileSync(${JSON.stringify(join(box.root, "secret.txt"))})`,
    `writeFileSync(${JSON.stringify(join(box.root, "made.txt"))}, "x")`,
    `execFileSync(process.execPath, ["-v"])`,
  ];
  writeFileSync(
    program,
    `import { readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
${tries.map((code) => `try { ${code}; console.log("done"); } catch (error) { console.log(error.code); }`).join("\n")}`,
  );
  const ran = await refusals(box, program);
  assert.deepEqual(
    ran,
    tries.map(() => "ERR_ACCESS_DENIED"),
  );
});

async function refusals(box: Sandbox, program: string): Promise<string[]> {
  const { stdout, stderr } = await run(box, [], { watch: false, program, flags: reading(program) });
  assert.ok(!stdout.includes(tracks.secret), stderr);
  return stdout.trim().split("\n");
}
