import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Reading } from "../../../src/clippings/clipping.ts";
import { makeZip } from "../archives/make-zip.ts";
import { plain, read } from "../tables/read.ts";

/** An export of an invented paper, packed. */
const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  makeZip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text as string) })));
const left = ({ tally }: Reading) => tally?.leftOut.map(({ why, count }) => `${count} ${why}`) ?? [];
const rules = ({ problems }: Reading) => problems.map(({ rule }) => rule);
const balanced = ({ tally, clippings }: Reading) =>
  assert.equal(tally?.found, clippings.length + (tally?.leftOut.reduce((sum, { count }) => sum + count, 0) ?? 0));

const substack = {
  "posts.csv": `post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
101.pier-reopens,2019-07-26T02:48:19.814Z,true,2019-07-26T20:48:19.814Z,,newsletter,everyone,"The pier, reopened",At &#x201C;last&#x201D;,
102.gulls,2019-07-27T12:00:00.000Z,true,,,podcast,only_paid,Gulls,,https://harbour.example/gulls.mp3
103.plans,2019-07-28T12:00:00.000Z,false,,,newsletter,everyone,Plans,,
104.about,2019-07-28T12:00:00.000Z,true,,,page,everyone,About,,
`,
  "posts/101.pier-reopens.html":
    '<p>It <b>reopens</b>.</p><p class="button-wrapper"><a class="button" href="https://harbour.example/subscribe?"><span>Sign up</span></a></p>',
  "posts/102.gulls.html": "<p>Many gulls.</p>",
  "posts/105.stray.html": "<p>Nobody lists this.</p>",
  "__MACOSX/._posts.csv": "x",
  "subscribers.csv": "email\nann@harbour.example\n",
};

test("Substack: rows of posts.csv with their texts; drafts, pages and strays are counted", async () => {
  const reading = await read(zipOf(substack), { front: { zone: "America/New_York" } });
  assert.equal(reading.format, "substack");
  assert.deepEqual(reading.clippings.map(plain), [
    {
      headline: "The pier, reopened",
      dek: "At “last”",
      date: "2019-07-25",
      body: "It **reopens**.",
      oldPaths: ["/p/pier-reopens"],
    },
    {
      headline: "Gulls",
      date: "2019-07-27",
      body: "Many gulls.\n\n[Audio](https://harbour.example/gulls.mp3)",
      oldPaths: ["/p/gulls"],
    },
  ]);
  assert.equal(reading.clippings[0]?.inside, "posts/101.pier-reopens.html");
  assert.deepEqual(left(reading), ["1 drafts", "1 pages", "1 texts that posts.csv does not list"]);
  assert.deepEqual(rules(reading), ["members-only"]);
  balanced(reading);
  const parts = reading.tally?.parts.map(({ name }) => name) ?? [];
  for (const name of ["hidden files", "files .csv", "posts/*.html: buttons"]) assert.ok(parts.includes(name), name);
});

test("Substack in a folder of its own", async () => {
  const files = Object.fromEntries(Object.entries(substack).map(([name, text]) => [`export-1/${name}`, text]));
  assert.equal((await read(zipOf(files))).clippings.length, 2);
});

const mediumPost = (
  title: string,
  body: string,
  footer = true,
) => `<!DOCTYPE html><html><head><title>${title}</title></head><body><article class="h-entry">
<header><h1 class="p-name">${title}</h1></header>
<section data-field="subtitle" class="p-summary">The gulls had it first</section>
<section data-field="body" class="e-content"><section><div class="section-divider"><hr class="section-divider"></div>${body}</section></section>
<footer><p>By <a href="https://medium.example/@ann" class="p-author h-card">Ann Lee</a>${footer ? ' on <time class="dt-published" datetime="2018-05-01T03:30:00.000Z">May 1</time>' : ""}.</p>
<p><a href="https://medium.example/@ann/pier-1a2b" class="p-canonical">Canonical link</a></p></footer></article></body></html>`;

