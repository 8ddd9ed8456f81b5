/**
 * How much of a story may be published: all that is held; or headline, dek, blurbs and the way to the original, and
 * nothing of its text.
 */
export const showChoices = ["full", "summary"] as const;
export type Show = (typeof showChoices)[number];

/** What holds where nobody has said that whole texts may be published. */
export const unsaidShow: Show = "summary";

export function showOf(text: string): Show | undefined {
  return showChoices.find((each) => each === text.toLowerCase());
}
