import { openSite } from "../../src/search/search-site.ts";

/** Asks a built site's search: the headlines of what a query finds, in the order of the alphabet. */
export async function searchOfSite(output: string): Promise<(query: string) => Promise<string[]>> {
  const search = await openSite(output);
  return async (query) => {
    const { results } = await search.ask({ query, shown: 100 });
    return results.map(({ headline }) => headline).sort();
  };
}
