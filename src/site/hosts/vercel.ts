import { encodedPath, plainPath } from "./encoded.ts";
import { everywhere, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";

/** Redirects that Vercel takes; the others lead on by the pages that stand there. */
const most = 1024;

/**
 * `vercel.json` (vercel.com/docs/project-configuration). `404.html` is known to it. Pages link to `search/index.html`, and
 * people type `search/`: both are the search page. A path with signs beyond ASCII is told both ways, since its
 * documentation does not say which of them its patterns are held against.
 */
export const vercel: HostFiles = ({ moved, root }) => {
  const config = {
    trailingSlash: true,
    headers: [
      headers(`${root}(.*)`, everywhere),
      headers(`${root}((?!search/$|search/index\\.html$).*)`, [[policyName, policies.plain]]),
      headers(`${root}search/`, [[policyName, policies.search]]),
      headers(`${root}search/index\\.html`, [[policyName, policies.search]]),
      ...lasting.map((folder) => headers(`${root}${folder}(.*)`, [lastingHeader])),
    ],
    redirects: moved
      .flatMap(({ from, to }) => {
        const sources = new Set([encodedPath(from, root), plainPath(from, root)]);
        return [...sources].map((source) => ({
          source: escaped(source),
          destination: encodedPath(to, root),
          statusCode: 301,
        }));
      })
      .slice(0, most),
  };
  return [{ file: "vercel.json", text: `${JSON.stringify(config, null, 2)}\n` }];
};

function headers(source: string, list: readonly (readonly [string, string])[]) {
  return { source, headers: list.map(([key, value]) => ({ key, value })) };
}

/** Signs that mean something in its patterns. */
function escaped(path: string): string {
  return path.replace(/[()[\]{}*+?:!|^$.]/g, "\\$&");
}
