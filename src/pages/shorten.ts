/**
 * A text of at most so many characters: as it stands, or cut after a word with an ellipsis. A text without spaces is
 * cut after a character.
 */
export function shorten(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const head = text.slice(0, characters);
  const space = head.search(/\s\S*$/u);
  const cut = space > characters / 2 ? head.slice(0, space) : head.slice(0, -1).replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(/[\s,;:–—-]+$/u, "")}…`;
}
