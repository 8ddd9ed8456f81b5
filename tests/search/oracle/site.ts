import type { Archive } from "../../../src/archive/archive.ts";
import { searchAnswer } from "../../../src/search/search-answer.ts";
import { openSite, searchSite } from "../../../src/search/search-site.ts";
import { serveFolder } from "../../browser/serve-folder.ts";
import { differences, orderOf } from "./differences.ts";
import { madeQueries } from "./make-queries.ts";
import { Oracle } from "./oracle.ts";
import { openOverHttp } from "./over-http.ts";
import type { Stem } from "./story.ts";

/** As the page and the command show at first. */
const shown = 20;
/** Every so many questions, the site is opened anew, as the command does each time. */
const anew = 25;

/**
 * Asks a site by the command's way and, over HTTP, by the page's.
 *
 * @returns questions to which the two answer differently, or otherwise than the plain scan
 */
export async function compareSite(
  folder: string,
  archive: Archive,
  stem: Stem,
  questions: number,
  seed: number,
): Promise<string[]> {
  const oracle = new Oracle(archive, stem);
  const served = await serveFolder(folder);
  const wrong: string[] = [];
  try {
    const page = await openOverHttp(served.url);
    const disk = await openSite(folder);
    for (const [index, made] of madeQueries(oracle.stories, questions, seed).entries()) {
      const state = { query: made.text, shown };
      const answer = await page.ask(state, () => {});
      const said =
        index % anew === 0 ? await searchSite(folder, state) : searchAnswer(made.text, await disk.ask(state));
      if (JSON.stringify(said) !== JSON.stringify(searchAnswer(made.text, answer))) {
        wrong.push(`${made.text}: the command says otherwise than the page`);
      }
      const truths = oracle.ask({ parts: made.parts, sort: orderOf(made.parts, made.sort) });
      wrong.push(...differences(oracle, made, truths, shown, answer));
    }
  } finally {
    await served.close();
  }
  return wrong.slice(0, 8);
}
