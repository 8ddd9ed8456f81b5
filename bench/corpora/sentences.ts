/**
 * The sentences of a paragraph, roughly: a stop and a space before a capital, a digit or a quotation mark. “U.S. Steel”
 * is cut in two now and then, which leaves words and lengths as they are.
 */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?]["')”]?) (?=["'“(]?[A-Z0-9])/).filter((sentence) => sentence !== "");
}
