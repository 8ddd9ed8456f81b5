/** A citation in print: roman and italic by turns, roman first, two italics at most: `["Lee, A. (n.d.). Fog. ", "The Mail", "."]` */
export type Styled =
  | readonly [string]
  | readonly [string, string, string]
  | readonly [string, string, string, string, string];

const stops = ".?!…。？！؟۔।";
const closing = "\"'”’»」』]";

/** Whether a text ends as a sentence does, quotes and square brackets behind it not counted: then no full stop is printed after it. */
function isEnded(text: string): boolean {
  let last = text.length - 1;
  while (last > 0 && closing.includes(text.charAt(last))) last -= 1;
  return last >= 0 && stops.includes(text.charAt(last));
}

export function stopped(text: string): string {
  return isEnded(text) ? text : `${text}.`;
}

/** The stop after something that has been printed already. */
export function stopAfter(text: string): "" | "." {
  return isEnded(text) ? "" : ".";
}

/** A title that stands in brackets describes a story that has none. */
export function isDescription(title: string): boolean {
  return title.startsWith("[") && title.endsWith("]");
}

/**
 * A title in double quotes, its own made single, with the stop inside. Only pairs of English quotes are changed: „…“, «…»
 * and 「…」 are another language's, and stay. A description stands without quotes.
 */
export function quoted(title: string): string {
  if (isDescription(title)) return stopped(title);
  const inner =
    title.includes("“") || title.includes('"') ? title.replace(/“([^“”„"]*)”|"([^“”„"]*)"/g, "‘$1$2’") : title;
  return `“${stopped(inner)}”`;
}