test("Medium: pages of posts; drafts and answers to others are counted", async () => {
  const reading = await read(
    zipOf({
      "posts/2018-05-01_Pier-1a2b.html": mediumPost(
        "The pier",
        '<h3 class="graf graf--h3 graf--title">The pier</h3><h4 class="graf graf--h4 graf--subtitle">The gulls had it first</h4><p class="graf">It <em>reopens</em>.</p>',
      ),
      "posts/draft_Fair-3c4d.html": mediumPost("Fair", '<h3 class="graf--title">Fair</h3>', false),
      "posts/2018-05-02_I-agree-5e6f.html": mediumPost("I agree", "<p>I agree with this.</p>"),
      "README.html": "<html><body>Your archive</body></html>",
    }),
    { front: { zone: "America/New_York" } },
  );
  assert.deepEqual(reading.clippings.map(plain), [
    {
      headline: "The pier",
      dek: "The gulls had it first",
      date: "2018-04-30",
      authors: [{ name: "Ann Lee" }],
      url: "https://medium.example/@ann/pier-1a2b",
      body: "It *reopens*.",
    },
  ]);
  assert.deepEqual(left(reading).sort(), ["1 answers to other posts", "1 drafts"]);
  balanced(reading);
});

const ghost = {
  db: [
    {
      meta: { exported_on: 1, version: "5.0.0" },
      data: {
        posts: [
          {
            id: "1",
            uuid: "3a033ce7-9e2d-4b3b-a9ef-76887efacc7f",
            title: "The pier",
            slug: "pier",
            html: '<p>It reopens. <img src="__GHOST_URL__/content/images/pier.jpg"></p>',
            feature_image: "__GHOST_URL__/content/images/top.jpg",
            type: "post",
            status: "published",
            visibility: "paid",
            published_at: "2019-03-05 01:30:15",
            updated_at: "2019-03-06T10:00:00.000Z",
            custom_excerpt: "At last",
          },
          {
            id: "2",
            title: "Gulls",
            slug: "gulls",
            status: "published",
            published_at: "2019-03-07T10:00:00.000Z",
            canonical_url: "https://harbour.example/gulls/",
            lexical: JSON.stringify({
              root: {
                children: [
                  { type: "paragraph", children: [{ type: "extended-text", text: "Many gulls", format: 2 }] },
                  { type: "heading", tag: "h2", children: [{ type: "text", text: "Where" }] },
                  {
                    type: "list",
                    listType: "bullet",
                    children: [{ type: "listitem", children: [{ type: "text", text: "here" }] }],
                  },
                  { type: "image", src: "__GHOST_URL__/content/images/gull.jpg", alt: "A gull" },
                ],
              },
            }),
          },
          {
            id: "3",
            title: "Fair",
            slug: "fair",
            status: "sent",
            published_at: 1551952800000,
            mobiledoc: JSON.stringify({
              version: "0.3.1",
              markups: [["strong"], ["a", ["href", "https://harbour.example/"]]],
              atoms: [],
              cards: [["hr", {}]],
              sections: [
                [
                  1,
                  "p",
                  [
                    [0, [0], 1, "Rain"],
                    [0, [], 0, " and "],
                    [0, [1], 1, "wind"],
                  ],
                ],
                [10, 0],
                [3, "ol", [[[0, [], 0, "one"]]]],
              ],
            }),
          },
          { id: "4", title: "Plans", slug: "plans", status: "draft" },
          { id: "5", title: "About", slug: "about", status: "published", type: "page" },
        ],
        posts_meta: [{ post_id: "1", feature_image_alt: "The pier", feature_image_caption: "<b>Photo</b>: Cy" }],
        users: [
          { id: "u1", name: "Ann Lee", email: "ann@harbour.example" },
          { id: "u2", name: "Bo Roy" },
        ],
        posts_authors: [
          { post_id: "1", author_id: "u2", sort_order: 1 },
          { post_id: "1", author_id: "u1", sort_order: 0 },
        ],
        tags: [
          { id: "t1", name: "Harbour", visibility: "public" },
          { id: "t2", name: "#promoted", visibility: "internal" },
        ],
        posts_tags: [
          { post_id: "1", tag_id: "t1" },
          { post_id: "1", tag_id: "t2" },
        ],
        settings: [{ key: "title", value: "The Harbour Post" }],
      },
    },
  ],
};

