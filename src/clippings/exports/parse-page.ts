import { isTooDeep, isTooMuch } from "../html/bounds.ts";
import { parseHtml } from "../html/parse-html.ts";

/**
 * A page's body.
 *
 * @throws RangeError where it is too much for a tree, or nested beyond all measure: `ExportRun.attempt` reports that
 */
export function parsePage(html: string): HTMLElement {
  if (isTooMuch(html)) throw new RangeError("too much");
  const { body } = parseHtml(html);
  if (isTooDeep(body)) throw new RangeError("nested too deeply");
  return body;
}
