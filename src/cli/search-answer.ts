import { en } from "../languages/en.ts";
import type { SearchAnswer } from "../search/search-answer.ts";
import { counted, number } from "./counted.ts";
import { print, printable, say, styled } from "./print.ts";

/** So many values of a facet are printed. */
const mostValues = 10;

/** Prints an answer for people: results and counts to standard output, what was not taken as written to standard error. */
export function printAnswer(answer: SearchAnswer): void {
  const { query, total, results } = answer;
  for (const hint of answer.hints)
    say(printable(en.words.searching.hints[hint.rule].replace("{found}", () => hint.found)));
  const stories = counted(total, "story").replace(/storys$/, "stories");
  print(query === "" ? stories : `${stories} for ${printable(JSON.stringify(query))}`);
  if (answer.widened.length > 0) {
    const words = answer.widened.map((word) => JSON.stringify(word)).join(", ");
    print(printable(`No story has ${words}: words that begin so were searched.`));
  }
  for (const { query: other, total: count } of answer.suggestions) {
    print(printable(`Did you mean ${JSON.stringify(other)}? (${number(count)})`));
  }
  for (const result of results) printResult(result);
  if (results.length < total) {
    const more = total - results.length;
    print(`\n… and ${number(more)} more: --shown ${Math.min(total, 1000)}.`);
  }
  for (const [name, counts] of Object.entries(answer.facets)) {
    const list = Object.entries(counts).map(([value, count]) => `${value} ${count}`);
    if (list.length < 2) continue;
    print(printable(`\n${name}: ${list.slice(0, mostValues).join(", ")}${list.length > mostValues ? ", …" : ""}`));
  }
}

function printResult(result: SearchAnswer["results"][number]): void {
  const { section, authors, publication, status } = result;
  const date = `${result.date ?? "undated"}${result.possible ? " (may lie in these dates)" : ""}`;
  const about = [
    status === null ? null : en.words.statuses[status],
    date,
    section,
    authors.join(", "),
    publication,
  ].filter((part) => part !== null && part !== "");
  print(`\n${styled(printable(result.headline), "bold")}`);
  print(`  ${printable(about.join(" · "))}`);
  print(`  ${printable(result.excerpt)}`);
  print(`  ${styled(printable(result.url), "dim")}`);
}
