import { calendarOf, inWords, linkTo } from "./archive.js";

const site = { title: "Benchmark", url: "https://archive.example" };

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escaped(text) {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => signs[sign]) : text;
}

const masthead = `<a class="skip unseen" href="#main">Skip to the page</a>
<header class="masthead">
<div class="sheet">
<p class="title"><a href="/" rel="home">Benchmark</a></p>
<nav aria-label="The archive"><ul>
<li><a href="/">Front page</a></li>
<li><a href="/sections/">Sections</a></li>
<li><a href="/authors/">Authors</a></li>
<li><a href="/publications/">Publications</a></li>
<li><a href="/years/">Years</a></li>
</ul></nav>
<form class="find" role="search" action="/search/" method="get">
<label for="find" class="unseen">Search the archive</label>
<input id="find" type="search" name="q" autocomplete="off" enterkeyhint="search">
<button type="submit">Search</button>
</form>
</div>
</header>
<main id="main" class="sheet">`;

const foot = `</main>
<footer class="foot">
<div class="sheet">
<p><a href="/feed.xml" type="application/rss+xml">Feed</a> <span>Made by a generator</span></p>
</div>
</footer>
</body>
</html>
`;

/** A whole page around its main part. */
export function framed({ title, path, description, claims }, main) {
  const name = escaped(title ?? site.title);
  const said = description === undefined ? "" : escaped(description);
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === null ? site.title : `${name} — ${site.title}`}</title>${
    said === ""
      ? ""
      : `
<meta name="description" content="${said}">
<meta property="og:description" content="${said}">`
  }
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${site.url}${path}">
<meta property="og:type" content="${claims === undefined ? "website" : "article"}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:title" content="${name}">
<meta property="og:url" content="${site.url}${path}">
<link rel="stylesheet" href="/assets/style.css">
<link rel="alternate" href="/feed.xml" type="application/rss+xml" title="${site.title}">${
    claims === undefined
      ? ""
      : `
<script type="application/ld+json">${JSON.stringify(claims).replaceAll("<", "\\u003c")}</script>`
  }
</head>
<body>
${masthead}
${main}
${foot}`;
}

function byline(authors, filter = "") {
  const names = authors.map((name) => {
    return `<a href="${linkTo("authors", name).path}" rel="author"${filter}>${escaped(name)}</a>`;
  });
  return names.length === 1 ? `By ${names[0]}` : `By ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export function teaser({ title, url, day, authors = [], sections = [], opening }) {
  const kicker = sections.map(
    (name) => `<a class="kicker" href="${linkTo("sections", name).path}">${escaped(name)}</a>`,
  );
  const blurb = opening ? `<p class="blurb">${escaped(opening)}</p>` : "";
  const by = authors.length > 0 ? `<p class="byline"><span>${byline(authors)}</span></p>` : "";
  return `<li><p class="meta">${kicker.join("")}<span class="date"><time datetime="${day}">${inWords(day)}</time></span></p><div class="story"><h3><a href="${url}">${escaped(title)}</a></h3>${blurb}${by}</div></li>
`;
}

