import type { Answer, Result } from "../answer.ts";
import type { NameTable, ShardEntry } from "../catalogue.ts";
import type { ShelfName } from "../index/columns.ts";
import type { Hint } from "../query/query.ts";
import { dayNumber } from "./dates.ts";
import { FacetCounter } from "./facets.ts";
import { firstByDate, isSettled } from "./order.ts";
import type { Question } from "./question.ts";
import { ranked } from "./rank.ts";
import { resultReader } from "./results.ts";
import { type Holdings, ShardRun } from "./shard-run.ts";

/** An archive's shards and names. */
export interface ArchiveHoldings extends Holdings {
  /** How the facets' values are called. */
  names(): Promise<NameTable>;
}

/** What is told while a question is being answered. */
export interface Listeners {
  /** An answer that is not whole yet: first results of a search by date, or results without the rest of the texts. */
  readonly onPartial?: ((answer: Answer) => void) | undefined;
}

/** The part of an answer that does not hang on the shards. */
export interface Asked {
  readonly hints: readonly Hint[];
  /** Slugs that are chosen, kind by kind. */
  readonly chosen: Readonly<Record<ShelfName, readonly string[]>>;
  readonly widened: readonly string[];
}

/** A question and all that was answered to it. */
export interface Outcome {
  readonly run: ShardRun;
  readonly answer: Answer;
}

/** Texts of so many results are loaded first. */
const firstTexts = 4;
/** Texts that are at hand come sooner than this: then nothing need be drawn twice. Else the first are drawn alone. */
const grace = 5;

/** Puts a question to all shards, counts and puts in order what was found, and loads what is shown of it. */
export async function answerTo(
  question: Question,
  asked: Asked,
  holdings: ArchiveHoldings,
  { onPartial }: Listeners = {},
): Promise<Outcome> {
  const run = new ShardRun(holdings, question);
  const asking = { over: false };
  try {
    if (question.sort !== "best" && onPartial !== undefined) {
      await askByDate(run, question, asked, (answer) => {
        if (!asking.over) onPartial(answer);
      });
    }
    await run.ask(run.unasked.map(({ number }) => number));
  } finally {
    asking.over = true;
  }
  const first = await ranked(run, question);
  const read = resultReader(run, question.rest);
  const some = read(first.slice(0, firstTexts));
  if (onPartial !== undefined && !(await settlesWithin(some, grace))) {
    const results = await some;
    onPartial({ ...sofar(run, question, asked), facets: null, results });
  }
  const [others, called] = await Promise.all([read(first.slice(firstTexts)), names(holdings)]);
  // Which texts did not come is known only when all were awaited.
  const results = [...(await some), ...others];
  const counter = new FacetCounter();
  for (const { shard, truths, rest, groups } of run.answered) counter.add(shard.columns, truths, rest, groups);
  const facets = counter.facets(called, asked.chosen);
  return { run, answer: { ...sofar(run, question, asked), facets, results } };
}

/** How many stories a question finds. */
export async function countOf(question: Question, holdings: Holdings): Promise<number> {
  const run = new ShardRun(holdings, question);
  await run.ask(run.unasked.map(({ number }) => number));
  return run.total;
}

/** Asks the newest shards first, or the oldest, and ever more of them, until the first results are settled. */
async function askByDate(
  run: ShardRun,
  question: Question,
  asked: Asked,
  onPartial: (answer: Answer) => void,
): Promise<void> {
  const sort = question.sort === "old" ? "old" : "new";
  for (let count = 1; ; count *= 2) {
    const { unasked } = run;
    // The last of them are asked for the whole answer, which comes as soon.
    if (unasked.length <= count) return;
    await run.ask(inTurn(unasked, sort).slice(0, count));
    if (run.missing.length > 0) return;
    const first = firstByDate(run.answered, sort, question.shown);
    const settled = (many: number) => isSettled(first.slice(0, many), many, sort, run.unasked, dayNumber);
    const few = Math.min(firstTexts, question.shown);
    if (!settled(few)) continue;
    const read = resultReader(run, question.rest);
    const tell = (results: readonly Result[]) => onPartial({ ...sofar(run, question, asked), facets: null, results });
    const some = await read(first.slice(0, few));
    tell(some);
    // The rest of the texts and of the shards come in together.
    if (settled(question.shown)) void read(first.slice(few)).then((others) => tell([...some, ...others]));
    return;
  }
}

function sofar(run: ShardRun, { sort }: Question, { hints, widened }: Asked): Omit<Answer, "facets" | "results"> {
  const atLeast = run.missing.length > 0 || run.unasked.length > 0;
  return { total: run.total, atLeast, sort, hints, widened, suggestions: [], missing: run.missing };
}

/** The shards that may hold the first stories come first; those without a day last. */
function inTurn(
  shards: readonly { readonly entry: ShardEntry; readonly number: number }[],
  sort: "new" | "old",
): number[] {
  const edge = ({ entry }: { readonly entry: ShardEntry }) => {
    const day = sort === "new" ? entry.newest : entry.oldest;
    return day === null ? Number.POSITIVE_INFINITY : (sort === "new" ? -1 : 1) * dayNumber(day);
  };
  const turn = sort === "new" ? 1 : -1;
  return [...shards]
    .sort((a, b) => {
      const [left, right] = [edge(a), edge(b)];
      if (left !== right) return left - right;
      return (left === Number.POSITIVE_INFINITY ? 1 : turn) * (a.number - b.number);
    })
    .map(({ number }) => number);
}

/** Without the names the slugs must do. */
async function names(holdings: ArchiveHoldings): Promise<NameTable> {
  try {
    return await holdings.names();
  } catch {
    return { section: {}, author: {}, publication: {} };
  }
}

async function settlesWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
