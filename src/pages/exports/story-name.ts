import type { Archive, Filed } from "../../archive/archive.ts";
import { urn } from "../feeds/urn.ts";

/** A name by which other programs know the story again: its own at its source, else one that stays, `urn:uuid:…` */
export function storyName({ article }: Filed, { address, title }: Archive["settings"]): string {
  return article.guid ?? urn("story", address ?? title, article.id);
}
