import { parseHtml } from "../html/parse-html.ts";
import { isTooDeep } from "../tables/markup-depth.ts";

/**
 * A page's body.
 *
 * @throws RangeError where its elements are nested beyond all measure: `ExportRun.attempt` reports that
 */
export function parsePage(html: string): HTMLElement {
  if (isTooDeep(html)) throw new RangeError("nested too deeply");
  return parseHtml(html).body;
}
