import { parseArgs } from "node:util";
import { findCandidates, rowsOf } from "../src/records/same/candidates.ts";
import { judge, lookAt, type Verdict } from "../src/records/same/judge.ts";
import { chance } from "./chance.ts";
import { corporaFound, real } from "./corpora/corpora.ts";
import { pairsOf, type Told } from "./sameness-pairs.ts";

/**
 * How well stories that are told twice are found, among the real stories of two corpora, every tenth of which is told
 * again: `node --import tsx bench/sameness.ts [--show 20]`. All other pairs of those stories are strangers, until
 * somebody has looked: the wire sends a story twice.
 */
const { values } = parseArgs({
  options: { show: { type: "string", default: "0" }, seed: { type: "string", default: "7" }, rule: { type: "string" } },
});
if (!corporaFound()) throw new Error("The real texts are not on this machine.");

interface Found {
  readonly one: Told;
  readonly other: Told;
  readonly verdict: Verdict;
}

for (const name of ["reuters", "huffpost"] as const) {
  const told = pairsOf([...real(name).stories()], chance(Number(values.seed)));
  const began = performance.now();
  const rows = rowsOf(told.map(({ article }) => article));
  const { one, other } = findCandidates(rows);
  const sought = performance.now();
  const found: Found[] = [];
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at], other[at]].map((row) => told[rows.article[row as number] as number]) as [Told, Told];
    found.push({ one: a, other: b, verdict: judge(lookAt(a.article), lookAt(b.article)) });
  }
  const judged = performance.now();
  const made = told.filter(({ how }) => how !== "original");
  console.log(
    `\n${name}: ${told.length} stories, ${made.length} told again; ${one.length} candidates in ${Math.round(sought - began)} ms, judged in ${Math.round(judged - sought)} ms`,
  );
  for (const sure of ["certain", "unsure"] as const) {
    const own = found.filter(({ verdict }) => verdict.sure === sure);
    const wrong = own.filter((pair) => pair.one.of !== pair.other.of);
    console.log(
      `${sure}: ${own.length}, of two real stories ${wrong.length}; ${counted(own.map(({ verdict }) => verdict.rule ?? ""))}`,
    );
    console.log(`  of two real stories: ${counted(wrong.map(({ verdict }) => verdict.rule ?? ""))}`);
    for (const pair of wrong
      .filter(({ verdict }) => values.rule === undefined || verdict.rule === values.rule)
      .slice(0, Number(values.show)))
      show(pair);
  }
  console.log(
    `recall: certain ${recall(made, found, ["certain"])}, with the unsure ${recall(made, found, ["certain", "unsure"])}`,
  );
  for (const how of [...new Set(made.map(({ how }) => how))]) {
    const own = made.filter((story) => story.how === how);
    const by = (sure: Verdict["sure"]): number =>
      own.filter((story) =>
        found.some(
          ({ one, other, verdict }) =>
            verdict.sure === sure && one.of === other.of && (one === story || other === story),
        ),
      ).length;
    const candidates = own.filter((story) =>
      found.some(({ one, other }) => one.of === other.of && (one === story || other === story)),
    ).length;
    console.log(`  ${how}: ${own.length}; candidates ${candidates}, certain ${by("certain")}, unsure ${by("unsure")}`);
  }
}

/** Of what was told again, how much was made one, and how much is at least on the list. */
function recall(made: readonly Told[], found: readonly Found[], sures: readonly Verdict["sure"][]): string {
  const met = made.filter((story) =>
    found.some(
      ({ one, other, verdict }) =>
        sures.includes(verdict.sure) && one.of === other.of && (one === story || other === story),
    ),
  );
  return (met.length / made.length).toFixed(3);
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
}

function show({ one, other, verdict }: Found): void {
  console.log(`--- ${verdict.sure} ${verdict.rule} ${verdict.shared}`);
  for (const { article, how } of [one, other]) {
    const text = (article.body ?? article.blurbs.join(" ")).replaceAll("\n", " ");
    console.log(
      `${article.date} [${how}] ${article.headline} | ${article.authors.map(({ name }) => name).join("; ")}\n   ${text.slice(0, 420)} (${text.length})`,
    );
  }
}
