import type { Archive, Filed } from "../../archive/archive.ts";
import type { SitePath } from "../../basics/address.ts";
import type { Article } from "../../records/article.ts";
import { recordDigest } from "../../records/digests.ts";
import { plain } from "../../records/plain.ts";

/**
 * Stories as they leave the archive: as `import` writes them down, with their address settled. Their aliases are those
 * that lead to them: what a record asked for and another has got is left to that, and where a record has taken the place
 * of a story that stood elsewhere, the old address leads there again.
 */
export class Exports {
  readonly #aliases = new Map<SitePath, SitePath[]>();

  constructor({ redirects }: Pick<Archive, "redirects">) {
    for (const { from, to } of redirects) {
      const known = this.#aliases.get(to);
      if (known === undefined) this.#aliases.set(to, [from]);
      else known.push(from);
    }
  }

  article({ article, path }: Filed): Article {
    const { aliases: _, ...rest } = plain(article);
    const aliases = this.#aliases.get(path);
    const slug = path.slice(path.lastIndexOf("/", path.length - 2) + 1, -1);
    return { ...rest, slug, ...(aliases === undefined ? {} : { aliases }) };
  }

  /** Stands for all that `article` gives. No address holds a space or a line end. */
  key({ article, path }: Filed): string {
    const aliases = this.#aliases.get(path);
    const key = `${path} ${recordDigest(article)}`;
    return aliases === undefined ? key : `${key} ${aliases.join(" ")}`;
  }
}
