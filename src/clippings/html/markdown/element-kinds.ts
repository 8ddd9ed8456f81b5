/** Dropped with all that is in them, each for a reason that the tally gives. */
export const droppedElements: ReadonlyMap<string, string> = new Map([
  ["script", "a program"],
  ["style", "how it looks"],
  ["template", "a form for texts that are not there"],
  ["head", "about the page"],
  ["title", "about the page"],
  ["meta", "about the page"],
  ["link", "about the page"],
  ["base", "about the page"],
  ["svg", "a drawing"],
  ["canvas", "drawn by a program"],
  ["map", "areas of a picture"],
  ["frame", "another page"],
  ["applet", "a program"],
  ["input", "a control of a form"],
  ["button", "a control of a form"],
  ["select", "a control of a form"],
  ["textarea", "a control of a form"],
  ["datalist", "a control of a form"],
  ["progress", "a control of a form"],
  ["meter", "a control of a form"],
]);

/** Their text runs on in its line and is kept; that they were there is not, and the tally says what they meant. */
export const plainElements: ReadonlyMap<string, string> = new Map([
  ["sub", "lowered text, kept as plain text"],
  ["u", "underlined text, kept as plain text"],
  ["ins", "text marked as added, kept as plain text"],
  ["mark", "marked text, kept as plain text"],
  ["cite", "the name of a work, kept as plain text"],
  ["dfn", "a word that is explained, kept as plain text"],
  ["var", "a variable, kept as plain text"],
  ["bdo", "text with a direction of its own, kept as plain text"],
]);

/** Blocks whose text is kept, a paragraph each, and of which the tally tells. */
export const plainBlocks: ReadonlyMap<string, string> = new Map([
  ["dl", "a list of terms, kept as paragraphs"],
  ["details", "a text to be opened, kept open"],
]);

/** Their text runs on in its line, and nothing of them could be lost. */
export const inlineElements: ReadonlySet<string> = new Set(
  (
    "a b strong em i s strike del code kbd samp tt span font small big nobr time data label bdi wbr br img picture " +
    "rp rt rb rtc slot legend output"
  ).split(" "),
);

/** Blocks that need no mark of their own in Markdown: what is in them are paragraphs. */
export const containers: ReadonlySet<string> = new Set(
  (
    "div p section article aside header footer main nav address center figure figcaption fieldset summary dt dd body " +
    "html hgroup li td th tr thead tbody tfoot caption dir menu noframes noembed dialog search blink marquee multicol"
  ).split(" "),
);
