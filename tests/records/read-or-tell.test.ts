import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../src/basics/failure.ts";
import { refuseUnread } from "../../src/build/refuse-unread.ts";
import { type Defaults, noDefaults } from "../../src/records/defaults.ts";
import { readOrTell } from "../../src/records/read-or-tell.ts";

const record = Buffer.from("---\nheadline: Pier kept\ndate: 2011-03-09\n---\nThe board voted.\n");

/** Defaults over which every reader stumbles, as it would over a fault of ours. */
function broken(error: unknown): Defaults {
  return new Proxy(noDefaults, {
    get() {
      throw error;
    },
  });
}

test("a reader that breaks is a problem of its file", async () => {
  const reading = await readOrTell("content/pier.md", record, broken(new TypeError("x is none (of 3)\nat once")));
  assert.ok("rule" in reading);
  const { file, rule, found, severity } = reading;
  const told = [file, rule, found, severity];
  assert.deepEqual(told, ["content/pier.md", "reader-broke", "TypeError: x is none (of 3)", "error"]);
});

test("a build does without no source whose reader broke, and says which and what to do", async () => {
  const problem = await readOrTell("content/pier.md", record, broken(new RangeError("too deep")));
  assert.ok("rule" in problem);
  assert.throws(() => refuseUnread([problem]), {
    message:
      "content/pier.md cannot be read (RangeError: too deep), and without it the site would lack its stories. Its reader broke over it: a fault of Backfile, not of yours. Move it out of the content folder, and build again; and please report it, with the file if you may.",
  });
});

test("a machine that fails, and a failure in words, are no fault of the file", async () => {
  const full = Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" });
  for (const error of [full, new Failure("the settings are none")]) {
    await assert.rejects(readOrTell("content/pier.md", record, broken(error)), (thrown) => thrown === error);
  }
});

test("a source that can be read is read", async () => {
  const reading = await readOrTell("content/pier.md", record, noDefaults);
  assert.ok("articles" in reading);
  assert.equal(reading.articles[0]?.headline, "Pier kept");
});
