import { type Leaf, leafKey, sought, withLeaves } from "./leaves.ts";
import type { Question } from "./question.ts";
import type { ShardRun } from "./shard-run.ts";

/** Shorter words are the beginning of too many. */
const shortest = 2;

type Word = Extract<Leaf, { kind: "word" | "exact" }>;

/**
 * The words of a question, and of its phrases, that no story of the archive has; none where a shard is missing, which
 * might have them. What shards were spared, since their dates told enough, is looked up now.
 */
export async function unknownWords({ rest }: Question, run: ShardRun): Promise<Word[]> {
  if (run.missing.length > 0) return [];
  const isKnown = (leaf: Leaf) => run.answered.some(({ asked }) => (asked.known.get(leafKey(leaf))?.stories ?? 0) > 0);
  const words = sought(rest).flatMap((leaf) => (isKnown(leaf) ? [] : wordsIn(leaf)));
  const unknown = await Promise.all(
    words.map(async (word) => {
      try {
        const all = await Promise.all(run.answered.map(({ asked }) => asked.gathered(word)));
        return all.some(({ stories }) => stories > 0) ? undefined : word;
      } catch {
        // Nobody knows.
        return undefined;
      }
    }),
  );
  return unknown.filter((word) => word !== undefined);
}

function wordsIn(leaf: Leaf): Word[] {
  if (leaf.kind === "word" || leaf.kind === "exact") return [leaf];
  if (leaf.kind !== "phrase") return [];
  return leaf.words.flatMap(({ form, begins }): Word[] => (begins ? [] : [{ kind: "exact", form }]));
}

/** The question with words taken as beginnings; undefined where there is none that could be. */
export function widened(
  question: Question,
  unknown: readonly Leaf[],
): { question: Question; words: string[] } | undefined {
  const forms = unknown.flatMap((leaf) =>
    leaf.kind === "word" && [...leaf.form].length >= shortest ? [leaf.form] : [],
  );
  if (forms.length === 0) return undefined;
  const rest = withLeaves(question.rest, (leaf, wanted) =>
    wanted && leaf.kind === "word" && forms.includes(leaf.form) ? { kind: "begins", form: leaf.form } : leaf,
  );
  return { question: { ...question, rest }, words: forms };
}
