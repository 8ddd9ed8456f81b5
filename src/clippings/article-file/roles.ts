import type { Author } from "../clipping.ts";

const helpers: ReadonlySet<string> = new Set([
  "agency",
  "organisation",
  "photos",
  "video",
  "illustrations",
  "graphics",
  "translation",
  "additional reporting",
  "editing",
  "research",
  "compiled",
]);

/** Whether somebody had a hand in the story without writing it. No role, or a title, is a writer's. */
export function isHelper({ role }: Author): boolean {
  return role !== undefined && helpers.has(role);
}
