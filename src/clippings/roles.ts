import type { Author } from "./clipping.ts";

const otherWork: ReadonlySet<string> = new Set([
  "photos",
  "video",
  "illustrations",
  "graphics",
  "translation",
  "additional reporting",
  "editing",
  "research",
  "review",
  "fact check",
  "production",
]);

const nobodys: ReadonlySet<string> = new Set(["agency", "organisation"]);

/** Whether the name is nobody's: “By Reuters”. */
export function isAgency({ role }: Author): boolean {
  return role !== undefined && nobodys.has(role);
}

/**
 * Whether somebody wrote the story. Who has no role did, and so did who has a title (`Staff writer`) or a way of
 * writing (`as told to`, `compiled`); who took the pictures did not.
 */
export function isWriter(author: Author): boolean {
  return author.role === undefined || !(otherWork.has(author.role) || isAgency(author));
}
