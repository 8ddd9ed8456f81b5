import { printJson } from "./print.ts";
import type { ExitCode } from "./run.ts";
import { printAnswer } from "./search-answer.ts";
import { queryLast, queryOfOptions, wholeQuery } from "./search-query.ts";
import { readArguments, Usage } from "./usage.ts";

export const help = `Asks a built site's search index, as its search page does.

Usage: npx backfile search QUERY [--output DIR] [--json] [...]

  --output DIR          the folder of the site (default: _site)
  --json                print the answer as JSON
  --section NAME        only this section; may be given again, for any of them
  --author NAME         only this author; likewise --publication and --year (2022, or undated)
  --sort ORDER          best, new or old
  --shown N             how many results, 20 or more (default: 20)

QUERY is the same as on the search page: words, "a phrase", -without, by:name, section:name, in:paper, 2019..2021,
after:2020-06, before:2021, on:2022-02-04, is:undated, is:retracted, has:correction, lang:en, sort:old, =form, begin*,
OR and ( ).
Put it in single quotes, so that the shell leaves it alone. An empty one ('') finds everything.

Examples:
  npx backfile search lighthouse
  npx backfile search '"harbour master" -ferry by:quill 2019..2021'
  npx backfile search '(drought OR flood) section:world sort:new' --json
  npx backfile search drought --section world --year 2021`;

const options = {
  output: { type: "string", default: "_site" },
  json: { type: "boolean", default: false },
  section: { type: "string", multiple: true, default: [] as string[] },
  author: { type: "string", multiple: true, default: [] as string[] },
  publication: { type: "string", multiple: true, default: [] as string[] },
  year: { type: "string", multiple: true, default: [] as string[] },
  sort: { type: "string" },
  shown: { type: "string" },
} as const;

/** As on the page. */
const leastShown = 20;
const mostShown = 1000;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const valued = Object.entries(options).flatMap(([name, { type }]) => (type === "string" ? [`--${name}`] : []));
  const words = { least: 1, most: 50, name: "a query" };
  const { values, positionals } = readArguments(queryLast(args, new Set(valued)), options, words);
  const { output, json, shown = String(leastShown), section, author, publication, year, sort } = values;
  if (!/^\d+$/.test(shown)) throw new Usage(`--shown needs a number, not ${JSON.stringify(shown)}.`);
  const query = wholeQuery(queryOfOptions({ section, author, publication, year, sort }), positionals.join(" "));
  const { searchSite } = await import("../search/search-site.ts");
  const answer = await searchSite(output, {
    query,
    shown: Math.min(mostShown, Math.max(leastShown, Number(shown))),
  });
  if (json) printJson(answer);
  else printAnswer(answer);
  return 0;
}
