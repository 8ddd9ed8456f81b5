import type { Clipping, Notice, Picture } from "../clippings/clipping.ts";
import { readAlias } from "./alias.ts";
import type { Article } from "./article.ts";
import type { Correction } from "./corrections.ts";
import type { ImageEntry } from "./images.ts";

type Besides = Pick<Article, "aliases" | "corrections" | "images">;

/** What belongs to a story besides its fields: as its record says; where that is silent, as its source does. */
export function besidesOf({ oldPaths = [], notices = [], images = [] }: Clipping, settled: Besides): Besides {
  const aliases = settled.aliases ?? oldPaths.map(readAlias).filter((path) => path !== undefined);
  const corrections = settled.corrections ?? notices.map(correctionOf);
  const pictures = settled.images ?? images.map(imageOf);
  return {
    ...(aliases.length === 0 ? {} : { aliases: [...new Set(aliases)] }),
    ...(corrections.length === 0 ? {} : { corrections }),
    ...(pictures.length === 0 ? {} : { images: pictures }),
  };
}

function correctionOf({ kind, date, text }: Notice): Correction {
  return { date: date ?? null, text, kind };
}

function imageOf({ src, alt, caption, credit }: Picture): ImageEntry {
  return { file: src, alt: alt ?? null, caption: caption ?? null, credit: credit ?? null };
}
