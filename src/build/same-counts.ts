import type { Content } from "../records/content.ts";

/** How many stories were told twice, and how many may have been. */
export interface SameCounts {
  /** Stories that are one with another now. */
  readonly merged: number;
  /** Pairs that a person has to decide. */
  readonly unsure: number;
}

export function sameCounts({ joined, unsure }: Pick<Content, "joined" | "unsure">): SameCounts {
  return { merged: joined?.size ?? 0, unsure: unsure?.length ?? 0 };
}

const english = new Intl.NumberFormat("en");

/** What a build says of them. */
export function noticesOfSame({ merged, unsure }: SameCounts): string[] {
  const notices: string[] = [];
  if (merged > 0) {
    const [stories, they] =
      merged === 1 ? ["1 story was", "it stands"] : [`${english.format(merged)} stories were`, "they stand"];
    notices.push(
      `${stories} told elsewhere too: ${they} there now, with every source, and the old addresses lead on. \`npx backfile duplicates\` lists what was joined.`,
    );
  }
  if (unsure > 0) {
    const pairs = unsure === 1 ? "1 pair of stories" : `${english.format(unsure)} pairs of stories`;
    notices.push(`${pairs} may be the same story. \`npx backfile duplicates\` lists them; decide in merges.yaml.`);
  }
  return notices;
}
