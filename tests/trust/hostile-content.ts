import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawn } from "../site/draw-picture.ts";

/** Where a string comes to stand in the content: what a record, a person's file, a feed and a saved page have of it. */
export const storyPlaces = [
  "headline",
  "dek",
  "blurb",
  "author",
  "author's role",
  "section",
  "publication",
  "body",
  "picture's alt",
  "picture's caption",
  "picture's credit",
  "picture's name",
  "url",
  "archived",
  "captured",
  "updated",
  "date",
  "tag",
  "correction",
  "correction's kind",
  "guid",
  "language",
  "rights",
  "alias",
  "slug",
  "other publication",
  "other version",
  "source file",
  "unknown key",
  "name of a person",
  "other name of a person",
  "biography",
  "link of a person",
  "title of a feed's entry",
  "HTML of a feed's entry",
  "saved page",
  "line of an article file",
] as const;

/** What stands in a text with the string: as it is, and wherever Markdown has room for an address, a title or a label. */
const texts: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `[x](${text}) [x](<${text}>)`,
  (text) => `![${text}](${text} "${text}")`,
  (text) => `<${text}>`,
  (text) => `[x][y]\n\n[y]: ${text}`,
  (text) => `\`\`\`${text}\n${text}\n\`\`\``,
  (text) => `# ${text}\n\n> ${text}\n\n1. ${text}`,
  (text) => `| a | b |\n|--|--|\n| ${text} | \`${text}\` |`,
  (text) => `![${text}](pier.png "${text}")`,
];

/**
 * Writes a content folder in which each string has stories and a person of its own: one story that has the string bare
 * in every field, one that has it within what would be right there, an entry of a feed, a saved page and a line of an
 * article file.
 *
 * @param together how many strings share a story within what would be right, an entry and a page, so that there are fewer of
 *   them; where a thing has room for one alone it has the first, and so has the line
 */
export async function writeHostileContent(content: string, strings: readonly string[], together = 1): Promise<void> {
  const groups = Array.from({ length: Math.ceil(strings.length / together) }, (_, index) => {
    return strings.slice(index * together, (index + 1) * together);
  });
  const files: Record<string, string> = {
    "archive.yaml": `title: Hostile\naddress: https://hostile.example/a/\nlanguage: en\nshow: full\nonline: 2001-01-01\noai: { gateway: https://gateway.example/oai, email: archive@hostile.example }\n`,
    "records.jsonl": [...strings.map(bare), ...groups.map(within)].join("\n"),
    "feed.xml": feedOf(groups),
    "lines.txt": groups.map(([first = ""]) => `${oneLine(first)}\n${line}\n`).join("\n"),
  };
  strings.forEach((text, index) => {
    files[`authors/${index}.md`] = personOf(text, index);
  });
  groups.forEach((group, index) => {
    files[`saved/${index}.html`] = pageOf(group, index);
  });
  for (const [path, text] of Object.entries(files)) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(content, "pier.png"), await drawn({ width: 60, height: 40, kind: "png" }));
}

const line = "The quay was closed on Monday, and nobody knows why it was.";

/** So few that the pages of days are few. */
const days = 40;

function dayOf(index: number): string {
  return new Date(Date.UTC(1990, 0, 1 + (index % days))).toISOString().slice(0, 10);
}

function bare(text: string, index: number): string {
  return JSON.stringify({
    // Only Backfile's own rows have one: what they say is read to the letter, and no HTML is taken out of it.
    path: "/own/",
    headline: text,
    dek: text,
    date: dayOf(index),
    updated: text,
    section: text,
    tags: [text],
    authors: [{ name: text, role: text }, { name: text }],
    publication: text,
    blurbs: [text],
    url: text,
    archived: text,
    captured: text,
    guid: text,
    language: text,
    rights: text,
    aliases: [text],
    corrections: [{ date: text, kind: text, text }, text],
    images: [
      { file: "pier.png", alt: text, caption: text, credit: text },
      { file: text, alt: text, caption: text },
    ],
    alsoPublished: [{ publication: text, url: text, date: text }],
    versions: [{ headline: text, url: text, date: text }],
    source: { file: text, line: 1 },
    extra: { [`own ${text}`]: text },
    body: texts[0]?.(text),
  });
}

