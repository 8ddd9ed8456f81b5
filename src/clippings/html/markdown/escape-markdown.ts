/**
 * Escapes what Markdown would take for its own signs, so that a text shows to the letter.
 *
 * @param text one text of a line, its spaces already as they will stand
 * @param before what stands before it in its line; only an empty or short one matters
 * @param more whether something stands behind it in its line
 */
export function escapeMarkdown(text: string, before: string, more: boolean): string {
  const opening = openingSign(before + text) - before.length;
  let escaped = "";
  let from = 0;
  signs.lastIndex = 0;
  const escapeAt = (at: number): void => {
    escaped += `${text.slice(from, at)}\\`;
    from = at;
  };
  let opened = opening < 0 || opening >= text.length;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    const { index } = match;
    if (!opened && index >= opening) {
      if (index > opening) escapeAt(opening);
      opened = true;
      if (index === opening) {
        escapeAt(index);
        continue;
      }
    }
    if (isSign(match[0], text, index, more)) escapeAt(index);
  }
  if (!opened) escapeAt(opening);
  return escaped + text.slice(from);
}

const signs = /[\\*_`[\]<&~!^]/g;

/** Whether the sign at this place could mean something. Brackets, stars and backslashes always could. */
function isSign(sign: string, text: string, at: number, more: boolean): boolean {
  const next = text.charAt(at + 1);
  const last = next === "" && more;
  switch (sign) {
    // Within a word it means nothing: `snake_case`.
    case "_":
      return !(letter.test(text.charAt(at - 1)) && letter.test(next));
    case "<":
      return last || /[a-z/!?]/i.test(next);
    case "&":
      return (
        last ||
        /^&#?[a-z0-9]{1,40};/i.test(text.slice(at, at + 44)) ||
        (more && /^&#?[a-z0-9]*$/i.test(text.slice(at, at + 44)))
      );
    case "~":
      return next === "" || next === "~" || at === 0 || text.charAt(at - 1) === "~";
    // At the head of a link it would make a footnote of it.
    case "^":
      return at === 0;
    // Before a link it would make a picture of it.
    case "!":
      return last;
    default:
      return true;
  }
}

const letter = /[a-z0-9]/i;

/** Where a sign stands that makes the line a heading, a list, a quote, a rule or a table; -1 where none does. */
function openingSign(line: string): number {
  const start = /^[\s\u00a0]*/.exec(line.slice(0, 200))?.[0].length ?? 0;
  const head = line.slice(start, start + 16);
  if (/^[>=|]/.test(head) || /^-(?![a-z0-9])/i.test(head)) return start;
  if (/^\+(?:\s|$)/.test(head) || /^#{1,6}(?:\s|$)/.test(head) || /^:[-\s]*-/.test(head)) return start;
  const number = /^(\d{1,9})[.)](?:\s|$)/.exec(head);
  return number === null ? -1 : start + (number[1]?.length ?? 0);
}