test("Ghost: tables of a database, texts as HTML, Lexical and Mobiledoc", async () => {
  const reading = await read(JSON.stringify(ghost), { front: { zone: "America/New_York" } });
  assert.equal(reading.format, "ghost");
  assert.deepEqual(reading.clippings.map(plain), [
    {
      headline: "The pier",
      date: "2019-03-04",
      updated: "2019-03-06",
      authors: [{ name: "Ann Lee" }, { name: "Bo Roy" }],
      tags: ["Harbour"],
      dek: "At last",
      guid: "3a033ce7-9e2d-4b3b-a9ef-76887efacc7f",
      publication: "The Harbour Post",
      oldPaths: ["/pier/"],
      body: "It reopens. ![](/content/images/pier.jpg)",
      images: [{ src: "/content/images/top.jpg", alt: "The pier", caption: "Photo: Cy" }],
    },
    {
      url: "https://harbour.example/gulls/",
      headline: "Gulls",
      date: "2019-03-07",
      publication: "The Harbour Post",
      body: reading.clippings[1]?.body?.value,
    },
    {
      headline: "Fair",
      date: "2019-03-07",
      publication: "The Harbour Post",
      oldPaths: ["/fair/"],
      body: reading.clippings[2]?.body?.value,
    },
  ]);
  assert.match(
    reading.clippings[2]?.body?.value ?? "",
    /\*\*Rain\*\* and \[wind\]\(https:\/\/harbour\.example\/\)\n\n---\n\n1\. +one/,
  );
  assert.deepEqual(left(reading), ["1 drafts", "1 pages"]);
  assert.deepEqual(rules(reading), ["members-only"]);
  balanced(reading);
});

test("Ghost within a ZIP, beside its pictures", async () => {
  const reading = await read(zipOf({ "ghost/data.json": JSON.stringify(ghost), "ghost/content/images/top.jpg": "x" }));
  assert.equal(reading.clippings.length, 3);
  assert.equal(reading.clippings[0]?.inside, "ghost/data.json");
  assert.equal(reading.tally?.parts.find(({ name }) => name === "files .jpg")?.count, 1);
});

const entry = (inner: string) => `<entry>${inner}</entry>`;
const kind = (name: string) =>
  `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`;
const bloggerOld = `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#' xmlns:thr='http://purl.org/syndication/thread/1.0'><title type='text'>Harbour Notes</title>
${entry(`<id>tag:blogger.com,1999:blog-1.settings</id>${kind("settings")}<title>Setting</title><content type='text'>x</content>`)}
${entry(`<id>tag:blogger.com,1999:blog-1.post-2</id><published>2009-05-01T23:30:00.000-07:00</published><updated>2009-05-03T00:00:00.000Z</updated>${kind("post")}<category scheme='http://www.blogger.com/atom/ns#' term='Harbour'/><title type='text'>The pier</title><content type='html'>&lt;p&gt;It &lt;i&gt;reopens&lt;/i&gt;.&lt;/p&gt;</content><link rel='alternate' type='text/html' href='https://harbour.example/2009/05/pier.html' title='The pier'/><author><name>Ann Lee</name></author><thr:total>1</thr:total>`)}
${entry(`<id>tag:blogger.com,1999:blog-1.post-3</id>${kind("post")}<app:control><app:draft>yes</app:draft></app:control><title>Plans</title><content>x</content>`)}
${entry(`<id>tag:blogger.com,1999:blog-1.post-4</id>${kind("comment")}<title>Me too</title><content>Me too</content>`)}
${entry(`<id>tag:blogger.com,1999:blog-1.page-5</id>${kind("page")}<title>About</title><content>x</content>`)}
</feed>`;

