import assert from "node:assert/strict";
import { chmodSync, chownSync, closeSync, cpSync, mkdirSync, openSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Break } from "./break-build.ts";
import {
  assertFailed,
  type Beginning,
  beginnings,
  FailingBuilds,
  type Stands,
  type Trial,
  treeOf,
} from "./failing-builds.ts";
import { figure } from "./figures.ts";
import { canRun, type Damage, damagedPagefind, nobody, runBroken } from "./run-broken.ts";
import { SmallDisk } from "./small-disk.ts";

const full = /^The disk is full: .*_site\.backfile\. Make room there and try again\. \(ENOSPC\)$/m;
const cutShort = /of the new site is not as it was written: it was cut short or changed behind the build's back/;
const killed =
  /Pagefind's process ended \(SIGKILL\)\. It may have run out of memory or of room on the disk\. Build again/;
const threadEnded = /A thread of the build ended before its work was done .*\(--threads 1\), and build again/;
const tooManyFiles = /^More files are open at once than your account may open\. Raise the limit/m;
const isRoot = process.getuid?.() === 0;

/**
 * The full figures. Each build that fails is held against all of it: exit code 1, a sentence that says what to do, the
 * old site byte for byte or the new one in full, nothing left behind, and a next build like a clean one.
 */
test("a failed build is never green", async (context) => {
  const builds = await FailingBuilds.prepare(context, 14);
  const counts = { old: 0, new: 0, next: 0 };
  const kinds = new Map<string, number>();
  const note = (kind: string, stands: Stands) => {
    counts[stands] += 1;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  /** Has builds fail in one place, one after the other; then the next builds by itself. */
  const hold = async (kind: string, from: Beginning, faults: readonly Trial[], place?: string) => {
    const here = builds.begin(from, place);
    for (const fault of faults) note(kind, await builds.fail(here, fault));
    const user = faults[0]?.user;
    await builds.recover(here, user === undefined ? {} : { user });
    counts.next += 1;
    builds.forget();
  };
  const mounted = SmallDisk.mount();
  context.after(() => {
    if (typeof mounted === "object") mounted.unmount();
  });

  await context.test("a disk full at 30 sizes", async (subtest) => {
    if (typeof mounted === "string") return subtest.skip(mounted);
    for (const from of beginnings) {
      const most = await mostRoom(builds, mounted, from);
      for (let size = 0; size < 10; size += 1) {
        const harm = () => mounted.leave(Math.floor((most * 0.97 * size) / 10));
        await hold("a full disk", from, [{ says: full, harm, stands: "any" }], mounted.folder);
        mounted.empty();
      }
    }
  });

  await context.test("a disk that holds no more files", async (subtest) => {
    if (typeof mounted === "string") return subtest.skip(mounted);
    for (const from of beginnings) {
      const faults = [3, 12, 30].map((count): Trial => ({ says: full, harm: () => mounted.leaveFiles(count) }));
      await hold("a disk without room for files", from, faults, mounted.folder);
      mounted.empty();
    }
  });

  await context.test("the folder of what is kept on a full disk of its own", async (subtest) => {
    if (typeof mounted === "string") return subtest.skip(mounted);
    for (const from of ["nothing", "older site"] as const) {
      const faults = [0, 4096, 8192].map((bytes): Trial => {
        const harm = (place: string) => {
          const folder = join(place, "_site.backfile", "kept");
          mkdirSync(folder, { recursive: true });
          const kept = SmallDisk.mount(folder);
          assert.ok(typeof kept === "object");
          kept.leave(bytes);
          return () => kept.unmount();
        };
        return { says: full, harm };
      });
      await hold("a full disk for what is kept", from, faults);
    }
  });

  await context.test("no room at places that only an injected disk can choose", async () => {
    const noRoom = (code: string, below: string, bytes = 9000): Break => ({ how: "no-room", code, below, bytes });
    for (const from of beginnings) {
      await hold("an injected disk", from, [
        { says: full, broken: noRoom("ENOSPC", "/kept/", 3000) },
        { says: full, broken: noRoom("ENOSPC", "/building.") },
        { says: /quota.*_site\.backfile/, broken: noRoom("EDQUOT", "/building.") },
        { says: /_site\.backfile can be read only/, broken: noRoom("EROFS", "/building.") },
        { says: /The disk failed while .*_site\.backfile/, broken: noRoom("EIO", "/building.") },
        // The copy of the manifest's head is written once the new site stands.
        { says: full, broken: noRoom("ENOSPC", "/published.json", 50), stands: "new" },
      ]);
    }
  });

  await context.test("a limit for the size of files", async (subtest) => {
    if (process.platform === "win32") return subtest.skip("There is none on Windows.");
    const says = /would become larger than files may be there/;
    for (const from of beginnings) {
      const faults = [1, 8, 16].map((blocks): Trial => ({ says, shell: `ulimit -f ${blocks}` }));
      await hold("a limit for files", from, faults);
    }
  });

  await context.test("Pagefind killed at 20 moments of a first build and of a rebuild", async () => {
    for (const from of ["nothing", "older site"] as const) {
      const whole = join(builds.begin(from), "_site");
      const counted = await runBroken(builds.newest, whole, { broken: { how: "kill-pagefind", sent: -1 } });
      assert.ok(counted.sent >= 20, `${counted.sent} messages`);
      const faults = Array.from({ length: 20 }, (_, moment): Trial => {
        const sent = 1 + Math.floor((moment * (counted.sent - 1)) / 19);
        return { says: killed, broken: { how: "kill-pagefind", sent } };
      });
      for (let at = 0; at < 20; at += 4) await hold("Pagefind killed", from, faults.slice(at, at + 4));
    }
  });

  await context.test("Pagefind missing, closed, broken, or handing over what is damaged", async () => {
    const stub = (name: string, text: string, mode: number): NodeJS.ProcessEnv => {
      const place = join(builds.root, name);
      writeFileSync(place, text);
      chmodSync(place, mode);
      return { PAGEFIND_EXTENDED_BINARY_PATH: place };
    };
    const handing = (...damage: Damage) => damagedPagefind(damage, builds.root);
    const unstarted =
      /Pagefind, the program that indexes for search, could not be started \((?:ENOENT|EACCES)\)\. Install/;
    const partial = /The search index is not whole: .*Build again/;
    const faults: readonly Trial[] = [
      { says: unstarted, env: { PAGEFIND_EXTENDED_BINARY_PATH: join(builds.root, "none") } },
      { says: unstarted, env: stub("closed", "#!/bin/sh\n", 0o644) },
      {
        says: /Pagefind's process ended \(exit 3\).*install Backfile anew/,
        env: stub("ends", "#!/bin/sh\nexit 3\n", 0o755),
      },
      { says: partial, env: handing("missing", "pf_index$") },
      { says: partial, env: handing("cut", "pf_index$") },
      { says: partial, env: handing("changed", "pf_meta$") },
    ];
    await hold("Pagefind broken", "nothing", [
      ...faults.slice(0, 3),
      { says: /Pagefind gave no wasm\.en\.pagefind: install Backfile anew/, env: handing("missing", "^wasm\\.en") },
      { says: /Pagefind gave a wasm\.en\.pagefind that is damaged: install/, env: handing("cut", "^wasm\\.en") },
      { says: /Pagefind gave a wasm\.ru\.pagefind that is damaged: install/, env: handing("changed", "^wasm\\.ru") },
    ]);
    await hold("Pagefind broken", "older site", faults);
  });

  await context.test("a file cut short behind the build's back", async () => {
    const often = ["index\\.html", "stories\\.gz", "backfile\\.json", "backfile/[^/]*\\.json"];
    const once = ["feed\\.xml", "404\\.html", "assets/style\\.css", "search/search\\.js", "search/pagefind\\.js"];
    once.push("wasm\\.ru\\.pagefind", "search/shards\\.json", "data/[^/]*\\.jsonl");
    const cut = (file: string): Trial => ({ says: cutShort, broken: { how: "cut", file: `/building.*/${file}$` } });
    await hold("a file cut short", "nothing", [...often, ...once].map(cut));
    for (const from of ["older site", "nearly the same site"] as const)
      await hold("a file cut short", from, often.map(cut));
  });

  await context.test("a source that the disk does not give, and a folder that vanishes in the middle", async () => {
    const unread = (code: string): Break => ({ how: "unread", code, ending: "/3.md" });
    for (const from of beginnings) {
      await hold("a source unread or gone", from, [
        { says: /^The disk failed while content\/stories\/3\.md was read/m, broken: unread("EIO") },
        { says: /^The disk or the network folder of .*3\.md is gone/m, broken: unread("ESTALE") },
        {
          says: /^content\/stories\/3\.md cannot be read \(EACCES\), and without it the site/m,
          broken: unread("EACCES"),
        },
        ...[1, 7, 13].map((opened): Trial => {
          const says = /^content\/stories\/\d+\.md cannot be read \(ENOENT\), and without it/m;
          return { says, broken: { how: "vanish", folder: "stories", opened }, harmContent: () => () => {} };
        }),
      ]);
    }
  });

  await context.test("folders and sources that are closed to the account", async (subtest) => {
    if (process.platform === "win32") return subtest.skip("Windows knows no such permissions.");
    if (isRoot && !canRun(nobody)) return subtest.skip("Nobody but root can run this checkout.");
    const user = isRoot ? { user: nobody } : {};
    const own = (place: string) => {
      if (isRoot) for (const path of ["", ...Object.keys(treeOf(place))]) chownSync(join(place, path), nobody, nobody);
    };
    const closing = (path: string, mode: number) => (place: string) => {
      own(place);
      const { mode: before } = statSync(join(place, path));
      chmodSync(join(place, path), mode);
      return () => chmodSync(join(place, path), before);
    };
    const given = (place: string) => {
      own(place);
      return () => {};
    };
    const sources = ["stories/3.md", "stories"].map((path): Trial => {
      const says = /^content\/stories(?:\/3\.md)? cannot be read \(EACCES\), and without it/m;
      return { says, harm: given, harmContent: closing(path, 0), ...user };
    });
    const closed = (path: string, says: RegExp): Trial => ({ says, harm: closing(path, 0o555), ...user });
    const unmade = /_site\.backfile, in which Backfile works, cannot be made \(EACCES\)\. Name another with --output/;
    const work = /Access to .*_site\.backfile.* is not allowed.*\(EACCES\)/;
    const fixed = /_site cannot be replaced: writing to .* is not allowed/;
    const held = /_site cannot be replaced: writing to it is not allowed\. Give your account the right/;
    const kind = "closed to the account";
    await hold(kind, "nothing", [closed("", unmade), ...sources]);
    const works = [closed("_site.backfile", work), closed("_site.backfile/kept", work), ...sources];
    await hold(kind, "older site", [...works, closed("", fixed)]);
    await hold(kind, "nearly the same site", [...works, closed("_site", held)]);
  });

  await context.test("few files may be open", async (subtest) => {
    if (process.platform === "win32") return subtest.skip("There is no such limit on Windows.");
    for (const from of beginnings) {
      const faults = [24, 28, 34].map((limit): Trial => ({ says: tooManyFiles, shell: `ulimit -n ${limit}` }));
      await hold("too many open files", from, faults);
    }
  });

  await context.test("a thread of the crew that ends while it reads, prints or indexes", async () => {
    const content = join(builds.newPlace(), "content");
    cpSync(builds.newest, content, { recursive: true });
    const notes = Array.from({ length: 1400 }, (_, number) => {
      const date = `${1990 + (number % 30)}-02-${String(1 + (number % 28)).padStart(2, "0")}`;
      return JSON.stringify({ headline: `Note ${number}`, date, body: `Tide ${number}.` });
    });
    writeFileSync(join(content, "notes.jsonl"), `${notes.join("\n")}\n`);
    for (let number = 0; number < 400; number += 1) {
      writeFileSync(join(content, `${number}.md`), `---\nheadline: Bell ${number}\n---\nBell ${number}.\n`);
    }
    const two = ["--threads", "2"];
    const clean = join(builds.newPlace(), "_site");
    assert.equal((await runBroken(content, clean, { args: two })).code, 0);
    const output = join(builds.newPlace(), "_site");
    const moments = [
      ["/content/", 20, 0],
      ["/content/", 150, 1],
      ["/building.", 1, 1],
      ["/building.", 900, 0],
      ["/search/shards/", 3, 0],
      ["/search/shards/", 3, 1],
    ] as const;
    for (const [below, touched, code] of moments) {
      const broken: Break = { how: "end-thread", below, touched, code };
      const ended = await runBroken(content, output, { broken, args: two });
      assert.ok(ended.struck, `${below} ${touched}`);
      assertFailed(ended, threadEnded);
      assert.deepEqual(treeOf(output), {});
      builds.since.push(ended.since);
      note("a thread ended", "old");
    }
    assert.equal((await runBroken(content, output, { args: two })).code, 0);
    assert.deepEqual(treeOf(output), treeOf(clean));
    counts.next += 1;
  });

  await context.test("nobody listens, or there is no room for the report", async (subtest) => {
    const closed = { stdout: "closed", stderr: "closed" } as const;
    for (const from of beginnings) {
      const output = join(builds.begin(from), "_site");
      const unheard = await runBroken(builds.newest, output, closed);
      assert.equal(unheard.code, 0);
      assert.deepEqual(treeOf(output), builds.clean);
      if (process.platform !== "linux") continue;
      const always = openSync("/dev/full", "w");
      const again = join(builds.begin(from), "_site");
      const ended = await runBroken(builds.newest, again, { stdout: always, args: ["--json"] });
      closeSync(always);
      assertFailed(ended, /The work is done, but what was to be said of it could not be written \(ENOSPC/);
      assert.deepEqual(treeOf(again), builds.clean);
      note("a report without room", "new");
      builds.inAll.push(ended.since);
    }
    subtest.diagnostic("the site is new in full, since it was published before");
  });

  const failed = counts.old + counts.new;
  const [longest, whole] = [builds.since, builds.inAll].map((list) => Math.max(0, ...list).toFixed(1));
  context.diagnostic(Array.from(kinds, ([kind, count]) => `${kind}: ${count}`).join("; "));
  context.diagnostic(
    `${JSON.stringify(counts)}, ${longest} s at most, ${whole} s in all where the moment is not known`,
  );
  figure(
    "failed-builds",
    `${failed} builds in which something went wrong ended with exit code 1 and a sentence, at most ${longest} s later (at most ${whole} s after their start where the moment of the fault is not known); ${counts.old} left the old site byte for byte, ${counts.new} the new one in full, which stood by then; ${counts.next} next builds gave what a clean build gives`,
  );
});

/** The most room that a build takes beyond what stands there, in bytes. */
async function mostRoom(builds: FailingBuilds, disk: SmallDisk, from: Beginning): Promise<number> {
  builds.begin(from, disk.folder);
  const before = disk.used();
  let most = before;
  let isDone = false;
  const build = runBroken(builds.newest, join(disk.folder, "_site")).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    most = Math.max(most, disk.used());
    await wait(2);
  }
  assert.equal((await build).code, 0);
  disk.empty();
  return most - before;
}
