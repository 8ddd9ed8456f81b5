import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { holdTables, holdTerminal } from "./hold-no-program.ts";
import { buildHostile, type HostileSite, holdNoScript } from "./hold-no-script.ts";
import { ownStrings } from "./hostile-strings.ts";

/** Strings of our own of every class, in every place, without any content policy; the slow suite has some six thousand more. */
let site: HostileSite;

before(async () => {
  site = await buildHostile(ownStrings, 8);
});
after(() => site?.remove());

test("no hostile string runs, speaks, asks for anything or becomes an element, in any place", async () => {
  const seen = await holdNoScript(site, { feeds: 40, configured: 1, opened: 60, asked: 1 });
  assert.ok(seen.documents > 3 * ownStrings.length && seen.carried > 10, JSON.stringify(seen));
  assert.equal(seen.answers.questions, 2 * ownStrings.length);
  const { answered, results, marks, facets, suggestions } = seen.answers;
  assert.ok(answered > ownStrings.length / 4 && results > answered && marks > 100 && facets > 100 && suggestions > 5);
});

test("no cell of a table is a formula, and each comes back as it was", async () => {
  assert.ok((await holdTables(site)) > 1000);
});

test("nothing that commands print is obeyed by a terminal", async () => {
  assert.ok((await holdTerminal(site, false)) > 10_000);
});