test("Blogger's old export: kinds as categories, drafts under app:control", async () => {
  const reading = await read(bloggerOld, { front: { zone: "Europe/London" } });
  assert.equal(reading.format, "blogger");
  assert.deepEqual(reading.clippings.map(plain), [
    {
      url: "https://harbour.example/2009/05/pier.html",
      headline: "The pier",
      date: "2009-05-02",
      updated: "2009-05-03",
      body: "It *reopens*.",
      guid: "tag:blogger.com,1999:blog-1.post-2",
      publication: "Harbour Notes",
      authors: [{ name: "Ann Lee" }],
      tags: ["Harbour"],
    },
  ]);
  assert.equal(reading.clippings[0]?.line, 3);
  assert.deepEqual(left(reading).sort(), ["1 comments", "1 drafts", "1 pages"]);
  balanced(reading);
});

test("Blogger's feed.atom of Takeout, in its ZIP", async () => {
  const atom = `<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-2</id><title>Harbour Notes</title>
${entry("<id>tag:blogger.com,1999:blog-2.post-1</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><author><name>Unknown</name><blogger:type>BLOGGER</blogger:type></author><title>Pier</title><content type='html'>&lt;p&gt;It reopens.&lt;/p&gt;</content><published>2019-11-09T19:43:00.001Z</published><blogger:filename>/2019/11/pier.html</blogger:filename>")}
${entry("<blogger:type>POST</blogger:type><blogger:status>SOFT_TRASHED</blogger:status><title>Gone</title><content>x</content>")}
</feed>`;
  const reading = await read(zipOf({ "Takeout/Blogger/Blogs/Harbour Notes/feed.atom": atom }));
  assert.deepEqual(reading.clippings.map(plain), [
    {
      headline: "Pier",
      date: "2019-11-09",
      body: "It reopens.",
      guid: "tag:blogger.com,1999:blog-2.post-1",
      publication: "Harbour Notes",
      oldPaths: ["/2019/11/pier.html"],
    },
  ]);
  assert.deepEqual(left(reading), ["1 stories in the bin"]);
});

test("Tumblr: pages in a ZIP within the ZIP, their pictures by their paths", async () => {
  const page = `<!DOCTYPE HTML><html><body><h1>The pier</h1><p>It reopens.</p><img src="../media/123456_0.jpg"/><div id="footer">
<span id="timestamp"> August 15th, 2011 6:15pm </span><span class="tag">pier</span><span class="tag">gulls</span></div></body></html>`;
  const inner = zipOf({ "html/123456.html": page, "style.css": "x", "media/123456_0.jpg": "x" });
  const reading = await read(zipOf({ "posts.zip": inner, "payload-0.json": "[]" }));
  assert.deepEqual(reading.clippings.map(plain), [
    {
      headline: "The pier",
      date: "2011-08-15",
      tags: ["pier", "gulls"],
      oldPaths: ["/post/123456"],
      body: "It reopens.\n\n![](media/123456_0.jpg)",
    },
  ]);
  assert.equal(reading.clippings[0]?.inside, "posts.zip/html/123456.html");
});

test("Tumblr's API: posts of each type, and blocks", async () => {
  const post = (rest: object) => ({
    blog_name: "harbour",
    reblog_key: "x",
    date: "2011-08-15 22:15:00 GMT",
    state: "published",
    ...rest,
  });
  const posts = [
    post({
      type: "text",
      title: "The pier",
      body: "<p>It reopens.</p>",
      post_url: "https://harbour.example/post/1/pier",
      tags: ["pier"],
    }),
    post({
      type: "photo",
      photos: [{ original_size: { url: "https://harbour.example/1.jpg" } }],
      caption: "<p>A gull</p>",
    }),
    post({
      content: [
        { type: "text", subtype: "heading1", text: "Fair" },
        { type: "text", text: "Rain and wind", formatting: [{ start: 0, end: 4, type: "bold" }] },
      ],
    }),
    post({ type: "text", state: "draft", summary: "Plans", body: "x" }),
  ];
  const reading = await read(JSON.stringify({ meta: { status: 200 }, response: { posts } }));
  assert.deepEqual(
    reading.clippings.map(({ headline, body, date }) => [headline?.value, body?.value, date?.value]),
    [
      ["The pier", "It reopens.", "2011-08-15"],
      [undefined, "![](https://harbour.example/1.jpg)\n\nA gull", "2011-08-15"],
      [undefined, "## Fair\n\n**Rain** and wind", "2011-08-15"],
    ],
  );
  assert.deepEqual(left(reading), ["1 drafts"]);
  balanced(reading);
});

