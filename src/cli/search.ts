import { sorts, stateFrom } from "../search/browser/state.ts";
import { type SearchAnswer, searchSite } from "../search/search-site.ts";
import { print, printable, printJson, styled } from "./print.ts";
import type { ExitCode } from "./run.ts";
import { readArguments, Usage } from "./usage.ts";

export const help = `Asks a built site's search index, as its search page does.

Usage: npx backfile search QUERY [--output DIR] [--json] [...]

  --output DIR          the folder of the site (default: _site)
  --json                print the answer as JSON
  --section NAME        only this section, as its address calls it: world; may be given again
  --author NAME         only this author; likewise --publication and --year (2022, or undated)
  --sort ORDER          relevance, newest or oldest
  --shown N             how many results, 20 or more (default: 20)

QUERY is the same as on the search page; an empty one ("") finds everything.

Examples:
  npx backfile search lighthouse
  npx backfile search '"harbour master" -ferry' --sort newest
  npx backfile search drought --section world --year 2021 --json`;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(
    args,
    {
      output: { type: "string", default: "_site" },
      json: { type: "boolean", default: false },
      section: { type: "string", multiple: true, default: [] },
      author: { type: "string", multiple: true, default: [] },
      publication: { type: "string", multiple: true, default: [] },
      year: { type: "string", multiple: true, default: [] },
      sort: { type: "string" },
      shown: { type: "string" },
    },
    { least: 1, most: 50, name: "a query" },
  );
  const { output, json, sort, shown, ...facets } = values;
  if (sort !== undefined && !sorts.some((known) => known === sort)) {
    throw new Usage(`--sort is one of ${sorts.join(", ")}, not ${JSON.stringify(sort)}.`);
  }
  if (shown !== undefined && !/^\d+$/.test(shown))
    throw new Usage(`--shown needs a number, not ${JSON.stringify(shown)}.`);
  // The search page's own way of reading an address, so that both understand the same.
  const asked = new URLSearchParams({ q: positionals.join(" ") });
  for (const name of ["section", "author", "publication", "year"] as const) {
    for (const value of facets[name]) asked.append(name, value);
  }
  if (sort !== undefined) asked.set("sort", sort);
  if (shown !== undefined) asked.set("shown", shown);
  const answer = await searchSite(output, stateFrom(asked));
  if (json) printJson(answer);
  else printAnswer(answer);
  return 0;
}

function printAnswer({ query, total, results, facets }: SearchAnswer): void {
  const stories = `${total} ${total === 1 ? "story" : "stories"}`;
  print(query === "" ? stories : `${stories} for ${printable(JSON.stringify(query))}`);
  for (const result of results) {
    const { section, authors, publication } = result;
    const about = [section, authors.join(", "), publication].filter((part) => part !== null && part !== "").join(" · ");
    print(`\n${styled(printable(result.headline), "bold")}`);
    print(`  ${printable([result.date ?? "undated", about].filter((part) => part !== "").join(" · "))}`);
    print(`  ${printable(result.excerpt)}`);
    print(`  ${styled(printable(result.url), "dim")}`);
  }
  if (results.length < total) print(`\n… and ${total - results.length} more: --shown ${Math.min(total, 1000)}.`);
  for (const [name, counts] of Object.entries(facets)) {
    const list = Object.entries(counts).map(([value, count]) => `${value} ${count}`);
    if (list.length > 1) print(printable(`\n${name}: ${list.slice(0, 10).join(", ")}${list.length > 10 ? ", …" : ""}`));
  }
}
