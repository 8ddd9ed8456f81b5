import { availableParallelism, totalmem } from "node:os";
import { type Figure, promises } from "./figures.ts";

const begin = "<!-- figures: written by npm run test:slow -- --record -->";
const end = "<!-- end of figures -->";

/**
 * The page with the figures of a run in its table. Promises that the run has no figure for keep the row that they have;
 * those that none was ever recorded for have no row.
 *
 * @param day of the run, as `2026-11-30`
 * @throws where the page has no place for the table
 */
export function withFigures(page: string, figures: readonly Figure[], day: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from === -1 || to < from) throw new Error(`There is no place for figures: ${begin} … ${end}`);
  const old = page.slice(from, to).split("\n");
  const rows = Object.entries(promises).flatMap(([promise, title]) => {
    const texts = figures.filter((figure) => figure.promise === promise).map(({ text }) => text);
    if (texts.length === 0) return old.filter((line) => line.startsWith(`| ${title} |`));
    return [`| ${title} | ${texts.join("; ")} | ${day}, ${machine()} |`];
  });
  const table = ["| promise | last counted | when, on what |", "|---|---|---|", ...rows].join("\n");
  return `${page.slice(0, from)}${begin}\n\n${table}\n\n${page.slice(to)}`;
}

function machine(): string {
  const cores = availableParallelism();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cores} cores, ${memory} GB`;
}