test("a ZIP of any files: each is read by itself, and what is unknown is a problem", async () => {
  const reading = await read(
    zipOf({
      "a/clips.csv": "headline,date\nPier,2020-01-01\n",
      "b/clips.json": '[{"title": "Fair", "date": "2020-01-02"}]',
      "notes.bin": "\u0001\u0002",
      "top.jpg": "x",
      ".DS_Store": "x",
    }),
  );
  assert.deepEqual(
    reading.clippings.map(({ headline, inside, line }) => [headline?.value, inside, line]),
    [
      ["Pier", "a/clips.csv", 2],
      ["Fair", "b/clips.json", undefined],
    ],
  );
  assert.deepEqual(rules(reading), ["format-unknown"]);
  assert.equal(reading.tally?.parts.find(({ name }) => name === "column “headline”")?.example.inside, "a/clips.csv");
  balanced(reading);
});

test("an office document is named as what it is", async () => {
  const reading = await read(zipOf({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" }));
  assert.deepEqual([rules(reading), reading.clippings.length], [["office-document"], 0]);
});

test("what is refused in a ZIP is counted, and what is torn is a problem", async () => {
  const reading = await read(
    makeZip([
      { name: "../clips.csv", bytes: Buffer.from("headline,date\nPier,2020-01-01\n") },
      { name: "clips.csv", bytes: Buffer.from("headline,date\nPier,2020-01-01\n"), crc: 1 },
    ]),
  );
  assert.deepEqual(rules(reading), ["zip-entry-refused", "zip-entry-unreadable"]);
  assert.equal(reading.tally?.parts.find(({ name }) => name === "files that are not read")?.count, 1);
});

test("posts that are nested beyond all measure cost no other", async () => {
  const deep = `${"<b>".repeat(60_000)}x`;
  const reading = await read(
    zipOf({
      "posts/2018-05-01_Pier-1a2b.html": mediumPost(
        "The pier",
        `<h3 class="graf--title">The pier</h3><p>It reopens.</p>`,
      ),
      "posts/2018-05-02_Deep-3c4d.html": mediumPost("Deep", `<h3 class="graf--title">Deep</h3>${deep}`),
    }),
  );
  assert.ok(reading.clippings.some(({ headline }) => headline?.value === "The pier"));
  balanced(reading);
});

const samples = "../shared/corpora/exports/tryghost-migrate";
test("the samples of Substack and Ghost", { skip: !existsSync(samples) }, async () => {
  const folder = `${samples}/mg-substack/test/fixtures`;
  const files = Object.fromEntries([
    ["posts.csv", readFileSync(`${folder}/posts.csv`)],
    ...readdirSync(`${folder}/posts`).map((name) => [`posts/${name}`, readFileSync(`${folder}/posts/${name}`)]),
  ]) as Record<string, Uint8Array>;
  const letters = await read(zipOf(files));
  assert.deepEqual([letters.clippings.length, ...left(letters)], [3, "1 drafts", "1 pages"]);
  const posts = await read(readFileSync(`${samples}/mg-ghost-api/src/test/fixtures/posts.json`));
  assert.equal(posts.format, "ghost");
  assert.deepEqual(posts.clippings[0]?.authors?.value, [{ name: "Ghost" }]);
  for (const name of readdirSync(`${samples}/mg-json/test/fixtures`)) {
    const reading = await read(readFileSync(`${samples}/mg-json/test/fixtures/${name}`));
    assert.ok(reading.clippings.length > 0, name);
  }
});
