import assert from "node:assert/strict";
import { test } from "node:test";
import { fileFormatOf, headOf } from "../../../src/clippings/formats.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";
import { wordpress } from "../../../src/clippings/wordpress/wordpress.ts";
import { leftOut, readSource } from "../read-source.ts";

// The Lantern and all that it says is invented.

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Lantern</title><link>https://lantern.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://lantern.example</wp:base_blog_url>
<wp:author><wp:author_login>lee</wp:author_login><wp:author_email>lee@lantern.example</wp:author_email><wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login>roy</wp:author_login><wp:author_display_name><![CDATA[Bo Roy]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>sport</wp:category_nicename><wp:cat_name><![CDATA[Sport]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>rowing</wp:category_nicename><wp:category_parent>sport</wp:category_parent><wp:cat_name><![CDATA[Rowing]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>harbour</wp:category_nicename><wp:cat_name><![CDATA[Harbour]]></wp:cat_name></wp:category>
`;

interface Post {
  readonly title?: string;
  readonly content?: string;
  readonly status?: string;
  readonly type?: string;
  readonly date?: string;
  readonly more?: string;
}

function post({
  title = "A",
  content = "",
  status = "publish",
  type = "post",
  date = "2011-03-09 23:30:00",
  more = "",
}: Post): string {
  return `<item><title>${title}</title><link>https://lantern.example/2011/03/pier/</link><dc:creator><![CDATA[lee]]></dc:creator>
<content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_date>${date}</wp:post_date>
<wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>\n`;
}

function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
}

function term(domain: string, slug: string, name: string): string {
  return `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`;
}

const picture = `<item><title>p</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:post_parent>7</wp:post_parent>
<wp:attachment_url>https://lantern.example/wp-content/uploads/2011/03/p.jpg</wp:attachment_url><excerpt:encoded><![CDATA[The old pier]]></excerpt:encoded>${meta("_wp_attachment_image_alt", "A pier")}${meta("_media_credit", "Bo Roy")}</item>\n`;

function read(...items: readonly string[]) {
  return readSource(wordpress, `${head}${items.join("")}</channel></rss>`);
}

test("it is asked before feeds", () => {
  const bytes = bytesOf(new TextEncoder().encode(head));
  assert.equal(fileFormatOf(headOf(bytes))?.name, "wordpress");
});

test("a post gives its fields, each with its line and rule", async () => {
  const reading = await read(
    post({
      title: "Pier &amp; vote",
      content: "First\nline.\n\n<em>Second</em>.",
      more:
        term("category", "harbour", "Harbour") +
        term("post_tag", "votes", "Votes") +
        "<excerpt:encoded><![CDATA[It <b>stays</b>.]]></excerpt:encoded>" +
        meta("_thumbnail_id", "9") +
        meta("subtitle", "After eleven years") +
        meta("_wp_old_slug", "old-pier") +
        '<guid isPermaLink="false">https://lantern.example/?p=7</guid><wp:post_modified>2012-01-01 00:00:00</wp:post_modified>',
    }),
    picture,
  );
  const [story] = reading.clippings;
  assert.deepEqual(story?.headline, { value: "Pier & vote", how: "given", line: 10, rule: "post-title" });
  assert.deepEqual(story?.date, { value: "2011-03-09", how: "given", line: 14, rule: "post-date" });
  assert.equal(story?.updated?.value, "2012-01-01");
  assert.deepEqual(story?.authors, { value: [{ name: "Ann Lee" }], how: "given", line: 10, rule: "post-author" });
  assert.deepEqual(story?.section?.value, "Harbour");
  assert.deepEqual(story?.tags?.value, ["Votes"]);
  assert.equal(story?.dek?.value, "After eleven years");
  assert.equal(story?.blurbs[0]?.value, "It stays.");
  assert.match(story?.body?.value ?? "", /^First *\\?\n *line\.\n\n\*Second\*\.$/);
  assert.equal(story?.guid?.value, "https://lantern.example/?p=7");
  assert.equal(story?.publication?.value, "The Lantern");
  assert.equal(story?.language?.value, "en-GB");
  assert.deepEqual(story?.oldPaths, ["/2011/03/pier/", "/2011/03/old-pier/"]);
  assert.deepEqual(story?.images, [
    {
      src: "https://lantern.example/wp-content/uploads/2011/03/p.jpg",
      alt: "A pier",
      caption: "The old pier",
      credit: "Bo Roy",
    },
  ]);
  assert.doesNotMatch(JSON.stringify(reading), /lee@lantern\.example/);
});

test("what is not published or no story is left out, each with its reason", async () => {
  const reading = await read(
    ...["publish", "draft", "private", "pending", "trash", "future"].map((status) => post({ status })),
    post({ more: "<wp:post_password>x</wp:post_password>" }),
    post({ type: "page" }),
    post({ type: "nav_menu_item" }),
    post({ type: "revision", status: "inherit" }),
  );
  assert.equal(reading.clippings.length, 1);
  assert.deepEqual(leftOut(reading), {
    drafts: 1,
    "private posts": 1,
    "posts that wait for review": 1,
    "posts in the trash": 1,
    "posts that were to appear later": 1,
    "posts behind a password": 1,
    pages: 1,
  });
  assert.equal(reading.tally?.found, 8);
});

test("a type of the site's own is a story, with its name as a tag", async () => {
  const { clippings } = await read(post({ type: "long_read" }));
  assert.deepEqual(clippings[0]?.tags?.value, ["long read"]);
});

const sections = [
  ["the only one", term("category", "rowing", "Rowing"), "", "Sport / Rowing", "given", "only-category"],
  [
    "the primary one",
    term("category", "harbour", "Harbour") + term("category", "rowing", "Rowing"),
    meta("_yoast_wpseo_primary_category", "4"),
    "Sport / Rowing",
    "given",
    "primary-category",
  ],
  [
    "the innermost one",
    term("category", "sport", "Sport") + term("category", "rowing", "Rowing"),
    "",
    "Sport / Rowing",
    "derived",
    "innermost-category",
  ],
  [
    "the first of several",
    term("category", "harbour", "Harbour") + term("category", "rowing", "Rowing"),
    "",
    "Harbour",
    "derived",
    "first-category",
  ],
] as const;

for (const [what, terms, more, value, how, rule] of sections) {
  test(`the section is ${what}`, async () => {
    const { clippings } = await read(post({ more: terms + more }));
    const { line: _, ...section } = clippings[0]?.section ?? {};
    assert.deepEqual(section, { value, how, rule });
  });
}

test("co-authors come before who wrote it down, and a printed byline before both", async () => {
  const both = term("author", "cap-lee", "lee") + term("author", "cap-roy", "roy");
  const { clippings } = await read(post({ more: both }), post({ more: both + meta("byline", "By Cy Ek") }));
  assert.deepEqual(
    clippings.map(({ authors }) => authors?.value),
    [[{ name: "Ann Lee" }, { name: "Bo Roy" }], [{ name: "Cy Ek" }]],
  );
});

test("a date of zeros is taken from Greenwich, and no date is made up", async () => {
  const { clippings } = await read(
    post({ date: "0000-00-00 00:00:00", more: "<wp:post_date_gmt>2011-03-09 10:00:00</wp:post_date_gmt>" }),
    post({ date: "0000-00-00 00:00:00", more: "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>" }),
  );
  assert.deepEqual(
    clippings.map(({ date }) => date?.value),
    ["2011-03-09", undefined],
  );
});

const contents = [
  ["a bracket is text", "He said [the mayor] left [sic].", /He said \\?\[the mayor\\?\] left \\?\[sic\\?\]\./],
  [
    "a caption is a picture's",
    '[caption id="a" width="3"]<img src="https://l.example/p.jpg" alt="Pier" /> The pier[/caption]',
    /!\[Pier\]\(https:\/\/l\.example\/p\.jpg[\s\S]*The pier/,
  ],
  [
    "a gallery is its pictures",
    'Before.\n\n[gallery ids="9"]',
    /!\[A pier\]\(https:\/\/lantern\.example\/wp-content\/uploads\/2011\/03\/p\.jpg/,
  ],
  ["an embed is a link", "[embed]https://film.example/1[/embed]", /https:\/\/film\.example\/1/],
  ["a code without text goes", 'One.\n\n[ninja_form id="4"]\n\nTwo.', /^One\.\n\nTwo\.$/],
  ["the text in a code stays", 'One [highlight color="red"]two[/highlight] three.', /^One two three\.$/],
  ["blocks stay as they are", "<!-- wp:paragraph -->\n<p>One\ntwo.</p>\n<!-- /wp:paragraph -->", /^One two\.$/],
  ["a list is no paragraph", "<ul>\n<li>One</li>\n\n<li>Two</li>\n</ul>\nAfter", /^- +One\n- +Two\n\nAfter$/],
] as const;

for (const [what, content, expected] of contents) {
  test(`content: ${what}`, async () => {
    const { clippings } = await read(post({ content }), picture);
    assert.match(clippings[0]?.body?.value ?? "", expected);
  });
}

test("shortcodes, comments and fields of plugins are counted by their names", async () => {
  const reading = await read(
    post({
      content: 'One [ninja_form id="4"]',
      more: `${meta("_edit_last", "1")}<wp:comment><wp:comment_author_email>reader@post.example</wp:comment_author_email></wp:comment>`,
    }),
    picture,
  );
  const dropped = new Map(
    (reading.tally?.parts ?? []).flatMap((part) => (part.as === "dropped" ? [[part.name, part.count]] : [])),
  );
  for (const name of ["[ninja_form]", "item/wp:postmeta[_edit_last]", "item/wp:comment", "item[attachment]"]) {
    assert.equal(dropped.get(name), 1, name);
  }
  assert.doesNotMatch(JSON.stringify(reading), /reader@post/);
});

test("a torn item costs no other", async () => {
  const { clippings } = await readSource(
    wordpress,
    `${head}<item><title>A & B</title><content:encoded><<![CDATA[<p>One.</p>]]></content:encoded><wp:status>publish</wp:status></item>
<item><title>C</title><content:encoded>![CDATA[<p>Two.</p>]]></content:encoded><wp:status>publish</wp:status></item>
${post({ title: "D" })}</channel></rss>`,
  );
  assert.deepEqual(
    clippings.map(({ headline, body }) => [headline?.value, body?.value]),
    [
      ["A & B", "One."],
      ["C", "Two."],
      ["D", undefined],
    ],
  );
});

test("an export of two megabytes is read piece by piece", async () => {
  const text = new TextEncoder().encode(
    `${head}${post({ content: "The board met.\n\n".repeat(200) }).repeat(600)}</channel></rss>`,
  );
  let largest = 0;
  const reading = await wordpress.read({
    file: "content/sample",
    bytes: {
      size: text.length,
      read(from, to) {
        largest = Math.max(largest, to - from);
        return text.subarray(from, to);
      },
    },
    front: { zone: "UTC" },
    readInside: () => Promise.reject(new Error("Nothing is inside.")),
  });
  assert.ok(text.length > 2_000_000);
  assert.equal(reading.clippings.length, 600);
  assert.ok(largest <= 64 * 1024);
});

test("blanks that begin a line each take no longer than they are long", async () => {
  const begun = performance.now();
  const { clippings } = await read(post({ content: `a${"\u2028".repeat(300_000)}b` }));
  assert.equal(clippings.length, 1);
  assert.ok(performance.now() - begun < 20_000);
});

test("slugs for a long path take no longer than they are long", async () => {
  const long = `https://lantern.example/${"a".repeat(3000)}//`;
  const slugs = post({ more: meta("_wp_old_slug", "old").repeat(4000) });
  const begun = performance.now();
  const { clippings } = await read(slugs.replace("https://lantern.example/2011/03/pier/", long));
  assert.equal(clippings.length, 1);
  assert.ok(performance.now() - begun < 20_000);
});
