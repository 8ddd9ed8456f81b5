/**
 * The plain words of a text, lower-cased, as they are met: four letters or more, with no digit, hyphen or apostrophe
 * next to them. On where these begin and end all contenders agree, so that the queries favour none.
 */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/(?<![\p{L}\p{M}\p{N}'’-])\p{L}{4,}(?![\p{L}\p{M}\p{N}'’-])/gu) ?? [];
}
