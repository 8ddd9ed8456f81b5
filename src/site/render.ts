import type { Layouts } from "../../layouts/layout.ts";
import { fileLink, outputFile, type SitePath } from "../basics/address.ts";
import type { Language } from "../languages/language.ts";
import type { Chrome, PageKind, SiteFile } from "../pages/page.ts";
import type { PlannedOf, PlannedPage } from "../pages/planned.ts";
import type { Output } from "./output.ts";

/** What every page is printed with. */
export interface Press {
  readonly chrome: Chrome;
  readonly language: Language;
  readonly layouts: Layouts;
}

/** A page as a file to write; it is rendered when its text is asked for. */
export function pageOutput(page: PlannedPage, press: Press): Output {
  return { file: outputFile(page.path), kind: page.kind, text: () => render<PageKind>(page, press) };
}

/** A file that is no page, likewise. */
export function fileOutput(file: SiteFile): Output {
  return { file: outputFile(file.path), kind: "file", text: () => file.text };
}

function render<Kind extends PageKind>(page: PlannedOf<Kind>, press: Press): string {
  const { chrome, language, layouts } = press;
  const link = (to: SitePath): string => fileLink(page.path, to);
  return layouts[page.kind](page.view(), { chrome, language, here: page.path, link }).text;
}
