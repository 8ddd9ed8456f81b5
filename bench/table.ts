import { type Case, cases, type Outcome, type Results, type Row, type Section, type Timing } from "./results.ts";

const heads: { readonly [Name in Case]: string } = {
  pages: "pages only",
  search: "pages and search",
  unchanged: "nothing changed",
  added: "one added",
  edited: "one old edited",
  layout: "layout changed",
};

/** The results for people: a table for each corpus and size, Backfile's ratios, and how its work grows. */
export function table(results: Results): string {
  const { machine, versions, limits, sections } = results;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Results of the benchmark

Made by \`npm run bench\`; [README.md](README.md) says what is measured and how. Medians of the runs, on a tmpfs; memory
is the most that the whole process tree held at one moment.

- ${machine.cores} cores (${machine.processor}), ${gigabytes(machine.memoryBytes)} of memory, ${machine.system}, Node ${machine.node}
- ${named.join(", ")}
- ended after ${limits.seconds} s or ${gigabytes(limits.bytes)}: marked so
${sections.map(part).join("")}${growth(sections)}`;
}

function part(section: Section): string {
  const { corpus, stories, rows } = section;
  const runs = Math.max(0, ...rows.map((row) => row.runs.length));
  const measured = cases.filter((name) => rows.some((row) => row.runs.some((run) => run[name] !== undefined)));
  const head = ["", ...measured.map((name) => heads[name]), "pages", "other files"];
  const body = rows.map((row) => {
    if (row.left !== undefined) return [row.name, row.left, ...head.slice(2).map(() => "")];
    const { made } = row;
    return [
      row.name,
      ...measured.map((name) => shown(median(row, name))),
      made === null ? "" : counted(made.pages),
      made === null ? "" : counted(made.otherFiles),
    ];
  });
  const own = rows.find(({ contender }) => contender === "backfile");
  const ratios = own === undefined ? [] : rows.filter((row) => row !== own && row.left === undefined);
  const compared = ratios.map((row) => [
    `Backfile to ${row.name}`,
    ...measured.map((name) => ratio(own === undefined ? undefined : median(own, name), median(row, name))),
    "",
    "",
  ]);
  return `
## ${counted(stories)} stories (${corpus}), ${runs} run${runs === 1 ? "" : "s"}

${rowsOf([head, ...body, ...compared])}`;
}

function growth(sections: readonly Section[]): string {
  const rows: string[][] = [];
  for (const { corpus, stories, rows: all } of sections) {
    const own = all.find(({ contender, left }) => contender === "backfile" && left === undefined);
    if (own === undefined || (corpus !== "resampled" && corpus !== "invented")) continue;
    const [pages, search, added] = (["pages", "search", "added"] as const).map((name) => median(own, name));
    const each = (outcome: Outcome | undefined): string => {
      return isTiming(outcome) ? `${((outcome.seconds * 1000) / stories).toFixed(2)} ms` : "";
    };
    rows.push([counted(stories), shown(pages), each(pages), shown(search), each(search), shown(added)]);
  }
  if (rows.length < 2) return "";
  const head = ["stories", "pages only", "a story", "pages and search", "a story", "one added"];
  return `
## How Backfile's work grows

${rowsOf([head, ...rows])}`;
}

function rowsOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return `${line(head)}|---|${head
    .slice(1)
    .map(() => "---:|")
    .join("")}\n${rows.map(line).join("")}`;
}

/** The median of a case's runs, seconds and memory each for itself; the first that has no timing where one has none. */
export function median({ runs }: Row, name: Case): Outcome | undefined {
  const outcomes = runs.flatMap((run) => run[name] ?? []);
  const timings = outcomes.filter(isTiming);
  if (timings.length < outcomes.length || timings.length === 0) return outcomes.find((each) => !isTiming(each));
  return {
    seconds: middle(timings.map(({ seconds }) => seconds)),
    cpuSeconds: middle(timings.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: middle(timings.map(({ peakBytes }) => peakBytes)),
  };
}

function isTiming(outcome: Outcome | undefined): outcome is Timing {
  return outcome !== undefined && "seconds" in outcome;
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

function shown(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "";
  if ("over" in outcome) {
    const limit = outcome.over === "time" ? `${Math.round(outcome.afterSeconds)} s` : gigabytes(outcome.peakBytes);
    return `${outcome.kind} ended at ${limit}`;
  }
  if ("failed" in outcome) return "failed";
  if ("missing" in outcome) return outcome.missing;
  return `${seconds(outcome.seconds)}, ${gigabytes(outcome.peakBytes)}`;
}

/** Of time and of memory. */
function ratio(own: Outcome | undefined, other: Outcome | undefined): string {
  if (!isTiming(own) || !isTiming(other)) return "";
  return `${factor(own.seconds / other.seconds)}, ${factor(own.peakBytes / other.peakBytes)}`;
}

function factor(value: number): string {
  return value < 0.095 && value > 0 ? `1/${Math.round(1 / value)}` : value.toFixed(2);
}

function seconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} s`;
}

function gigabytes(bytes: number): string {
  const megabytes = bytes / 2 ** 20;
  return megabytes < 1000 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}

function counted(value: number): string {
  return value.toLocaleString("en");
}
