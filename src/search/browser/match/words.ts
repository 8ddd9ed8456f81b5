import type { OpenShard, Postings } from "../index/open-shard.ts";
import type { Leaf } from "./leaves.ts";
import { phrase } from "./phrase.ts";
import type { StemIn } from "./stems.ts";
import { type Truths, truth } from "./truth.ts";

/** Where one form stands that a leaf takes. */
export interface FormPart {
  readonly form: string;
  /** The very form that was asked for, or one that begins as was asked; not another form of the same word. */
  readonly exact: boolean;
  readonly stories: Uint32Array;
  readonly counts: Postings["counts"];
  /** Undefined for a phrase, whose places are of no more use. */
  readonly postings: Postings | undefined;
}

/** What a shard has of a leaf. */
export interface Gathered {
  /** In a fixed order, on which sums of the score hang. */
  readonly parts: readonly FormPart[];
  readonly truths: Truths;
  /** How many stories have it. */
  readonly stories: number;
}

/** Looks up the words of a leaf in a shard. */
export async function gather(leaf: Leaf, shard: OpenShard, stemIn: StemIn): Promise<Gathered> {
  if (leaf.kind === "phrase") {
    const found = await phrase(leaf.words, shard);
    return gathered(shard, found === undefined ? [] : [{ form: "", exact: true, ...found, postings: undefined }]);
  }
  const forms = [...(await formsOf(leaf, shard, stemIn))].sort();
  const parts = await Promise.all(
    forms.map(async (form): Promise<FormPart | undefined> => {
      const postings = await shard.postings(form);
      if (postings === undefined) return undefined;
      return {
        form,
        exact: leaf.kind === "begins" || form === leaf.form,
        stories: postings.stories,
        counts: postings.counts,
        postings,
      };
    }),
  );
  return gathered(
    shard,
    parts.filter((part) => part !== undefined),
  );
}

/** The forms that a leaf takes; they are not all in the shard. */
async function formsOf(
  leaf: Exclude<Leaf, { kind: "phrase" }>,
  shard: OpenShard,
  stemIn: StemIn,
): Promise<ReadonlySet<string>> {
  if (leaf.kind === "exact") return new Set([leaf.form]);
  if (leaf.kind === "begins") return new Set(await shard.formsFrom(leaf.form));
  return new Set([leaf.form, ...(await shard.formsOf(await stemIn(leaf.form, shard)))]);
}

function gathered(shard: OpenShard, parts: readonly FormPart[]): Gathered {
  const truths = new Uint8Array(shard.columns.stories);
  let stories = 0;
  for (const part of parts) {
    for (const place of part.stories) {
      if (truths[place] !== truth.no) continue;
      truths[place] = truth.yes;
      stories += 1;
    }
  }
  return { parts, truths, stories };
}
