import { parseArgs } from "node:util";
import { type Weights, weights } from "../../src/search/browser/match/weights.ts";
import { stemsOf } from "../../tests/search/oracle/stems.ts";
import { corporaFound, real } from "../corpora/corpora.ts";
import { asPrinted } from "./as-printed.ts";
import { type KnownItem, knownItems } from "./known-items.ts";
import { memoryShard } from "./memory-shard.ts";
import { inOtherForms } from "./other-forms.ts";
import { type Prepared, prepare, rankBy } from "./rank-in-memory.ts";
import { byOrigin, type Ranks, ranksIn } from "./score.ts";
import { storiesOf } from "./story.ts";

/**
 * Tries weights on the half of the queries that is kept for it, and prints what each of them does:
 * `node --import tsx bench/search/tune.ts`. Each weight is changed by itself, the others as `weights.ts` has them, or
 * as `--from` says: `--from '{"saturation":0.5}'`.
 */
const { values } = parseArgs({
  options: {
    from: { type: "string", default: "{}" },
    seed: { type: "string", default: "4" },
    stories: { type: "string", default: "1000" },
    /** Only these, each for itself: `[{"otherForm":0.1},{"otherForm":0.2}]`. */
    only: { type: "string" },
  },
});
if (!corporaFound()) throw new Error("The real texts are not on this machine: there is nothing to tune by.");

type Change = Partial<Weights>;

const steps: { readonly [Name in keyof Weights]: readonly Weights[Name][] } = {
  fields: [
    [1.5, 1.5, 1.2, 1],
    [2, 2, 1.2, 1],
    [2, 2, 1.8, 1],
    [3, 3, 2, 1],
    [5, 3, 2, 1],
  ],
  saturation: [0.3, 0.5, 0.8, 1.2, 2],
  length: [0, 0.5, 0.7, 0.9, 1],
  otherForm: [0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1],
  besideInHeadline: [0, 0.1, 0.2, 0.3, 0.5],
  besideInBody: [0, 0.1, 0.2, 0.3, 0.5],
  together: [
    [0, 0, 0, 0],
    [0.8, 0, 0, 0],
    [0.5, 0.4, 0.4, 0.3],
    [0.8, 0.6, 0.6, 0.4],
    [0.8, 0.7, 0.7, 0.6],
    [1, 0.7, 0.7, 0.4],
  ],
};

/** Queries of one kind, looked up. */
interface Asked {
  readonly name: string;
  readonly items: readonly KnownItem[];
  readonly prepared: readonly Prepared[];
  /** Of the stories at each place of the shard. */
  readonly ids: readonly number[];
}

const asked = [...(await looked("reuters")), ...(await looked("huffpost"))];
const base: Weights = { ...weights, ...(JSON.parse(values.from) as Change) };
const changes =
  values.only === undefined
    ? [{}, ...Object.entries(steps).flatMap(([name, all]) => all.map((value) => ({ [name]: value })))]
    : (JSON.parse(values.only) as Change[]);
console.log(asked.map(({ name, items }) => `${name} (${items.length})`).join(" | "));
for (const change of changes) {
  const figures: string[] = [];
  for (const one of asked) figures.push(await told({ ...base, ...change }, one));
  console.log(`${JSON.stringify(change).padEnd(28)} ${figures.join(" | ")}`);
}

async function looked(corpus: "reuters" | "huffpost"): Promise<Asked[]> {
  const stories = storiesOf(real(corpus));
  const { train } = knownItems(stories, { stories: Number(values.stories), seed: Number(values.seed) });
  // As an archive has them.
  const newestFirst = stories.toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
  const ids = newestFirst.map(({ id }) => id);
  const stem = await stemsOf(["en"]);
  const shard = memoryShard(newestFirst, (form) => stem("en", form));
  const forms = new Map<string, readonly string[]>();
  for (const { query } of train) {
    for (const word of query.split(" ")) forms.set(word, await shard.formsOf((await shard.stemOf(word)) ?? word));
  }
  const other = inOtherForms(train, (word) => forms.get(word) ?? [], Number(values.seed));
  const all: Asked[] = [];
  for (const [name, items] of [
    [corpus, train],
    [`${corpus}, other forms`, other],
    [`${corpus}, as printed`, asPrinted(train, stories, Number(values.seed))],
  ] as const) {
    const prepared: Prepared[] = [];
    for (const { query } of items) prepared.push(await prepare(query, [shard]));
    all.push({ name, items, prepared, ids });
  }
  return all;
}

/** Mean reciprocal rank and success at 3, of headline and of text. */
async function told(by: Weights, { items, prepared, ids }: Asked): Promise<string> {
  const ranks: Ranks[] = [];
  for (const [index, item] of items.entries()) {
    const one = prepared[index];
    if (one === undefined) continue;
    const found = await rankBy(by, one);
    ranks.push(
      ranksIn(
        found.map(([, place]) => ids[place] ?? -1),
        item,
      ),
    );
  }
  const { headline, body } = byOrigin(items, ranks);
  return [headline, body]
    .map(({ meanReciprocalRank, successAt3 }) => `${meanReciprocalRank.toFixed(4)} ${successAt3.toFixed(3)}`)
    .join(" ");
}
