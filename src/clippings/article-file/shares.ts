import type { Draft, Mark } from "./draft.ts";

/** One author's section of the file. */
export interface Share {
  /** Undefined for a file without a contributions line. */
  readonly mark: Mark | undefined;
  /** Indices of drafts: first those before the contributions line, which stand on top of the page. */
  readonly top: readonly number[];
  /** Then its list. */
  readonly list: readonly number[];
}

/**
 * Says which stories belong to which contributions line. All before the first and all after the last are theirs. Between
 * two, the page of the second may begin with stories on top, as the first page does; those are, of the stories with a
 * head that stand directly before the second line:
 * 1. all from the first one on that is repeated after the second line, since a page repeats its own stories only;
 * 2. else as many as stand before the first contributions line of the file, since pages of one paper look alike.
 */
export function sharesOf(
  drafts: readonly Draft[],
  storyOf: readonly Draft[],
  marks: readonly Mark[],
): readonly Share[] {
  if (marks.length === 0) return [{ mark: undefined, top: [], list: [...drafts.keys()] }];
  const last = new Map<Draft, number>();
  for (const [index, story] of storyOf.entries()) last.set(story, index);
  const onTop = marks[0]?.before ?? 0;
  const starts = marks.map((mark, index) => {
    const previous = index === 0 ? 0 : (marks[index - 1]?.before ?? 0);
    if (index === 0) return 0;
    let run = mark.before;
    while (run > previous && drafts[run - 1]?.opened === "head") run -= 1;
    for (let draft = run; draft < mark.before; draft += 1) {
      const story = storyOf[draft];
      if (story !== undefined && (last.get(story) ?? 0) >= mark.before) return draft;
    }
    return Math.max(run, mark.before - onTop);
  });
  return marks.map((mark, index) => {
    const end = starts[index + 1] ?? drafts.length;
    return { mark, top: range(starts[index] ?? 0, mark.before), list: range(mark.before, Math.max(mark.before, end)) };
  });
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
