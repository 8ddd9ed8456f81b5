import { pagePath, relativeLink } from "../../../src/basics/address.ts";
import { type Html, html } from "../../../src/basics/html.ts";
import type { Chrome } from "../../../src/pages/page.ts";
import type { Context } from "../../layout.ts";
import { foot } from "./foot.ts";
import { type HeadFrame, type Heading, head, headFrame } from "./head.ts";
import { type Department, masthead } from "./masthead.ts";
import { pageTongue } from "./tongue.ts";

export interface Sheet extends Heading {
  /** Names the kind for the style sheet: `article`. */
  readonly kind: string;
  /** The part of the archive in which the page stands; null for stories and for pages that stand nowhere. */
  readonly department: Department | null;
  /** True when the page is that part's own: `/authors/`, not `/authors/ann-lee/`. */
  readonly isDepartment?: boolean;
  /** The way to the site's root where a relative one will not do: on 404. */
  readonly root?: string;
  readonly main: Html;
}

/** A whole page: head, masthead, what the page itself says, foot. */
export function page(sheet: Sheet, context: Context): Html {
  const root = sheet.root ?? relativeLink(context.here, pagePath());
  const frame = frameOf(root, sheet.department, sheet.isDepartment === true, context);
  return html`${frame.start}
${head(sheet, frame.head, context)}
</head>
<body class="${sheet.kind}">
${frame.top}
<main id="main" class="sheet">
${sheet.main}
</main>
${frame.bottom}
</body>
</html>
`;
}

interface Frame {
  readonly start: Html;
  readonly head: HeadFrame;
  readonly top: Html;
  readonly bottom: Html;
}

/** A frame depends on the archive, the department and the page's depth alone, and so is printed once for each. */
const frames = new WeakMap<Chrome, Map<string, Frame>>();

function frameOf(root: string, department: Department | null, isDepartment: boolean, context: Context): Frame {
  let known = frames.get(context.chrome);
  if (known === undefined) {
    known = new Map();
    frames.set(context.chrome, known);
  }
  const key = `${context.language.tag} ${department} ${isDepartment} ${root}`;
  let frame = known.get(key);
  if (frame === undefined) {
    frame = {
      start: html`<!doctype html>
<html lang="${pageTongue(context)}" dir="${context.language.direction}">
<head>`,
      head: headFrame(root, context),
      top: html`<a class="skip unseen" href="#main">${context.language.words.skip}</a>
${masthead(root, department, isDepartment, context)}`,
      bottom: foot(root, context),
    };
    known.set(key, frame);
  }
  return frame;
}
