import assert from "node:assert/strict";
import { chmodSync, chownSync, closeSync, cpSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Break } from "./break-build.ts";
import { assertFailed, FailingBuilds, type Trial, treeOf } from "./failing-builds.ts";
import { canRun, nobody, runBroken } from "./run-broken.ts";
import { SmallDisk } from "./small-disk.ts";

const full = /^The disk is full: .*_site\.backfile\. Make room there and try again\. \(ENOSPC\)$/m;
const cutShort = /of the new site is not as it was written: it was cut short or changed behind the build's back/;

/**
 * A small and faithful form of `failed-builds.slow.ts`: in each place one fault follows the other, each leaves what stood
 * byte for byte, and then one build mends all.
 */
test("a failed build is never green", async (context) => {
  const builds = await FailingBuilds.prepare(context, 10, ["nearly the same site"]);
  const first = builds.begin("nothing");
  const later = builds.begin("nearly the same site");
  const fail = async (place: string, faults: readonly Trial[]) => {
    for (const fault of faults) assert.equal(await builds.fail(place, fault), "old", String(fault.says));
  };

  await context.test("where nothing stood, nothing stands", async () => {
    await fail(first, [
      { says: cutShort, broken: { how: "cut", file: "/building.*/assets/style\\.css$" } },
      { says: /Pagefind's process ended \(SIGKILL\)/, broken: { how: "kill-pagefind", sent: 12 } },
    ]);
  });

  await context.test("where a site stood, it stands as it was", async () => {
    await fail(later, [
      // A lock that is left behind, and says of nobody that he holds it, would keep the next build out.
      { says: full, broken: { how: "no-room", code: "ENOSPC", below: "/lock", bytes: 5 } },
      { says: full, broken: { how: "no-room", code: "ENOSPC", below: "/building.", bytes: 60_000 } },
      { says: cutShort, broken: { how: "cut", file: "/building.*/stories\\.gz$" } },
      {
        says: /^content\/stories\/\d+\.md cannot be read \(ENOENT\), and without it/m,
        harmContent: () => () => {},
        broken: { how: "vanish", folder: "stories", opened: 6 },
      },
    ]);
  });

  await context.test("a folder that is closed to the account is named", async (subtest) => {
    if (process.platform === "win32") return subtest.skip("Windows knows no such permissions.");
    const isRoot = process.getuid?.() === 0;
    if (isRoot && !canRun(nobody))
      return subtest.skip("Root may write everywhere, and nobody else can run this checkout.");
    if (isRoot) for (const path of ["", ...Object.keys(treeOf(later))]) chownSync(join(later, path), nobody, nobody);
    const closed = (folder: string, says: RegExp) => {
      const harm = () => {
        chmodSync(join(later, folder), 0o555);
        return () => chmodSync(join(later, folder), 0o755);
      };
      return { says, harm, ...(isRoot ? { user: nobody } : {}) };
    };
    await fail(later, [
      closed("_site.backfile", /Access to .*_site\.backfile.* is not allowed.*\(EACCES\)/),
      closed("_site", /_site cannot be replaced: writing to it is not allowed\. Give your account the right/),
    ]);
  });

  await context.test("a disk that is full says so", async (subtest) => {
    const disk = SmallDisk.mount();
    if (typeof disk === "string") return subtest.skip(disk);
    try {
      builds.begin("nearly the same site", disk.folder);
      await fail(disk.folder, [{ says: full, harm: () => disk.leave(16_384) }]);
    } finally {
      disk.unmount();
    }
  });

  await context.test("the next build by itself gives what a clean build gives", () => builds.recover(later));

  await context.test("a thread that ends in the middle ends the build", async () => {
    const content = join(builds.newPlace(), "content");
    cpSync(builds.newest, content, { recursive: true });
    for (let number = 0; number < 400; number += 1) {
      writeFileSync(join(content, `${number}.md`), `---\nheadline: Note ${number}\n---\nTide ${number}.\n`);
    }
    const output = join(builds.newPlace(), "_site");
    const broken: Break = { how: "end-thread", below: "/content/", touched: 50, code: 0 };
    const ended = await runBroken(content, output, { broken, args: ["--threads", "2"] });
    assert.ok(ended.struck);
    assertFailed(ended, /A thread of the build ended before its work was done .*\(--threads 1\), and build again/);
    assert.deepEqual(treeOf(output), {});
  });

  await context.test("whoever stops listening changes neither the site nor the exit code", async () => {
    const content = join(builds.newPlace(), "content");
    cpSync(builds.newest, content, { recursive: true });
    writeFileSync(join(content, "odd.md"), "---\nheadline: Odd\ndate: the other day\n---\nText.\n");
    const closed = { stdout: "closed", stderr: "closed" } as const;
    const output = join(first, "_site");
    const strict = await runBroken(content, output, { ...closed, args: ["--strict"] });
    assert.deepEqual([strict.code, treeOf(output)], [1, {}]);
    await builds.recover(first, closed);
  });

  await context.test("a report that finds no room is no report", async (subtest) => {
    if (process.platform !== "linux") return subtest.skip("There is no disk here that is always full.");
    const always = openSync("/dev/full", "w");
    const ended = await runBroken(builds.newest, join(first, "_site"), { stdout: always, args: ["--json"] });
    closeSync(always);
    assertFailed(ended, /The work is done, but what was to be said of it could not be written \(ENOSPC/);
    assert.deepEqual(treeOf(join(first, "_site")), builds.clean);
  });
});
