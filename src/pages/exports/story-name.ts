import type { Archive, Filed } from "../../archive/archive.ts";
import { urn } from "../feeds/urn.ts";

/** A name by which other programs know the story again, whatever becomes of its address: `urn:uuid:…` */
export function storyName({ article }: Filed, { address, title }: Archive["settings"]): string {
  return urn("story", address ?? title, article.id);
}
