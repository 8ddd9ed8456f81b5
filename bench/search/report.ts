import type { Origin } from "./known-items.ts";
import type { SearchResults, SearchRow, SearchSection } from "./results.ts";
import type { Figures } from "./score.ts";

/** The results for people: a table of how well and one of how fast for each corpus. The first row is what the others are compared with. */
export function report({ machine, day, seed, sections }: SearchResults): string {
  return `# Known-item search: results

Made by \`node --import tsx bench/search/known-item.ts\` on ${day}; [README.md](README.md) says what is measured and how.
Queries of the test half, seed ${seed}. MRR is the mean reciprocal rank; @1, @3 and @10 say which share of the stories
meant stood among the first one, three, ten results; *alike @3* takes any story with the very same headline.

- ${machine.cores} cores (${machine.processor}), ${Math.round(machine.memoryBytes / 2 ** 30)} GB of memory, ${machine.system}, Node ${machine.node}
${together(sections)}${sections.map(part).join("")}`;
}

function part({ corpus, stories, rows }: SearchSection): string {
  return `
## ${corpus}: ${stories.toLocaleString("en")} stories, ${asked(rows)}

${table(rows)}
| | time a query | index, as sent | to index |
|---|---:|---:|---:|
${rows.map((row) => costs(row, rows[0] ?? row)).join("")}`;
}

/** The queries of all corpora as one lot. */
function together(sections: readonly SearchSection[]): string {
  const [first] = sections;
  if (first === undefined || sections.length < 2) return "";
  const rows = first.rows.map((row): SearchRow => {
    const same = sections.flatMap(({ rows: others }) => others.filter(({ name }) => name === row.name));
    const of = (origin: Origin): Figures => meanOf(same.map(({ figures }) => figures[origin]));
    return { ...row, figures: { headline: of("headline"), body: of("body") } };
  });
  return `
## ${sections.map(({ corpus }) => corpus).join(" and ")} together: ${asked(rows)}

${table(rows)}`;
}

/** Of several lots of queries, each as weighty as it is long. */
function meanOf(all: readonly Figures[]): Figures {
  const queries = all.reduce((sum, one) => sum + one.queries, 0);
  const mean = (value: (one: Figures) => number): number =>
    all.reduce((sum, one) => sum + value(one) * one.queries, 0) / queries;
  return {
    queries,
    meanReciprocalRank: mean((one) => one.meanReciprocalRank),
    successAt1: mean((one) => one.successAt1),
    successAt3: mean((one) => one.successAt3),
    successAt10: mean((one) => one.successAt10),
    alikeAt3: mean((one) => one.alikeAt3),
  };
}

function asked([row]: readonly SearchRow[]): string {
  const count = (figures?: Figures): string => (figures?.queries ?? 0).toLocaleString("en");
  return `${count(row?.figures.headline)} queries of headlines, ${count(row?.figures.body)} of texts`;
}

function table(rows: readonly SearchRow[]): string {
  return `| | words of the headline: MRR | @1 | @3 | @10 | alike @3 | words of the text: MRR | @1 | @3 | @10 | alike @3 |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.map(({ name, version, figures }) => `| ${name} ${version} | ${cells(figures.headline)} | ${cells(figures.body)} |\n`).join("")}`;
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