function within(group: readonly string[], index: number): string {
  const [first = ""] = group;
  return JSON.stringify({
    path: "/own/",
    headline: `Story ${index}: ${first}`,
    dek: `*${first}*`,
    date: index % 3 === 0 ? first : dayOf(index),
    updated: `${dayOf(index + 1)} ${first}`,
    section: "Letters",
    tags: group.map((text) => `Piers ${text}`),
    authors: ["Ann Lee"],
    publication: "Mail",
    blurbs: group.flatMap((text) => [`Said ${text} of it.`, `${text}${text}`]),
    url: `https://paper.example/${index}/${first}`,
    archived: `https://web.archive.example/2001/${first}`,
    guid: `tag:paper.example,2001:${first}`,
    language: "en",
    slug: first,
    rights: `https://licence.example/${first}`,
    aliases: [`/old/${first}/`],
    corrections: group.map((text) => ({ date: dayOf(index + 2), kind: "retraction", text: `It was not ${text}.` })),
    images: group.flatMap((text) => [
      { file: "pier.png", alt: `A pier, ${text}` },
      { file: `https://pictures.example/${text}.png`, alt: text },
    ]),
    alsoPublished: group.map((text) => {
      return { publication: `Post ${text}`, url: `https://post.example/${text}`, date: dayOf(index) };
    }),
    versions: group.map((text) => {
      return { headline: `Before ${text}`, url: `https://paper.example/v/${text}`, date: dayOf(index) };
    }),
    body: group.flatMap((text) => texts.map((set) => set(text))).join("\n\n"),
  });
}

/** JSON is YAML. */
function personOf(text: string, index: number): string {
  return `---
name: ${JSON.stringify(text)}
aliases: ${JSON.stringify([`${text} or so`, text])}
links: ${JSON.stringify([
    { name: text, url: `https://quill.example/${index}/${text}` },
    { name: text, url: text },
  ])}
sameAs: ${JSON.stringify(`https://authors.example/${index}/${text}`)}
orcid: ${JSON.stringify(text)}
picture: { file: pier.png, alt: ${JSON.stringify(text)}, caption: ${JSON.stringify(text)}, credit: ${JSON.stringify(text)} }
---

${text}

${texts[1]?.(text)}
`;
}

function feedOf(groups: readonly (readonly string[])[]): string {
  const items = groups.map((group, index) => {
    const [first = ""] = group;
    const carried = group.map(
      (text) =>
        `<p>Of item ${index}: ${text}</p><a href="${text}">x</a><img alt="x" src="${text}"><p>${escaped(text)}</p>`,
    );
    const date = new Date(Date.UTC(1980, 0, 1 + (index % days))).toUTCString();
    return `<item><title>${xml(first)}</title><link>https://feed.example/${index}</link>
<author>${xml(first)}</author>${group.map((text) => `<category>${xml(text)}</category>`).join("")}<pubDate>${date}</pubDate>
<description>${xml(`Item ${index}: ${group.join(" ")}`)}</description>
<content:encoded>${xml(carried.join("\n"))}</content:encoded></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Hostile feed</title><link>https://feed.example/</link><description>x</description>
${items.join("\n")}
</channel></rss>`;
}

/** A page that somebody saved: markup as it is, within what looks like a story. */
function pageOf(group: readonly string[], index: number): string {
  const [first = ""] = group;
  const paragraphs = group.map(
    (
      text,
    ) => `<p><a href="${escaped(text)}">A link</a> and <img src="${escaped(text)}" alt="${escaped(text)}"> a picture, both of them in one paragraph.</p>
<p>${escaped(text)} was said by somebody who stood there, and written down by somebody else on the same evening.</p>
<div>${text}</div>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>Saved ${index}</title>
<meta property="og:type" content="article"><meta name="author" content="${escaped(first)}">
<meta property="article:published_time" content="${dayOf(index)}"><meta property="article:section" content="${escaped(first)}">
<link rel="canonical" href="https://saved.example/${index}"></head>
<body><article><h1>${escaped(`Saved ${index} ${first}`)}</h1>
<p>The harbour board met on Tuesday, and it kept the old pier of number ${index} after a long debate about its cost.</p>
${paragraphs.join("\n")}
<p>Eleven years had gone since the first letter about it was written.</p></article></body></html>`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** As XML can have it: some control characters have no way into it. */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not have
  return escaped(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")).replaceAll("]]>", "]]&gt;");
}
