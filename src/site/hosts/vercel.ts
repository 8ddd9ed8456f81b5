import { plainPath } from "./encoded.ts";
import { everywhere, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";

/** Redirects that Vercel takes; the others lead on by the pages that stand there. */
const most = 1024;

/** `vercel.json` (vercel.com/docs/project-configuration). `404.html` is known to it. */
export const vercel: HostFiles = ({ moved, root }) => {
  const config = {
    trailingSlash: true,
    headers: [
      headers(`${root}(.*)`, everywhere),
      headers(`${root}((?!search/$).*)`, [[policyName, policies.plain]]),
      headers(`${root}search/`, [[policyName, policies.search]]),
      ...lasting.map((folder) => headers(`${root}${folder}(.*)`, [lastingHeader])),
    ],
    redirects: moved.slice(0, most).map(({ from, to }) => ({
      source: escaped(plainPath(from, root)),
      destination: escaped(plainPath(to, root)),
      permanent: true,
    })),
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
