import type { Article } from "./article.ts";
import type { ImageEntry } from "./images.ts";
import { KeptArticle } from "./kept/kept-article.ts";
import { isWebAddress, linkAddress } from "./link-address.ts";
import type { Profile } from "./person.ts";

/** A picture that a story or an author's file names, before anybody has looked whether it is there. */
export interface PictureMention {
  /** As it is written. */
  readonly name: string;
  /** Whether it is said what is to be seen. */
  readonly described: boolean;
  /** False where it may be meant from the story's address at the paper, as relative links in a body are. */
  readonly sure: boolean;
}

const none: readonly PictureMention[] = [];
const known = new WeakMap<Article, readonly PictureMention[]>();

/**
 * The pictures that a story names: under `images`, then in its body. Worked out once; of a story of an earlier build it
 * is known without a look at its text, so that a build asks the disk for these files alone.
 */
export function mentionsOf(article: Article): readonly PictureMention[] {
  if (article instanceof KeptArticle) return article.mentions;
  const before = known.get(article);
  if (before !== undefined) return before;
  const made = mentionsIn(article.images ?? [], article.body, article.url === null);
  known.set(article, made);
  return made;
}

/** The same of an author's file. */
export function mentionsOfPerson({ picture, biography }: Profile): readonly PictureMention[] {
  return mentionsIn(picture === undefined ? [] : [picture], biography, true);
}

/** @param sure whether relative links in the text are meant from its own file */
function mentionsIn(images: readonly ImageEntry[], text: string | null, sure: boolean): readonly PictureMention[] {
  const found = text === null ? none : mentionsInMarkdown(text, sure);
  if (images.length === 0) return found;
  return [...images.map(({ file, alt }) => ({ name: file, described: alt !== null, sure: true })), ...found];
}

/** More than any story shows, and how often is looked for them at most: a hostile text has a million. */
const mostNames = 200;
const mostLooks = 1000;

/**
 * Where the images of a text in Markdown may be: what stands behind `![…](`, and
 * behind `[…]:` in a text that has images. Some that it finds may be none, in a listing for instance; none is left out
 * that `prose` would show. By hand, in one pass, whatever the text is.
 */
function mentionsInMarkdown(text: string, sure: boolean): readonly PictureMention[] {
  let image = text.indexOf("![");
  if (image < 0) return none;
  const found = new Map<string, PictureMention>();
  const add = (name: string | undefined, described: boolean): void => {
    if (name === undefined || found.size >= mostNames || found.has(name)) return;
    found.set(name, { name, described, sure: sure && !isWebAddress(name) });
  };
  let looks = 0;
  for (
    let at = text.indexOf("](", image);
    at >= 0 && image >= 0 && looks < mostLooks;
    at = text.indexOf("](", at + 2)
  ) {
    // Between one such place and the next there may be several `![`; that there is one is enough.
    if (image > at) continue;
    looks += 1;
    add(linkAddress(text, at + 2), text.slice(image + 2, at).trim() !== "");
    image = text.indexOf("![", at);
  }
  for (let at = text.indexOf("]:"); at >= 0 && looks < 2 * mostLooks; at = text.indexOf("]:", at + 2)) {
    looks += 1;
    const name = linkAddress(text, at + 2);
    if (name !== undefined && /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(name)) add(name, true);
  }
  return found.size === 0 ? none : [...found.values()];
}
