import type { MediaNs } from "feedsmith";
import { lineOf } from "../html/text-of.ts";
import { type FeedPicture, type Told, told } from "./entry.ts";

type Media = MediaNs.ItemOrFeed;
type Content = MediaNs.Content;

/** What is said of all pictures of a group, or of the story. */
type Said = Pick<Media, "title" | "description" | "credits" | "copyright">;

/** The pictures of Media RSS. Of several sizes of one picture, which a group holds, the widest counts. */
export function mediaPictures(media: Media | undefined): readonly FeedPicture[] {
  if (media === undefined) return [];
  return [
    ...inGroup(media, "", widestFirst((media.contents ?? []).filter(isPicture))),
    ...(media.groups ?? []).flatMap((group) => {
      const widest = widestFirst((group.contents ?? []).filter(isPicture)).slice(0, 1);
      return inGroup({ ...media, ...group }, "media:group/", widest);
    }),
  ];
}

/** Those of one width stay in their order. */
function widestFirst(contents: readonly Content[]): readonly Content[] {
  return contents.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0));
}

function inGroup(
  said: Said & Pick<Media, "thumbnails">,
  way: string,
  contents: readonly Content[],
): readonly FeedPicture[] {
  return [
    ...contents.flatMap((content) => {
      const inside = `${way}media:content`;
      return [
        ...pictureOf(content.url, `${inside}@url`, false, { ...said, ...content }, [way, `${inside}/`]),
        ...(content.thumbnails ?? []).flatMap(({ url }) =>
          pictureOf(url, `${inside}/media:thumbnail@url`, true, {}, []),
        ),
      ];
    }),
    ...(said.thumbnails ?? []).flatMap(({ url }) => pictureOf(url, `${way}media:thumbnail@url`, true, {}, [])),
  ];
}

function pictureOf(
  src: string | undefined,
  from: string,
  thumbnail: boolean,
  said: Said,
  ways: readonly string[],
): readonly FeedPicture[] {
  if (src === undefined) return [];
  const caption = said.description ?? said.title;
  const credits = (said.credits ?? []).map(({ value }) => value).filter((value) => value !== undefined);
  const credit = credits.length > 0 ? credits.map(lineOf).join(", ") : said.copyright?.value;
  const alsoFrom = ways.flatMap((way): readonly Told<string>[] => [
    ...told(`${way}${said.description === undefined ? "media:title" : "media:description"}`, caption?.value),
    ...credits.map((value) => ({ from: `${way}media:credit`, value })),
    ...(credits.length > 0 ? [] : told(`${way}media:copyright`, said.copyright?.value)),
  ]);
  const text = caption?.value === undefined ? "" : lineOf(caption.value);
  return [
    {
      picture: {
        src,
        ...(text === "" ? {} : { caption: text }),
        ...(credit === undefined || credit === "" ? {} : { credit: lineOf(credit) }),
      },
      from,
      thumbnail,
      alsoFrom,
    },
  ];
}

function isPicture({ medium, type, url }: Content): boolean {
  if (medium !== undefined) return medium === "image";
  return isPictureFile(type, url);
}

/** By its media type, else by how its name ends. */
export function isPictureFile(type: string | undefined, url: string | undefined): boolean {
  if (type !== undefined && type !== "") return /^image\//i.test(type);
  return /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp)(?:$|[?#])/i.test(url ?? "");
}
