import assert from "node:assert/strict";

/** What prose may print: elements, and the attributes of each. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ["start"],
  li: ["id"],
  sup: ["id"],
  section: ["class", "role"],
  div: ["class", "role", "aria-label", "tabindex"],
  blockquote: [],
  pre: [],
  code: [],
  em: [],
  strong: [],
  s: [],
  br: [],
  hr: [],
  a: ["href", "title", "rel", "class", "role", "aria-label"],
  img: ["src", "alt", "loading"],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ["class"],
  td: ["class"],
};

const classes = new Set(["image", "back", "notes", "wide", "align-left", "align-center", "align-right"]);
const roles = new Set(["doc-noteref", "doc-endnotes", "doc-backlink", "group"]);
const empty = new Set(["br", "hr", "img"]);

/** A tag as we write it, or text, to the letter: anything that a browser could read otherwise fits neither. */
const piece = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|[^<>&]+|&(?:amp|lt|gt|quot|#39);/y;

/**
 * Holds markup against what prose may print, far more strictly than a browser reads it: every `<` opens an allowed
 * element with allowed attributes, elements close in order, addresses are of an allowed scheme, nothing is loaded from
 * elsewhere.
 */
export function assertInert(markup: string, source: string): void {
  const open: string[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < markup.length) {
    const at = piece.lastIndex;
    const found = piece.exec(markup);
    assert.ok(found, `Neither text nor an allowed tag: ${markup.slice(at, at + 80)}\nin ${JSON.stringify(source)}`);
    const [, slash, name, attributes = ""] = found;
    if (name === undefined) continue;
    assert.ok(Object.hasOwn(allowed, name), `<${name}> from ${JSON.stringify(source)}`);
    if (slash === "/") assert.equal(open.pop(), name, `Closed out of order: ${JSON.stringify(source)}`);
    else if (!empty.has(name)) open.push(name);
    for (const [, attribute = "", value = ""] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      assert.ok(allowed[name]?.includes(attribute), `${attribute} on <${name}> from ${JSON.stringify(source)}`);
      assertAttribute(name, attribute, decoded(value), source);
    }
  }
  assert.deepEqual(open, [], `Left open by ${JSON.stringify(source)}`);
}

function assertAttribute(element: string, attribute: string, value: string, source: string): void {
  const said = `${attribute}=${JSON.stringify(value)} from ${JSON.stringify(source)}`;
  if (attribute === "class") assert.ok(classes.has(value), said);
  if (attribute === "role") assert.ok(roles.has(value), said);
  if (attribute === "id") assert.match(value, /^(?:note-\d+|mark-\d+(?:-\d+)?)$/, said);
  if (attribute === "aria-label") assert.match(value, /^(?:Table|Back to mark \d+(?:\.\d+)? in the text)$/, said);
  if (attribute === "tabindex") assert.equal(value, "0", said);
  if (attribute === "rel") assert.equal(value, "noopener", said);
  if (attribute === "start") assert.match(value, /^\d{1,9}$/, said);
  if (attribute !== "href" && attribute !== "src") return;
  const url = new URL(value, "https://here.invalid/2022/02/04/story/");
  assert.ok(["http:", "https:", "mailto:"].includes(url.protocol), said);
  assert.ok(!/^[\s\p{Cc}]*[/\\]{2}/u.test(value), said);
  if (element === "img") assert.equal(url.origin, "https://here.invalid", said);
}

function decoded(value: string): string {
  return value
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
