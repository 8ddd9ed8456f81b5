import assert from "node:assert/strict";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Eleventy } from "@11ty/eleventy";
import { build } from "../../src/build/build.ts";
import type { Report } from "../../src/build/report.ts";
import { configure, type EleventyConfig } from "../../src/site/eleventy.ts";
import { assertNoTracks, assertTold, ownFolders, pagesOf, runHeld } from "./hold-traps.ts";
import { misdeeds } from "./judge-run.ts";
import { remote } from "./remote.ts";
import { hasStrace, lay, packageRoot, run, sandbox } from "./sandbox.ts";
import { tracks } from "./trap.ts";
import { allTraps, beside, inOneFolder } from "./traps.ts";
import { fileTraps } from "./traps-files.ts";

const patience = { timeout: 280_000 };

test("hostile files, all in one archive, are text: none runs, reaches out or is lost", patience, async (context) => {
  const box = sandbox(context);
  const server = await remote(context);
  const traps = inOneFolder(allTraps(server.address)).filter(({ file }) => file !== "archive.yaml");
  assert.ok(traps.length > 200, `${traps.length} files`);
  lay(box.content, [...beside, ...traps]);
  // The same programs lie in wait in the folder that the program is called from.
  lay(
    box.project,
    fileTraps().filter(({ told, silent }) => told === "file-unknown" || silent?.includes("hidden")),
  );
  if (!hasStrace) context.diagnostic("strace is not here: the watcher alone looked on");
  const ran = await runHeld(box, ["build", "--json"], { trace: hasStrace });
  assert.equal(ran.code, 0, ran.stderr);
  const report: Report = JSON.parse(ran.stdout);
  const pages = pagesOf(box.site);
  for (const trap of traps) assertTold(trap, pages, report, false);
  assert.equal(server.asked(), 0, "nobody was asked for anything");
});

test("what runs, reaches out or writes elsewhere is noticed", patience, async (context) => {
  const box = sandbox(context);
  const server = await remote(context);
  const program = join(box.root, "program.mjs");
  writeFileSync(
    program,
    `import { execFileSync } from "node:child_process";
import { writeFileSync, promises, renameSync } from "node:fs";
import vm from "node:vm";
try { new Function("globalThis.made = 1")(); } catch {}
vm.runInThisContext("globalThis.${tracks.global} = 1");
writeFileSync("one.txt", "x");
await promises.writeFile("two.txt", "x");
renameSync("two.txt", "three.txt");
try { execFileSync("true"); } catch {}
await fetch(${JSON.stringify(server.address)}).catch(() => {});
const { connect } = await import("node:net");
await new Promise((done) => connect(${Number(new URL(server.address).port)}, "127.0.0.1").on("close", done).on("error", done));
console.log(globalThis.made);`,
  );
  const ran = await run(box, [], { program, trace: hasStrace, flags: ["--disallow-code-generation-from-strings"] });
  assert.match(ran.stdout, /undefined/, `no code is made of text: ${ran.stderr}`);
  const seen = misdeeds(ran, { writes: [...ownFolders(box), box.notes] });
  const wanted = [
    /^It loads .*program\.mjs$/,
    /^It compiles /,
    /^It ran backfileRan$/,
    /^It writes .*one\.txt$/,
    /^It writes .*two\.txt$/,
    /^It writes .*three\.txt$/,
    /^It starts true$/,
    /^It connects http:/,
    /^It connects \d/,
  ];
  const traced = [
    /^It does openat to .*one\.txt$/,
    /^It does rename to .*three\.txt$/,
    /^It executes .*\/true$/,
    /^It connects .*AF_INET/,
  ];
  for (const pattern of hasStrace ? [...wanted, ...traced] : wanted) {
    assert.ok(
      seen.some((one) => pattern.test(one)),
      `${pattern} is not among:\n${seen.join("\n")}`,
    );
  }
  writeFileSync(join(box.root, "worked.html"), tracks.worked);
  assert.throws(() => assertNoTracks(box.root), /has /);
  assert.ok(server.asked() > 0);
});

test("no source is ever an input of Eleventy's", patience, async (context) => {
  const box = sandbox(context);
  lay(box.content, [...beside, ...inOneFolder(fileTraps())]);
  const seen = { inputs: new Set<string>(), found: [] as string[], copied: 0, pages: 0 };
  const { write } = Eleventy.prototype;
  Eleventy.prototype.write = async function (this: InstanceType<typeof Eleventy> & Looked) {
    const [copied, pages] = (await write.call(this)) as [readonly unknown[], readonly { inputPath: string }[]];
    seen.copied += copied?.length ?? 0;
    seen.pages += pages.length;
    for (const { inputPath } of pages) seen.inputs.add(inputPath);
    seen.found.push(...(await this.writer._getAllPaths()));
  };
  context.after(() => {
    Eleventy.prototype.write = write;
  });
  await build({ content: box.content, output: box.site, search: false, threads: 1 });
  assert.ok(seen.pages > 10, `${seen.pages} pages`);
  assert.equal(seen.inputs.size, 1, [...seen.inputs].join(", "));
  assert.match([...seen.inputs].join(), /pages\.page$/);
  assert.deepEqual(
    seen.found.filter((file) => existsSync(file)),
    [],
    "Eleventy finds no file by itself",
  );
  assert.equal(seen.copied, 0);
});

/** What Eleventy has inside. */
interface Looked {
  readonly writer: { _getAllPaths(): Promise<readonly string[]> };
}

test("Eleventy is told of one virtual template, and of nothing that lies on a disk", () => {
  const told: [name: string, ...rest: unknown[]][] = [];
  const config = new Proxy({} as EleventyConfig, {
    get: (_, name) =>
      name === "benchmarkManager"
        ? { get: () => ({ setIsVerbose() {} }) }
        : (...all: unknown[]) => told.push([String(name), ...all]),
  });
  const keys = configure(config, [{ file: "a/index.html", text: () => "x" }]);
  const called = (name: string) => told.filter(([one]) => one === name).map(([, ...rest]) => rest);
  assert.deepEqual(
    told.map(([name]) => name).sort(),
    [
      "addExtension",
      "addTemplate",
      "setDataFileSuffixes",
      "setDynamicPermalinks",
      "setInputDirectory",
      "setTemplateFormats",
      "setUseGitIgnore",
      "setUseTemplateCache",
    ],
    "each once, and nothing else",
  );
  assert.deepEqual(called("setTemplateFormats"), [[["page"]]]);
  assert.deepEqual(called("setDataFileSuffixes"), [[[]]]);
  assert.deepEqual(called("setDynamicPermalinks"), [[false]]);
  assert.deepEqual(keys, { keys: { package: false } });
  const [[path, text, data] = []] = called("addTemplate");
  assert.deepEqual([path, text], ["pages.page", ""]);
  assert.deepEqual((data as { files: unknown }).files, ["a/index.html"]);
  const [[folder] = []] = called("setInputDirectory");
  assert.ok(String(folder).startsWith(packageRoot));
  assert.deepEqual(
    readdirSync(String(folder), { recursive: true }).filter((file) => /\.page$|11tydata/.test(String(file))),
    [],
  );
});
