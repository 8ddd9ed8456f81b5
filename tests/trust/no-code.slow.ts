import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Report } from "../../src/build/report.ts";
import { figure } from "./figures.ts";
import { assertNoTracks, assertTold, noCode, ownFolders, pagesOf, runHeld } from "./hold-traps.ts";
import { misdeeds } from "./judge-run.ts";
import { remote } from "./remote.ts";
import { hasStrace, lay, run, type Sandbox, sandbox } from "./sandbox.ts";
import { record, type Trap, tracks } from "./trap.ts";
import { allTraps, beside, inOneFolder } from "./traps.ts";

const patience = { timeout: 55 * 60_000 };

test("no hostile file by itself runs, reaches out or is lost", patience, async (context) => {
  const server = await remote(context);
  const traps = allTraps(server.address);
  const waiting = [...traps];
  const counts = { alone: 0, texts: 0, told: 0, refused: 0 };
  const one = async (): Promise<void> => {
    for (let trap = waiting.shift(); trap !== undefined; trap = waiting.shift()) {
      const box = sandbox(context);
      lay(box.content, [...beside, trap]);
      const ran = await runHeld(box, ["build", "--no-search", "--json"]);
      if (trap.fails === undefined) {
        assert.equal(ran.code, 0, `${trap.file}: ${ran.stderr}`);
        assertTold(trap, pagesOf(box.site), JSON.parse(ran.stdout) as Report, true);
      } else {
        assert.equal(ran.code, 1, trap.file);
        assert.match(ran.stderr, trap.fails);
        counts.refused += 1;
      }
      counts.alone += 1;
      counts.texts += trap.says?.length ?? 0;
      counts.told += trap.told === undefined ? 0 : 1;
      rmSync(join(box.root, ".."), { recursive: true });
    }
  };
  await Promise.all([one(), one()]);
  assert.equal(server.asked(), 0, "nobody was asked for anything");
  figure(
    "no-code",
    `${counts.alone} hostile files, each in a build of its own: nothing ran, was fetched or written outside; ${counts.texts} texts of theirs stand in the pages to the letter, ${counts.told} files were named by a problem, ${counts.refused} stopped the build`,
  );
});

test("all hostile files together do nothing in any command", patience, async (context) => {
  const server = await remote(context);
  const box = sandbox(context);
  const traps = inOneFolder(allTraps(server.address)).filter(({ file }) => file !== "archive.yaml");
  lay(box.content, [...beside, ...traps]);
  lay(box.project, programsIn(traps));
  const ran = await runHeld(box, ["build", "--json"], { trace: hasStrace });
  assert.equal(ran.code, 0, ran.stderr);
  for (const trap of traps) assertTold(trap, pagesOf(box.site), JSON.parse(ran.stdout) as Report, false);
  const runs = 1 + (await otherCommands(box, traps));
  assert.equal(server.asked(), 0, "nobody was asked for anything");
  const looked = hasStrace ? "watched in Node and by strace" : "watched in Node (strace was not there)";
  figure(
    "no-code",
    `the ${traps.length} that fit into one folder, in ${runs} runs of the commands, ${looked}: nothing either`,
  );
});

/** Programs that lie in wait in the folder that the program is called from. */
function programsIn(traps: readonly Trap[]): readonly Trap[] {
  return traps.filter(({ told, silent }) => told === "file-unknown" || silent?.includes("hidden"));
}

/** Reads, imports, exports, checks and packs the same content, and searches in it. @returns how many runs that were */
async function otherCommands(box: Sandbox, traps: readonly Trap[]): Promise<number> {
  const [site, workplace] = ownFolders(box);
  const imported = join(box.project, "imported");
  const elsewhere = [site ?? "", workplace ?? ""];
  // An export is made beside its place, and what it has read is kept where the system has its temporary files.
  const passing = [join(box.root, "tmp/backfile-*"), join(box.project, "out-*"), join(box.project, "kept-pack*")];
  let runs = 0;
  const held = async (args: readonly string[], codes: readonly number[], writes: readonly string[] = []) => {
    const ran = await runHeld(box, args, { trace: hasStrace }, [...elsewhere, ...writes], passing);
    assert.ok(codes.includes(ran.code ?? -1), `${args.join(" ")} ended with ${ran.code}: ${ran.stderr}`);
    runs += 1;
  };
  // A file a kind: `parse` is the same reader that every build has.
  const kinds = new Set<string>();
  for (const { file } of traps) {
    const kind = file.replace(/[^/]*$/, "");
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    await held(["parse", `content/${file}`, "--json"], [0, 1]);
  }
  await held(["import", "content", "--content", "imported", "--json"], [0, 1], [imported]);
  await held(["import", "content/zip/slip.zip", "content/xml/entity.xml", "--content", "imported"], [0, 1], [imported]);
  assertNoTracks(imported);
  for (const format of ["jsonl", "csv", "markdown", "ninjs", "nitf", "wxr", "rss", "bagit"]) {
    const out = `out-${format}`;
    await held(["export", "--format", format, "--out", out], [0, 1], [join(box.project, out)]);
  }
  await held(
    ["pack", "--to", "kept-pack"],
    [0, 1],
    [join(box.project, "kept-pack"), join(box.project, "kept-pack.backfile")],
  );
  await held(["check", "--json"], [0, 1]);
  await held(["search", "traps"], [0, 1]);
  await held(["duplicates"], [0, 1]);
  await serveHeld(box);
  return runs + 1;
}

/** Shows the content while a person writes, and looks at the front page and at what it leads to. */
async function serveHeld(box: Sandbox): Promise<void> {
  const pages: string[] = [];
  const meanwhile = async (address: string): Promise<void> => {
    const front = await (await fetch(address)).text();
    const links = [...front.matchAll(/href="([^"#?:]+)"/g)].map(([, link = ""]) => new URL(link, address).href);
    for (const link of new Set(links.slice(0, 40))) pages.push(await (await fetch(link)).text());
    // Of a later day than all the others, so that the front page shows it.
    const saved = record(`Saved meanwhile {{ ${tracks.sum} }}`, "Text.\n").replace(/^date: .*$/m, "date: 2024-03-09");
    writeFileSync(join(box.content, "tags/nunjucks.md"), saved);
    for (let looks = 0; looks < 300 && !pages.some((page) => page.includes("Saved meanwhile {{")); looks += 1) {
      await pause(200);
      pages.push(await (await fetch(address)).text());
    }
  };
  const ran = await run(box, ["serve", "--port", "0"], { flags: noCode, meanwhile });
  assert.ok(pages.length > 10, ran.stderr);
  assert.ok(
    pages.some((page) => page.includes(`Saved meanwhile {{ ${tracks.sum} }}`)),
    "the preview shows what is saved",
  );
  for (const track of [tracks.worked, tracks.secret])
    assert.ok(
      pages.every((page) => !page.includes(track)),
      track,
    );
  assert.deepEqual(misdeeds(ran, { writes: ownFolders(box), listens: true }), [], "backfile serve");
}
