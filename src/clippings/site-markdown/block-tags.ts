function set(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

/** Elements with which a block of HTML begins in Markdown (CommonMark, kinds 1 and 6), and those that play something. */
export const blockTags = set(
  "address article aside audio base basefont blockquote body button canvas caption center col colgroup dd details " +
    "dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header " +
    "hr html iframe legend li link main map menu menuitem meta nav noframes noscript object ol optgroup option p " +
    "param picture pre progress script search section select source style summary svg table tbody td template " +
    "textarea tfoot th thead title tr track ul video",
);

/** Blocks that are one thing, blank lines and all: cut in two they would say nothing. */
export const wholeBlocks = set(
  "table ul ol dl pre script style object iframe video audio figure form svg textarea select noscript picture template button canvas",
);

/** Elements that only frame what stands in them. */
export const frameTags = set(
  "address article aside body center details dialog div fieldset footer header html main nav section summary",
);

/** Emphasis, by the signs of Markdown. */
export const emphasis: ReadonlyMap<string, string> = new Map([
  ["em", "*"],
  ["i", "*"],
  ["strong", "**"],
  ["b", "**"],
  ["del", "~~"],
  ["s", "~~"],
  ["strike", "~~"],
]);

export const codeTags = set("code tt kbd samp");

/** Elements in a line whose tags say nothing that Markdown could: their text is kept. */
export const plainTags = set(
  "abbr acronym big bdi bdo cite dfn font ins label mark nobr q rp rt ruby small span sub sup time u var wbr " +
    [...blockTags].join(" "),
);

/** Elements that a reader does not see, or that show something from elsewhere: read as HTML, up to their end. */
export const opaqueTags = set(
  "audio canvas embed form iframe math noscript object picture script select style svg template textarea video",
);
