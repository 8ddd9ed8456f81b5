import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";
import { exportArchive } from "../../src/export/export.ts";
import { readContent } from "../../src/records/store.ts";
import { backfile } from "../cli/run-cli.ts";
import { type HostileSite, rowsOf } from "./hold-no-script.ts";

/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@＝＋－＠]|^[\t\r\n]/u;
/**
 * The same where semicolons or tabs part cells. Whoever takes CR LF alone for the end of a line has cells there that begin
 * with the line ends of a text: these run only if a formula follows.
 */
const formulaWithin = /^[\t\r\n]*[=+\-@＝＋－＠]/u;

/**
 * No cell of a site's tables, nor of an export, is a formula, whatever sign a spreadsheet parts the cells at; and what
 * is read back from them is what was written.
 *
 * @returns how many cells there were
 */
export async function holdTables({ content, folder }: HostileSite): Promise<number> {
  const place = join(folder, "..", "tables");
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  const [table, lines] = [join(place, "csv"), join(place, "jsonl")];
  await exportArchive({ content, format: "csv", out: table });
  await exportArchive({ content, format: "jsonl", out: lines });
  const texts = [table, join(folder, "data")].flatMap((from) => {
    return readdirSync(from, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".csv"))
      .map((file) => readFileSync(join(from, file), "utf8"));
  });
  let cells = 0;
  for (const text of texts) {
    for (const delimiter of [",", ";", "\t"]) {
      for (const cell of cellsOf(text, delimiter)) {
        assert.ok(
          !(delimiter === "," ? formula : formulaWithin).test(cell),
          `A formula, parted at ${JSON.stringify(delimiter)}: ${JSON.stringify(cell.slice(0, 200))}`,
        );
        if (delimiter === ",") cells += 1;
      }
    }
  }
  const [fromTable, fromLines] = [await readContent(table), await readContent(lines)];
  assert.ok(fromLines.articles.length > 0);
  assert.deepEqual(fromTable.articles, fromLines.articles, "a table gives back what JSON Lines give back");
  const headlines = (articles: readonly { readonly id: string; readonly headline: string }[]) =>
    articles.map(({ id, headline }) => `${id} ${headline}`).sort();
  assert.deepEqual(headlines(fromTable.articles), headlines(rowsOf(folder)), "and what the site says");
  rmSync(place, { recursive: true });
  return cells;
}

function cellsOf(text: string, delimiter: string): readonly string[] {
  return papaparse.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data.flat();
}

/** What a terminal obeys, but for the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/**
 * Nothing that commands print of hostile content, for people or as JSON, is obeyed by a terminal.
 *
 * @param all whether every command that prints content is called, or few
 * @returns how many characters were printed
 */
export async function holdTerminal({ content, folder, strings }: HostileSite, all: boolean): Promise<number> {
  const place = join(folder, "..");
  // Names of files are content too.
  for (const [index, text] of strings.entries()) {
    const name = text.replaceAll("/", "").replaceAll("\u0000", "").slice(0, 40);
    if (obeyed.test(name)) writeFileSync(join(content, `${index} ${name}.txt`), "\u001b[2J\n\u009b2J\u0007\n");
  }
  const [told = ""] = readdirSync(content).filter((name) => obeyed.test(name));
  const sought = strings.filter((text) => obeyed.test(text)).slice(0, 3);
  const few = [
    ["parse", "content/lines.txt"],
    ["parse", join("content", told)],
    ["export", "--format", "rss", "--out", "out.xml", "--losses"],
    ["search", ""],
    ["search", "", "--json"],
  ];
  const more = [
    ["parse", "content/records.jsonl"],
    ["parse", "content/lines.txt", "--json"],
    ["parse", "content/feed.xml"],
    ["parse", "content/\u001b[31mnot-there"],
    ["duplicates"],
    ["duplicates", "--json"],
    ["export", "--format", "wxr", "--out", "out.wxr.xml", "--json"],
    ["import", "content/records.jsonl", "--out", "imported"],
    ["build", "--output", "_again"],
    ["build", "--output", "_again", "--json"],
    ["check", "_again"],
    ["search", "", "--json", "--shown", "1000"],
    ["--\u001b[31m"],
    ...sought.flatMap((text) => [
      ["search", text.replaceAll("\u0000", "")],
      ["search", text.replaceAll("\u0000", ""), "--json"],
    ]),
  ];
  let printed = 0;
  let escapes = 0;
  for (const command of all ? [...few, ...more] : few) {
    const { stdout, stderr } = await backfile(place, ...command);
    for (const text of [stdout, stderr]) {
      const [found] = obeyed.exec(text) ?? [];
      const at = found === undefined ? 0 : text.indexOf(found);
      assert.equal(
        found,
        undefined,
        `${JSON.stringify(command)}: ${JSON.stringify(text.slice(Math.max(0, at - 80), at + 40))}`,
      );
      printed += text.length;
      escapes += text.split(/\\u00(?:1b|9b|07)/).length - 1;
    }
  }
  if (strings.some((text) => text.includes("\u001b"))) assert.ok(escapes > 0, "they were printed, and harmless");
  return printed;
}
