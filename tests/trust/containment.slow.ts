import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { planContent } from "../../src/build/plan.ts";
import type { Report } from "../../src/build/report.ts";
import { Album } from "../../src/records/album.ts";
import { readAlias } from "../../src/records/alias.ts";
import { picturePlaces } from "../../src/records/picture-places.ts";
import { readSettings } from "../../src/records/settings-file.ts";
import { readContent } from "../../src/records/store.ts";
import { ownFont } from "../../src/records/store-card-font.ts";
import { filesBelow } from "../../src/records/store-walk.ts";
import { inside } from "../../src/site/inside.ts";
import { figure } from "./figures.ts";
import { assertPaths, assertRemedies } from "./hold-names.ts";
import { runHeld } from "./hold-traps.ts";
import { collectedNames, hasCollection, ownNames } from "./hostile-names.ts";
import { layNames } from "./names-content.ts";
import { sandbox } from "./sandbox.ts";
import { quoted } from "./trap.ts";

const skip = hasCollection
  ? process.platform === "win32" && "names that no disk here can hold"
  : "no collection of hostile names here";
const patience = { timeout: 55 * 60_000, skip };

test("each collected string is a place below its folder, or none", patience, () => {
  const names = collectedNames();
  const counts = { places: 0, none: 0 };
  const settle = (place: string | undefined): void => {
    counts[place === undefined ? "none" : "places"] += 1;
    if (place !== undefined) assertPaths([place]);
  };
  for (const name of names) {
    settle(readAlias(name)?.slice(1).replace(/\/$/, "/index.html"));
    for (const place of picturePlaces(name, "content/a/one.md")) {
      assert.ok(
        place.startsWith("content/") && !place.split("/").some((part) => part === ".." || part === "." || part === ""),
        place,
      );
      counts.places += 1;
    }
    try {
      assert.ok(inside("/site", name).startsWith("/site/"));
      counts.places += 1;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      counts.none += 1;
    }
    const reading = readSettings("content/archive.yaml", `theme: ${quoted(name)}\ncards: { font: ${quoted(name)} }\n`);
    if ("fault" in reading) {
      counts.none += 1;
      continue;
    }
    const { theme, cards } = reading.settings;
    assert.match(theme, /^[a-z0-9-]+$/, name);
    if (typeof cards?.font === "string")
      assert.ok(ownFont("/content", "content", cards.font).place.startsWith("/content/"), name);
  }
  figure(
    "containment",
    `${names.length} traversal strings as addresses, picture names, file names, themes and fonts: ${counts.places} places, each below its folder, and ${counts.none} refusals`,
  );
});

test("an archive of all collected strings is planned within its folder", patience, async (context) => {
  const names = collectedNames();
  const box = sandbox(context);
  const { headlines, files } = layNames(box.content, names);
  const read = await readContent(box.content);
  const plan = await planContent({ ...read, album: new Album([]), notices: [] }, { search: false });
  const paths = plan.outputs.map(({ file }) => file);
  assertPaths(paths);
  assertRemedies(plan.problems);
  const told = new Set(read.articles.map(({ headline }) => headline));
  const missing = headlines.filter((headline) => !told.has(headline));
  const twice = plan.problems.filter(({ rule }) => rule === "id-twice").length;
  assert.equal(missing.length, twice, `${missing.length} of ${headlines.length} are not there: ${missing.slice(0, 5)}`);
  figure(
    "containment",
    `${headlines.length} stories with ${names.length} traversal strings in every field, ${files} of them as file names, all in one ZIP: ${paths.length} files planned, no two of them one on a disk that folds case and accents, ${plan.problems.length} problems with file and remedy`,
  );
});

test("what is written of hostile names stands within the site", patience, async (context) => {
  const collected = collectedNames();
  const names = [...ownNames, ...collected.filter((_, index) => index % 40 === 0)];
  const box = sandbox(context);
  const { headlines } = layNames(box.content, names);
  const ran = await runHeld(box, ["build", "--json", "--no-search"]);
  assert.equal(ran.code, 0, ran.stderr);
  const { articles, problems }: Report = JSON.parse(ran.stdout);
  const paths = [...filesBelow(box.site)].map(({ path, plain }) => (plain ? path : assert.fail(path)));
  assertPaths(paths);
  assertRemedies(problems);
  assert.equal(articles, headlines.length - problems.filter(({ rule }) => rule === "id-twice").length);
  for (const path of paths.filter((path) => path.endsWith(".html"))) {
    assert.match(readFileSync(join(box.site, path), "utf8"), /^<!doctype html>/i, path);
  }
  figure(
    "containment",
    `${names.length} of the strings built by the program: ${paths.length} files, all within the site, and nothing changed outside`,
  );
});
