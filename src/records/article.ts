import type { Edtf } from "../basics/edtf.ts";
import type { Author, How } from "../clippings/clipping.ts";
import type { Correction } from "./corrections.ts";
import type { ImageEntry } from "./images.ts";
import type { Show } from "./show.ts";
import type { Withdrawal } from "./withdrawn.ts";

/** Ten characters of a digest, or what a person wrote under `id:` (`a-z`, `0-9`, `-`). */
export type ArticleId = string & { readonly __brand: "ArticleId" };

/**
 * A story as the archive holds it: what gray-matter reads and writes, checked, each field knowing where it is from.
 * The same in memory, in `backfile parse --json` and in a Markdown file under `content/articles/`.
 */
export interface Article {
  readonly id: ArticleId;
  /** As printed; or taken from the first blurb or line of the body, and then `provenance.headline.how` is "derived". */
  readonly headline: string;
  /** When it was published, as far as that is known; null when nothing is known. */
  readonly date: Edtf | null;
  /** One section or a path of them: `World`, `COMMENTARY / World`. */
  readonly section: string | null;
  readonly authors: readonly Author[];
  readonly publication: string | null;
  /** The line under the headline, where the paper printed one that is not a blurb. */
  readonly dek: string | null;
  /** Short texts about the story, as listing pages print them, in the order of the source. */
  readonly blurbs: readonly string[];
  /** Markdown. Null where only headline or blurbs are held. */
  readonly body: string | null;
  /** The story's own address at the paper: http or https. */
  readonly url: string | null;
  /** BCP 47: `en`, `ja`, `pt-BR`. */
  readonly language: string | null;
  /** When its source says that it was last changed. */
  readonly updated?: Edtf | undefined;
  /** Its subjects by their names, as the source has them: each once, in its order; never empty. */
  readonly tags?: readonly string[] | undefined;
  /** The story's own name at its source: a GUID, a `tag:` or `urn:` address, its number in a CMS. */
  readonly guid?: string | undefined;
  /** The address of a copy in a web archive: http or https. */
  readonly archived?: string | undefined;
  /** When the copy that was read was taken. */
  readonly captured?: Edtf | undefined;
  /** Whose the story is, in a sentence; or the address of its licence and nothing else. */
  readonly rights?: string | undefined;
  /** True when a blurb ends in an ellipsis: the source shows only its beginning. */
  readonly truncated?: true | undefined;
  /** The last part of the address, when a person or an import has settled it. */
  readonly slug?: string | undefined;
  /** Earlier addresses in this archive; each becomes a page that leads here. */
  readonly aliases?: readonly string[] | undefined;
  /** What was set right after it appeared, in the order of the record; never empty. A record alone can give them. */
  readonly corrections?: readonly Correction[] | undefined;
  /** How much of it may be published, where its record says so; else the archive does. A record alone can say it. */
  readonly show?: Show | undefined;
  /** That it was taken out of the archive, where its record says so. A record alone can say it. */
  readonly withdrawn?: Withdrawal | undefined;
  /** Pictures that are shown with it, in the order of the record; never empty. Those in the body stand there. */
  readonly images?: readonly ImageEntry[] | undefined;
  /** Where the story was read: the file, and the line of its first word. An imported record keeps where it was read. */
  readonly source: Source;
  /** Other places that tell the same story: a co-author's page. */
  readonly alsoIn?: readonly Source[] | undefined;
  /** Where else the same story was published, as far as the sources tell; never empty. */
  readonly alsoPublished?: readonly AlsoPublished[] | undefined;
  /** What the same paper had published of it before, the latest first; never empty. */
  readonly versions?: readonly Version[] | undefined;
  /** One entry for each field that holds something. */
  readonly provenance: Readonly<Partial<Record<ProvenField, Provenance>>>;
  /** Keys of the front matter that Backfile does not know, kept as they were given. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

export interface Source {
  readonly file: string;
  readonly line?: number;
}

/** Another place where a story was published. One of publication and address is there. */
export interface AlsoPublished {
  readonly publication: string | null;
  /** http or https. */
  readonly url: string | null;
  readonly date: Edtf | null;
}

/** An earlier version of a story. */
export interface Version {
  /** When it was published or changed, as far as that is known. */
  readonly date: Edtf | null;
  readonly headline: string;
  readonly url: string | null;
}

export type ProvenField =
  | "headline"
  | "date"
  | "section"
  | "authors"
  | "publication"
  | "dek"
  | "blurbs"
  | "body"
  | "url"
  | "language"
  | Particular;

/** What the source tells of a story beside what a paper prints of it; most stories have none of it. */
export type Particular = "updated" | "tags" | "guid" | "archived" | "captured" | "rights";

/** How a field came by its value. */
export interface Provenance {
  /** given: it stands in the source; derived: made from given text; inferred: concluded from its surroundings. */
  readonly how: How;
  /** The line it was read from, in the file it was read from. */
  readonly line?: number;
  /** The file, when it is not that of `Article.source`. */
  readonly file?: string;
  /** The rule that read it, in kebab case; `docs/article-files.md` and `docs/records.md` list them. */
  readonly rule: string;
}
