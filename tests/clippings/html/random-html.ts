/**
 * A piece of HTML made of what Markdown takes for its signs, in every order and nesting: the same for the same seed.
 * Only elements that Markdown has a sign for, so that it must show the same words.
 */
export function randomHtml(seed: number): string {
  let state = seed * 7919;
  /** mulberry32, by Tommy Ettinger. */
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pick = <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item;
  const several = (most: number, make: () => string): string => Array.from({ length: 1 + below(most) }, make).join("");
  const words = (): string => Array.from({ length: 1 + below(4) }, () => pick(bits)).join(pick(["", " ", ""]));
  const code = (): string => words().replaceAll("<br>", "x");
  const inline = (depth: number): string =>
    several(4, () => {
      const kind = below(12);
      if (depth <= 0 || kind < 5) return pick(["", " "]) + words() + pick(["", " "]);
      if (kind < 7) return `<b>${inline(depth - 1)}</b>`;
      if (kind < 9) return `<i>${inline(depth - 1)}</i>`;
      if (kind === 9) return `<a href="https://p.example/(${below(9)})_x">${inline(depth - 1)}</a>`;
      return kind === 10 ? `<code>${code()}</code>` : `<del>${inline(depth - 1)}</del>`;
    });
  const item = (depth: number): string =>
    `<li>${pick([inline(2), block(depth - 1), inline(1) + block(depth - 1)])}</li>`;
  const block = (depth: number): string => {
    const kind = depth <= 0 ? 0 : below(11);
    if (kind < 3) return `<p>${inline(2)}</p>`;
    if (kind === 3) return `<ul>${several(3, () => item(depth))}</ul>`;
    if (kind === 4) return `<ol start="${pick(["1", "3"])}">${several(3, () => item(depth))}</ol>`;
    if (kind === 5) return `<blockquote>${block(depth - 1)}${block(depth - 1)}</blockquote>`;
    if (kind === 6) return `<h2>${inline(1)}</h2>`;
    if (kind === 7) return `<table>${several(2, () => `<tr><td>${inline(1)}</td><td>${inline(1)}</td></tr>`)}</table>`;
    if (kind === 8) return `<b>${block(depth - 1)}${inline(1)}</b>`;
    if (kind === 9) return `<div>${inline(1)}${block(depth - 1)}${inline(1)}</div>`;
    return pick(["<hr>", `<pre>${words().replaceAll("<br>", "\n")}</pre>`]);
  };
  return several(3, () => block(below(4)));
}

const bits = [
  "a",
  "word",
  "1",
  "1.",
  "2)",
  "-",
  "+",
  "*",
  "**",
  "_",
  "__",
  "#",
  "##",
  "&gt;",
  "&lt;",
  "&lt;https://x.example&gt;",
  "&amp;",
  "&amp;copy;",
  "copy;",
  "|",
  "---",
  "===",
  ":--",
  "`",
  "```",
  "~~",
  "~",
  "[",
  "]",
  "[x](y)",
  "![",
  "!",
  "(",
  ")",
  "\\",
  "\\*",
  ".",
  ",",
  "“no”",
  "「日本」",
  "日本語",
  "foo_bar_baz",
  "[^1]",
  "[x]: y",
  "é",
  "—",
  "$",
  "^",
  "=",
  "\u00a0",
  "'",
  '"',
  "http://x.example/a_b_c",
  "<br>",
  "<br>",
  ":",
  "-5",
  "+ ",
  "10.5",
  "&#39;",
  "😀",
];
