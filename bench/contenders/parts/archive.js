/**
 * What the sites of generators without lists of their own show besides the stories: which pages there are, and which
 * stories and links stand on each. Everything is grouped once.
 *
 * A story is `{ title, url, day, authors, sections, publications, blurbs, opening }`; they come newest first.
 */
export function archiveOf(stories) {
  const shelves = shelfNames.map(([key, name]) => shelf(key, name, stories));
  const { pages, years } = calendar(stories);
  const yearsPage = { path: "/years/", kind: "entries", title: "Years", entries: years };
  const lists = [front(stories, shelves, years), yearsPage, ...shelves.flatMap((each) => each.pages), ...pages];
  return { lists, neighbours: neighboursOf(shelves[0].groups) };
}

const shelfNames = [
  ["authors", "Authors"],
  ["sections", "Sections"],
  ["publications", "Publications"],
];

const months = "January February March April May June July August September October November December".split(" ");

const slugs = new Map();

export function slugOf(name) {
  let known = slugs.get(name);
  if (known === undefined) {
    const plain = name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    known = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
    slugs.set(name, known);
  }
  return known;
}

export function linkTo(shelf, name) {
  return { name, path: `/${shelf}/${slugOf(name)}/` };
}

/** The year, the month and the day as links. */
export function calendarOf(day) {
  const [year, month, number] = day.split("-");
  return [
    { name: year, path: `/${year}/` },
    { name: `${months[month - 1]} ${year}`, path: `/${year}/${month}/` },
    { name: inWords(day), path: `/${year}/${month}/${number}/` },
  ];
}

export function inWords(day) {
  const [year, month, number] = day.split("-");
  return `${Number(number)} ${months[month - 1]} ${year}`;
}

/** The beginning of a text, for lists. */
export function openingOf(text) {
  return text.length <= 400 ? text : `${text.slice(0, 400)}…`;
}

function shelf(key, title, stories) {
  const groups = new Map();
  for (const story of stories) {
    for (const name of story[key] ?? []) {
      const { path } = linkTo(key, name);
      const group = groups.get(path);
      if (group === undefined) groups.set(path, { name, path, stories: [story] });
      else group.stories.push(story);
    }
  }
  const entries = [...groups.values()].map(({ name, path, stories: own }) => {
    const [first, last] = [own.at(-1).day.slice(0, 4), own[0].day.slice(0, 4)];
    return { name, path, count: own.length, period: first === last ? first : `${first}–${last}` };
  });
  const order = new Intl.Collator("en").compare;
  const index = {
    path: `/${key}/`,
    kind: "entries",
    title,
    entries: entries.toSorted((one, other) => order(one.name, other.name)),
  };
  return { groups, entries, pages: [index, ...[...groups.values()].flatMap(termPages)] };
}

/** A hundred stories to a page. */
function termPages({ name, path, stories }) {
  const at = (index) => (index === 0 ? path : `${path}page/${index + 1}/`);
  const last = Math.ceil(stories.length / 100) - 1;
  return Array.from({ length: last + 1 }, (_, index) => ({
    path: at(index),
    kind: "stories",
    title: name,
    count: stories.length,
    groups: [{ stories: stories.slice(index * 100, index * 100 + 100) }],
    newer: index > 0 ? at(index - 1) : null,
    older: index < last ? at(index + 1) : null,
  }));
}

function neighboursOf(authors) {
  const found = new Map();
  for (const { path, name, stories } of authors.values()) {
    stories.forEach((story, index) => {
      if (linkTo("authors", story.authors[0]).path !== path) return;
      found.set(story.url, { author: { name, path }, older: stories[index + 1], newer: stories[index - 1] });
    });
  }
  return found;
}

function calendar(stories) {
  const pages = [];
  const years = groupBy(stories, 0).map((year) => {
    const parts = groupBy(year.stories, 1);
    for (const month of parts) pages.push(...monthPages(year, month));
    const groups = year.stories.length <= 100 ? parts : [];
    const count = year.stories.length;
    pages.push({ path: year.path, kind: "stories", title: year.name, count, groups, parts: counted(parts) });
    return { name: year.name, path: year.path, count };
  });
  return { pages, years };
}

function monthPages(year, month) {
  const days = groupBy(month.stories, 2);
  const trail = [link(year), link(month)];
  const dayPages = days.map((day) => {
    const { path, name, stories } = day;
    return { path, kind: "stories", title: name, count: stories.length, groups: [{ stories }], trail };
  });
  const short = month.stories.length <= 500;
  const own = {
    path: month.path,
    kind: "stories",
    title: month.name,
    count: month.stories.length,
    trail: [link(year)],
    groups: short ? days : [],
    parts: short ? null : counted(days),
  };
  return [own, ...dayPages];
}

function groupBy(stories, unit) {
  const groups = new Map();
  for (const story of stories) {
    const key = story.day.slice(0, [4, 7, 10][unit]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...calendarOf(story.day)[unit], stories: [story] });
    else group.stories.push(story);
  }
  return [...groups.values()];
}

function counted(groups) {
  return groups.map(({ name, path, stories }) => ({ name, path, count: stories.length }));
}

function link({ name, path }) {
  return { name, path };
}

function front(stories, [authors, sections, publications], years) {
  const fullest = ({ entries }, most) => entries.toSorted((one, other) => other.count - one.count).slice(0, most);
  return {
    path: "/",
    kind: "front",
    title: null,
    count: stories.length,
    stories: stories.slice(0, 12),
    shelves: [
      { name: "Sections", path: "/sections/", entries: fullest(sections) },
      { name: "Authors", path: "/authors/", entries: fullest(authors, 24) },
      { name: "Publications", path: "/publications/", entries: fullest(publications) },
      { name: "Years", path: "/years/", entries: years },
    ],
  };
}
