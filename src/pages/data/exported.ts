import type { Archive, Filed } from "../../archive/archive.ts";
import type { SitePath } from "../../basics/address.ts";
import type { Article } from "../../records/article.ts";
import { recordDigest } from "../../records/digests.ts";
import { plain } from "../../records/plain.ts";

/**
 * Stories as they leave the archive: as `import` writes them down, with their address settled, and with the addresses
 * that lead to them from elsewhere in the archive, so that these lead there again where the records are read.
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
    const own: readonly string[] = article.aliases ?? [];
    const others = (this.#aliases.get(path) ?? []).filter((alias) => !own.includes(alias));
    return {
      ...plain(article),
      slug: path.slice(path.lastIndexOf("/", path.length - 2) + 1, -1),
      ...(own.length + others.length === 0 ? {} : { aliases: [...own, ...others] }),
    };
  }

  /** Stands for all that `article` gives. No address holds a space or a line end. */
  key({ article, path }: Filed): string {
    const aliases = this.#aliases.get(path);
    const key = `${path} ${recordDigest(article)}`;
    return aliases === undefined ? key : `${key} ${aliases.join(" ")}`;
  }
}
