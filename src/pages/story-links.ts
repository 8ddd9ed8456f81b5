import type { Archive, Filed } from "../archive/archive.ts";
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
  readonly #archive: Linked;
  #known: Known | undefined;

  /** Nothing is looked up before somebody asks for a story that has links. */
  constructor(archive: Linked) {
    this.#archive = archive;
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
    const { stories, withdrawn = [] } = this.#archive;
    this.#known ??= knownOf(this.#archive);
    const { own, others } = this.#known;
    const place = own.get(link) ?? others.get(link) ?? nowhere;
    return (place < stories.length ? stories[place] : withdrawn[place - stories.length])?.path;
  }
}

/** Stories that were withdrawn are known behind the others: a link to one leads to where it stood. */
type Linked = Pick<Archive, "stories" | "withdrawn">;

/** By address the place of its story, `nowhere` where there are two: by the `url` of each, and by what else it is known. */
interface Known {
  readonly own: ReadonlyMap<number, number>;
  readonly others: ReadonlyMap<number, number>;
}

const nowhere = -1;

function knownOf({ stories, withdrawn = [] }: Linked): Known {
  const own = new Map<number, number>();
  const others = new Map<number, number>();
  const know = (addresses: readonly number[], place: number): void => {
    for (const [index, address] of addresses.entries()) {
      if (address === noAddress) continue;
      const known = index === 0 ? own : others;
      known.set(address, known.has(address) ? nowhere : place);
    }
  };
  for (const { article, place } of stories) know(oldAddressesOf(article), place);
  for (const [index, { addresses }] of withdrawn.entries()) know(addresses, stories.length + index);
  return { own, others };
}
