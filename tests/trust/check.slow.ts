import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { after, before, type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../src/basics/problem.ts";
import { corruptions } from "./corruptions.ts";
import { figure } from "./figures.ts";
import { type Sound, soundSite } from "./harmed-site.ts";

const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));
/** Nobody in particular: whoever runs the tests as root may read everything. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let sound: Sound;
let named = 0;
let strangers = 0;

function backfileCheck(folder: string, flags: readonly string[], isOfOthers = false) {
  chmodSync(folder, 0o755);
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "check", ...flags], {
    cwd: folder,
    encoding: "utf8",
    ...(isOfOthers ? nobody : {}),
  });
  return { status, stdout, stderr };
}

before(async (context) => {
  sound = await soundSite(context as TestContext);
});

test("a sound site passes", async (context) => {
  const { folder } = sound.copy(context);
  const { status, stdout, stderr } = backfileCheck(folder, []);
  assert.deepEqual([status, stderr], [0, ""]);
  assert.match(stdout, /: no problems\n$/);
  const { status: strict, stdout: json } = backfileCheck(folder, ["--strict", "--json"]);
  assert.deepEqual([strict, (JSON.parse(json) as { problems: unknown }).problems], [0, []]);
});

for (const { name, harm, expected, fails, isOfOthers, isWarning } of corruptions) {
  test(`${name}: the program names the file and what is wrong, and exits 1`, (context) => {
    const { folder, at } = sound.copy(context);
    harm(at);
    const json = backfileCheck(folder, ["--json"], isOfOthers);
    const plain = backfileCheck(folder, isWarning === true ? ["--strict"] : [], isOfOthers);
    assert.equal(plain.status, 1, plain.stdout);
    assert.equal(json.status, isWarning === true ? 0 : 1);
    if (fails !== undefined) {
      assert.match(plain.stderr, fails);
      assert.match(json.stderr, fails);
    } else {
      const { problems } = JSON.parse(json.stdout) as { problems: readonly Problem[] };
      const found = problems.map(({ file, rule }) => `${file} ${rule}`).sort();
      const wanted = [...expected(at)].sort();
      assert.deepEqual(found, wanted);
      for (const line of wanted) {
        const [file = "", rule = ""] = line.split(" ");
        assert.ok(new RegExp(`^${literal(file)}: (?:error|warning): ${rule}\\b`, "m").test(plain.stderr), plain.stderr);
      }
      const files = new Set(wanted.map((line) => line.split(" ")[0]));
      strangers += problems.filter(({ file }) => !files.has(file)).length;
    }
    named += 1;
  });
}

after(() => {
  if (named !== corruptions.length) return;
  figure(
    "check",
    `${named} of ${corruptions.length} corruptions were named by file and fault, with exit 1 and ${strangers} problems of other files; the sound site passed with exit 0`,
  );
});

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
