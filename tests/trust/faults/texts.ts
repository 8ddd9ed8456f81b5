import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { DateTime } from "luxon";
import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { mf2 } from "microformats-parser";
import TurndownService from "turndown";
import { type Fault, throws } from "./fault.ts";

const { REGEXPS: patterns } = Readability.prototype as unknown as { readonly REGEXPS: Record<string, RegExp> };
const notes = new MarkdownIt().use(footnotes);
const footnote = {
  package: "markdown-it-footnote",
  version: "4.0.0",
  guard: "src/pages/footnotes.ts, which puts the notes together",
} as const;
const luxon = { package: "luxon", version: "3.7.2" } as const;

export const textFaults: readonly Fault[] = [
  ...["blob:x", "ms-msdt:x", "intent:x", "//host.example/x"].map((address) => ({
    package: "markdown-it",
    version: "15.0.3",
    guard: "src/pages/prose.ts (the list of schemes)",
    what: `links to ${address}`,
    stands: () => new MarkdownIt().render(`[a](${address})`).includes(`href="${address}"`),
  })),
  {
    ...footnote,
    what: "prints only the last of two notes with one label",
    stands: () => !notes.render("A[^1].\n\n[^1]: First.\n\n[^1]: Second.\n").includes("First"),
  },
  {
    ...footnote,
    what: "prints no note that no mark leads to",
    stands: () => !notes.render("A.\n\n[^1]: Lost.\n").includes("Lost"),
  },
  {
    ...footnote,
    what: "loses the words of a note in whose list another stands",
    stands: () => !notes.render("A[^1].\n\n[^1]: - Lost[^2]\n\n      [^2]: C.\n").includes("Lost"),
  },
  {
    ...footnote,
    what: "closes a quotation that it has not opened, where a note stands within a note's quotation",
    stands: () => {
      const html = notes.render("A[^1].\n\n[^1]: > B[^2]\n    >\n    > [^2]: C.\n");
      return html.split("<blockquote>").length < html.split("</blockquote>").length;
    },
  },
  {
    ...luxon,
    guard: "src/basics/edtf.ts (dayIn)",
    what: "takes 24:00 for the next day",
    stands: () => DateTime.fromISO("2020-01-01T24:00").toISODate() === "2020-01-02",
  },
  {
    ...luxon,
    guard: "src/basics/edtf.ts (before)",
    what: "has a year 0",
    stands: () => DateTime.fromISO("0000-01-01", { zone: "utc" }).isValid,
  },
  {
    package: "linkedom",
    version: "0.18.15",
    guard: "src/clippings/html/parse-html.ts (parsePiece)",
    what: "leaves what stands behind </body> out of the body",
    stands: () => !parseHTML("<html><body>A</body>B</html>").document.body.textContent?.includes("B"),
  },
  {
    package: "linkedom",
    version: "0.18.15",
    guard: "src/clippings/html/page/spare-libraries.ts, which remembers the items of long lists",
    what: "makes the list of an element's children anew each time it is asked",
    stands: () => {
      const { body } = parseHTML("<html><body><p>A</body></html>").document;
      const { children } = body;
      return children !== body.children;
    },
  },
  {
    package: "@mozilla/readability",
    version: "0.6.0",
    guard: "src/clippings/html/page/spare-libraries.ts",
    what: "throws at a document without a body",
    stands: () => throws(() => new Readability(parseHTML("").document).parse()),
  },
  {
    package: "@mozilla/readability",
    version: "0.6.0",
    guard: "src/clippings/html/page/spare-libraries.ts, which leaves long words of attributes out",
    what: "takes the square of the length for a set of pictures that is one word",
    // By its pattern: a clock would tell otherwise on a busy machine.
    stands: () => String(patterns.srcsetUrl) === String.raw`/(\S+)(\s+[\d.]+[xw])?(\s*(?:,|$))/g`,
  },
  {
    package: "microformats-parser",
    version: "2.0.6",
    guard: "src/clippings/html/page/listing-h-feed.ts",
    what: "throws at a text without an element",
    stands: () => throws(() => mf2("", { baseUrl: "https://a.example/" })),
  },
  {
    package: "turndown",
    version: "7.2.5",
    guard: "src/clippings/html/bounds.ts",
    what: "overflows its stack where elements are nested two thousand deep",
    stands: () => throws(() => new TurndownService().turndown("<div>".repeat(2000))),
  },
];
