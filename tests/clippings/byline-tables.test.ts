import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseByline } from "../../src/clippings/bylines/parse-byline.ts";

/**
 * Bylines in the shapes that papers print, one table a language; all names are invented but for agencies and cities.
 * Three columns: the byline; its authors with their roles, or `nobody` (it is a byline and names none), or `no byline`;
 * what it says beside them.
 */
const tables = fileURLToPath(new URL("bylines", import.meta.url));

function rowsOf(table: string): readonly string[] {
  const lines = readFileSync(join(tables, table), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

/** What the parser makes of a byline, as the tables write it. */
function told(text: string): string {
  const byline = parseByline(text);
  if (byline === undefined) return "no byline";
  const names = byline.authors.map(({ name, role }) => (role === undefined ? name : `${name} [${role}]`));
  const said = names.length === 0 ? "nobody" : names.join(" + ");
  return byline.rest.length === 0 ? said : `${said}\t${byline.rest.join(" | ")}`;
}

for (const table of readdirSync(tables)) {
  test(`bylines in ${new Intl.DisplayNames("en", { type: "language" }).of(table.replace(".tsv", ""))}`, () => {
    const rows = rowsOf(table);
    assert.deepEqual(
      rows.map((row) => `${row.split("\t")[0]}\t${told(row.split("\t")[0] ?? "")}`),
      rows,
    );
  });
}

test("the tables hold more than four hundred bylines in eleven languages", () => {
  const names = readdirSync(tables);
  assert.equal(names.length, 11);
  const rows = names.flatMap(rowsOf);
  assert.ok(rows.length > 400);
  assert.equal(new Set(rows).size, rows.length);
});
