import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { Failure } from "../../src/basics/failure.ts";
import { processStart } from "../../src/site/process-start.ts";
import { openWorkplace } from "../../src/site/workplace.ts";
import { contents, temporary, write } from "../site/place.ts";
import { digestOfTree, quickRoom } from "./killed-builds.ts";
import { raceOfTwo } from "./two-builds.ts";

test("of two builds at once one makes the site, and the other says who is at it", async (context) => {
  const folder = quickRoom(context);
  let before: string | undefined;
  for (let round = 0; round < 5; round += 1) {
    write(folder, { "content/a.md": `---\nheadline: The pier\ndate: 2004-02-0${round + 1}\n---\nGreen.\n` });
    await raceOfTwo(folder, round);
    const after = digestOfTree(join(folder, "_site"));
    assert.notEqual(after, before);
    before = after;
  }
});

/** A site's working folder with a lock in it. */
function locked(context: TestContext, lock: unknown): { readonly output: string; readonly file: string } {
  const output = join(temporary(context), "_site");
  const file = join(`${output}.backfile`, "lock");
  write(`${output}.backfile`, { lock: typeof lock === "string" ? lock : JSON.stringify(lock) });
  return { output, file };
}

function refused(output: string, says: RegExp): void {
  assert.throws(
    () => openWorkplace(output),
    (error) => error instanceof Failure && says.test(error.message),
  );
}

function taken(output: string, file: string): void {
  const place = openWorkplace(output);
  assert.equal((JSON.parse(readFileSync(file, "utf8")) as { pid: number }).pid, process.pid);
  assert.deepEqual(Object.keys(contents(`${output}.backfile`)), ["lock"], "nothing of the old lock is left");
  place.close();
  assert.equal(existsSync(file), false);
}

const host = hostname();
const since = "2020-02-03T04:05:06.789Z";

test("the lock of a process that is dead is taken over", (context) => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const { output, file } = locked(context, { pid, host, since, start: "of another time" });
  taken(output, file);
});

test("so is one whose number another program has by now, or this one, where the system says when each was begun", (context) => {
  const start = processStart(process.pid);
  if (start === undefined) return context.skip("This system does not say when a process was begun.");
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  context.after(() => other.kill("SIGKILL"));
  for (const pid of [other.pid ?? 0, process.pid]) {
    const { output, file } = locked(context, { pid, host, since, start: `${start}0` });
    taken(output, file);
  }
  const { output } = locked(context, { pid: other.pid, host, since, start: processStart(other.pid ?? 0) });
  refused(
    output,
    new RegExp(`Process ${other.pid} on ${host} is building this site since 2020-02-03 04:05:06 UTC\\. Wait`),
  );
});

test("where that is not known, a process that is there is believed to be the holder, and named", (context) => {
  const { output, file } = locked(context, { pid: process.ppid, host });
  refused(output, new RegExp(`Process ${process.ppid} on ${host} is building this site\\. Wait.* remove ${file}`));
});

test("a process on another machine cannot be asked: it is named, with the way out", (context) => {
  const { output, file } = locked(context, { pid: 1, host: "another.example", since, start: "of another machine" });
  refused(
    output,
    /Process 1 on another\.example is building this site since 2020-02-03 04:05:06 UTC\. If it is not, remove /,
  );
  assert.ok(existsSync(file));
});

test("a lock that is cut or no lock at all is respected for ten seconds, and then taken over", (context) => {
  for (const lock of ["", '{"pid":12', "[]", '{"pid":"1","host":"x"}', '{"pid":1,"host":"x","since":5}', "\0\0\0\0"]) {
    const { output, file } = locked(context, lock);
    refused(output, /Another build has just begun\. If none is running, remove .*lock and try again/);
    const past = Date.now() / 1000 - 11;
    utimesSync(file, past, past);
    taken(output, file);
  }
});

test("a lock is whole from its first moment on, and nothing of its making is left", (context) => {
  const output = join(temporary(context), "_site");
  write(`${output}.backfile`, { "lock.999": "of a build that was killed" });
  utimesSync(join(`${output}.backfile`, "lock.999"), 1, 1);
  const place = openWorkplace(output);
  const file = join(`${output}.backfile`, "lock");
  const { pid, host: at, since: from } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  assert.deepEqual([pid, at], [process.pid, host]);
  assert.ok(Date.parse(String(from)) <= Date.now());
  writeFileSync(join(`${output}.backfile`, "lock.998"), "of a build that is just looking");
  assert.deepEqual(Object.keys(contents(`${output}.backfile`)).sort(), ["lock", "lock.998"]);
  place.close();
});
