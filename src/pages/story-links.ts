import type { Filed } from "../archive/archive.ts";
import { fileLink, type SitePath } from "../basics/address.ts";
import { linksOf } from "../records/body-links.ts";
import { addressNumber, noAddress, oldAddressesOf } from "../records/old-addresses.ts";

/** Where an address leads within the archive, as a link from a page; undefined where it leads out. */
export type LeadHome = (address: string) => string | undefined;

/**
 * Links of a text that lead to another story at its old address, which the archive holds at its own. An address of two
 * stories leads to neither, since nobody knows which is meant; what is the `url` of one counts for nobody else.
 */
export class StoryLinks {
  readonly #stories: readonly Filed[];
  #known: Known | undefined;

  /** Nothing is looked up before somebody asks for a story that has links. */
  constructor(stories: readonly Filed[]) {
    this.#stories = stories;
  }

  /** A line that stands for where the links of a story lead; nothing where all lead out. No text is read for it. */
  key({ article }: Filed): string {
    const paths = linksOf(article).map((link) => this.#pathOf(link));
    if (paths.every((path) => path === undefined)) return "";
    return `\nlinks ${paths.map((path) => path ?? "-").join(" ")}`;
  }

  /** For the links of a story's text, on its page. Only what its key stands for leads home. */
  leadHome({ article, path }: Filed): LeadHome | undefined {
    const links = new Map<number, SitePath>();
    for (const link of linksOf(article)) {
      const to = this.#pathOf(link);
      if (to !== undefined) links.set(link, to);
    }
    if (links.size === 0) return undefined;
    return (address) => {
      const to = links.get(addressNumber(address) ?? noAddress);
      return to === undefined ? undefined : fileLink(path, to);
    };
  }

  #pathOf(link: number): SitePath | undefined {
    this.#known ??= knownOf(this.#stories);
    const { own, others } = this.#known;
    return this.#stories[own.get(link) ?? others.get(link) ?? nowhere]?.path;
  }
}

/** By address the place of its story, `nowhere` where there are two: by the `url` of each, and by what else it is known. */
interface Known {
  readonly own: ReadonlyMap<number, number>;
  readonly others: ReadonlyMap<number, number>;
}

const nowhere = -1;

function knownOf(stories: readonly Filed[]): Known {
  const own = new Map<number, number>();
  const others = new Map<number, number>();
  for (const { article, place } of stories) {
    for (const [index, address] of oldAddressesOf(article).entries()) {
      if (address === noAddress) continue;
      const known = index === 0 ? own : others;
      known.set(address, known.has(address) ? nowhere : place);
    }
  }
  return { own, others };
}
