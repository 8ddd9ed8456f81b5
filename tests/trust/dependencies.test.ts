import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Fault } from "./faults/fault.ts";
import { frontMatterFaults } from "./faults/front-matter.ts";
import { makerFaults, manifestOf } from "./faults/makers.ts";
import { nodeFaults } from "./faults/of-node.ts";
import { sourceFaults } from "./faults/sources.ts";
import { textFaults } from "./faults/texts.ts";

/*
 * The faults of dependencies that Backfile works round, each by itself. A test that fails here is good news: the fault was
 * mended, and what works round it may go. The tests that hold our side stand in the table of `docs/dependencies.md`.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const faults: readonly Fault[] = [...frontMatterFaults, ...textFaults, ...sourceFaults, ...makerFaults, ...nodeFaults];
const guide = readFileSync(`${root}docs/dependencies.md`, "utf8");
const traps = guide.slice(guide.indexOf("## Traps"));

for (const fault of faults) {
  const elsewhere = fault.package === "Node" && installed("Node") !== fault.version;
  const skip = elsewhere && `of Node ${fault.version}; this is ${process.version}`;
  test(`${fault.package} ${fault.version} ${fault.what}`, { skip }, async () => {
    assert.equal(
      installed(fault.package),
      fault.version,
      `${fault.package} was raised: see whether it still ${fault.what}, and write its version down.`,
    );
    assert.ok(
      await fault.stands(),
      `${fault.package} no longer ${fault.what}: what works round it may go, ${fault.guard}. Take the row out of docs/dependencies.md.`,
    );
  });
}

test("each fault has its package in the table of traps, and its guard is there", () => {
  const rows = traps.split("\n").filter((line) => line.startsWith("| "));
  const missing = faults.filter(({ package: name }) => {
    const called = { "@11ty/eleventy": "Eleventy", pagefind: "Pagefind", Node: "Node 20" }[name] ?? name;
    return !rows.some((row) => row.startsWith(`| ${called} |`));
  });
  assert.deepEqual(
    missing.map(({ package: name, what }) => `${name} ${what}`),
    [],
  );
  const guards = faults.flatMap(({ guard }) => guard.match(/^[\w./-]+\/[\w./-]*/)?.[0] ?? []);
  assert.ok(guards.length > 20);
  assert.deepEqual(
    guards.filter((file) => !existsSync(`${root}${file}`)),
    [],
  );
});

/** The version that is there; of Node its first number. */
function installed(name: string): string {
  return name === "Node" ? (process.versions.node.split(".")[0] ?? "") : manifestOf(name).version;
}
