import { namedCharacters } from "../xml/named-characters.ts";
import { tagsOf } from "./tags.ts";

const silent: ReadonlySet<string> = new Set(["script", "style", "template", "head", "title", "noscript"]);

/** Elements whose text runs on in the line around them. */
const inline: ReadonlySet<string> = new Set(
  (
    "!-- a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp " +
    "small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

/** The text of HTML without a parser, a paragraph each: for what is too large or too deep for one. */
export function plainParagraphsOf(html: string): readonly string[] {
  const paragraphs: string[] = [];
  let words: string[] = [];
  let mute: string | undefined;
  const end = (): void => {
    const paragraph = words.join("").replace(/[ \t\r\n\f]+/g, " ");
    if (/\S/.test(paragraph)) paragraphs.push(paragraph.trim());
    words = [];
  };
  for (const { tag, text } of tagsOf(html)) {
    if (tag === undefined) {
      if (mute === undefined) words.push(decodedEntities(text));
    } else if (mute !== undefined) {
      if (tag === `/${mute}`) mute = undefined;
    } else if (silent.has(tag)) mute = tag;
    else if (!inline.has(tag.replace("/", ""))) end();
  }
  end();
  return paragraphs;
}

/** Its entities as characters; those that nobody knows as they stand. */
export function decodedEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,30}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined)
      return Object.hasOwn(namedCharacters, name) ? (namedCharacters[name] ?? whole) : basic(whole);
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const basics: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

function basic(entity: string): string {
  return basics.get(entity.toLowerCase()) ?? entity;
}
