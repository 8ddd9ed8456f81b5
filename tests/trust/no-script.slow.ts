import { after, test } from "node:test";
import { settingPlaces } from "./configured.ts";
import { figure } from "./figures.ts";
import { holdTables, holdTerminal } from "./hold-no-program.ts";
import { buildHostile, type Held, holdNoScript } from "./hold-no-script.ts";
import { storyPlaces } from "./hostile-content.ts";
import { collectedStrings, ownStrings } from "./hostile-strings.ts";

const collected = collectedStrings();
const strings = [...ownStrings, ...(collected ?? [])];
const skip = collected === undefined && "there are no collections of hostile strings beside the checkout";
if (skip !== false) console.error(`SKIPPED: ${skip}`);

/** So many strings have a site: one of all would have seventy thousand files. */
const each = 600;
const held: Held[] = [];
let cells = 0;

for (let from = 0; from < strings.length; from += each) {
  const some = strings.slice(from, from + each);
  test(`strings ${from + 1} to ${from + some.length} run nowhere`, { skip }, async (t) => {
    const site = await buildHostile(some, 10);
    t.after(site.remove);
    const seen = await holdNoScript(site, { feeds: 30, configured: 1, opened: 40, asked: 1 });
    held.push(seen);
    t.diagnostic(JSON.stringify(seen));
    cells += await holdTables(site);
    await holdTerminal(site, from === 0);
  });
}

after(() => {
  if (held.length === 0 || held.length < strings.length / each) return;
  const sum = (of: (one: Held) => number) => held.reduce((total, one) => total + of(one), 0).toLocaleString("en");
  const places = storyPlaces.length + settingPlaces.length;
  figure(
    "no-script",
    `${strings.length.toLocaleString("en")} hostile strings in ${places} places, without any content policy: ` +
      `${sum(({ documents }) => documents)} pages, feeds and files opened in Chromium and ` +
      `${sum(({ answers }) => answers.questions)} searches, in which nothing ran, spoke, was asked for elsewhere or stood ` +
      `there that we do not print; ${cells.toLocaleString("en")} cells of tables, none of them a formula, all read back the same`,
  );
});
