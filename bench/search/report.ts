import type { SearchResults, SearchRow, SearchSection } from "./results.ts";
import type { Figures } from "./score.ts";

/** The results for people: a table of how well and one of how fast for each corpus. The first row is what the others are compared with. */
export function report({ machine, day, seed, sections }: SearchResults): string {
  return `# Known-item search: results

Made by \`node --import tsx bench/search/known-item.ts\` on ${day}; [README.md](README.md) says what is measured and how.
Queries of the test half, seed ${seed}. MRR is the mean reciprocal rank; @1, @3 and @10 say which share of the stories
meant stood among the first one, three, ten results; *alike @3* takes any story with the very same headline.

- ${machine.cores} cores (${machine.processor}), ${Math.round(machine.memoryBytes / 2 ** 30)} GB of memory, ${machine.system}, Node ${machine.node}
${sections.map(part).join("")}`;
}

function part({ corpus, stories, rows }: SearchSection): string {
  const first = rows[0]?.figures;
  return `
## ${corpus}: ${stories.toLocaleString("en")} stories, ${first?.headline.queries ?? 0} + ${first?.body.queries ?? 0} queries

| | words of the headline: MRR | @1 | @3 | @10 | alike @3 | words of the text: MRR | @1 | @3 | @10 | alike @3 |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.map(({ name, version, figures }) => `| ${name} ${version} | ${cells(figures.headline)} | ${cells(figures.body)} |\n`).join("")}
| | time a query | index, as sent | to index |
|---|---:|---:|---:|
${rows.map((row) => costs(row, rows[0] ?? row)).join("")}`;
}

function cells(figures: Figures): string {
  const { meanReciprocalRank, successAt1, successAt3, successAt10, alikeAt3 } = figures;
  return [meanReciprocalRank, successAt1, successAt3, successAt10, alikeAt3]
    .map((value) => value.toFixed(3))
    .join(" | ");
}

function costs(row: SearchRow, first: SearchRow): string {
  const ratio = (value: number, own: number): string => (row === first ? "" : ` (${(value / own).toFixed(2)} times)`);
  return `| ${row.name} | ${row.millisecondsAQuery.toFixed(2)} ms${ratio(row.millisecondsAQuery, first.millisecondsAQuery)} | ${(row.bytes / 1e6).toFixed(1)} MB${ratio(row.bytes, first.bytes)} | ${row.indexSeconds.toFixed(1)} s |\n`;
}