/** A story's own page. `content` is its text in HTML. */
export function articlePage(story, content, neighbours) {
  const { title, url, day, authors = [], sections = [], publications = [], blurbs = [], original } = story;
  const trail = calendarOf(day).map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`);
  const kicker = sections.map(
    (name) =>
      `<p class="kicker"><a href="${linkTo("sections", name).path}" data-pagefind-filter="section">${escaped(name)}</a></p>\n`,
  );
  const papers = publications.map(
    (name) =>
      `<a class="paper" href="${linkTo("publications", name).path}" data-pagefind-filter="publication">${escaped(name)}</a>`,
  );
  const by =
    authors.length > 0
      ? `<p class="byline p-author"><span>${byline(authors, ' data-pagefind-filter="author"')}</span></p>\n`
      : "";
  const main = `<nav class="trail" aria-label="Where this page stands"><ol>${trail.join("")}</ol></nav>
<article class="h-entry" data-pagefind-body>
<header class="opening">
${kicker.join("")}<h1 class="p-name">${escaped(title)}</h1>
<div class="credit">
${by}<p class="dateline">${papers.join("")}<span><time datetime="${day}" data-pagefind-sort="date[datetime]" data-pagefind-filter="year:${day.slice(0, 4)}">${inWords(day)}</time></span></p>
</div>
</header>
${blurbs.length > 0 ? `<div class="blurbs">\n${blurbs.map((blurb) => `<p>${escaped(blurb)}</p>\n`).join("")}</div>\n` : ""}${
  content ? `<div class="body e-content">\n${content}</div>\n` : ""
}${original ? `<p class="original"><a href="${escaped(original)}" rel="external noreferrer" class="u-url">Original</a></p>\n` : ""}</article>
${neighbours === undefined ? "" : more(neighbours)}`;
  return framed({ title, path: url, description: blurbs[0]?.slice(0, 200), claims: claimsOf(story) }, main);
}

function more({ author, older, newer }) {
  if (older === undefined && newer === undefined) return "";
  const side = (story, rel, word) =>
    story === undefined
      ? ""
      : `<a class="${rel}" href="${story.url}"><span class="way">${word}</span> <span>${escaped(story.title)}</span></a>`;
  return `<section class="more"><h2 class="label">More by <a href="${author.path}">${escaped(author.name)}</a></h2>
<div class="turn">${side(older, "prev", "Earlier")}${side(newer, "next", "Later")}</div></section>`;
}

function claimsOf({ title, url, day, authors = [] }) {
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: day,
    author: authors.map((name) => ({ "@type": "Person", name })),
    url: site.url + url,
    inLanguage: "en",
  };
}

/** Any page but a story's: see `archiveOf`. */
export function listPage(list) {
  return framed(list, mains[list.kind](list));
}

const counts = (entries) => `<ul class="counts">
${entries.map(({ name, path, count }) => `<li><a href="${path}">${escaped(name)}</a> <span class="count">${count} stories</span></li>\n`).join("")}</ul>
`;

const mains = {
  front: ({
    stories,
    count,
    shelves,
  }) => `<section class="news" aria-labelledby="newest"><h2 class="label" id="newest">Newest stories</h2>
<ol class="stories">
${stories.map(teaser).join("")}</ol>
</section>
<section class="browse" aria-labelledby="browse"><h2 class="label" id="browse">Browse the archive <span class="count">${count} stories</span></h2>
${shelves.map(({ name, path, entries }) => `<h3><a href="${path}">${name}</a></h3>\n${counts(entries)}`).join("")}</section>`,

  entries: ({ title, entries }) => `<div class="opening">
<h1>${title}</h1></div>
<table class="index"><thead><tr><th scope="col">Name</th><th scope="col" class="number">Stories</th><th scope="col" class="number">Period</th></tr></thead>
<tbody>
${entries.map(({ name, path, count, period = "" }) => `<tr><th scope="row"><a href="${path}">${escaped(name)}</a></th><td class="number">${count}</td><td class="number">${period}</td></tr>\n`).join("")}</tbody></table>`,

  stories: ({ title, count, trail, groups, parts, newer, older }) => `<div class="opening">
${trail ? `<nav class="trail" aria-label="Where this page stands"><ol>${trail.map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`).join("")}</ol></nav>\n` : ""}<h1>${escaped(title)}</h1>
<p class="sum"><span>${count} stories</span></p>
</div>
${groups.map(group).join("")}${parts ? counts(parts) : ""}${
  newer || older
    ? `<nav class="pages">${newer ? `<a rel="prev" href="${newer}">Newer</a>` : ""} ${older ? `<a rel="next" href="${older}">Older</a>` : ""}</nav>`
    : ""
}`,
};

function group({ name, path, stories }) {
  const list = `<ol class="stories">\n${stories.map(teaser).join("")}</ol>\n`;
  return name === undefined
    ? list
    : `<section class="group"><h2 class="label"><a href="${path}">${name}</a></h2>\n${list}</section>\n`;
}

export function sitemap(paths) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<url><loc>${site.url}${escaped(path)}</loc></url>\n`).join("")}</urlset>
`;
}

/** The newest stories as RSS. */
export function feed(stories) {
  const items = stories.slice(0, 50).map(({ title, url, day, opening = "" }) => {
    const address = site.url + url;
    const date = new Date(day).toUTCString();
    return `<item><title>${escaped(title)}</title><link>${address}</link><pubDate>${date}</pubDate><guid>${address}</guid><description>${escaped(opening)}</description></item>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${site.title}</title><link>${site.url}/</link><description>${site.title}</description>
${items.join("")}</channel></rss>
`;
}
