import { plainPath } from "./encoded.ts";
import { everywhere, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";

/** `firebase.json` (firebase.google.com/docs/hosting/full-config): deployed from within the site's folder. */
export const firebase: HostFiles = ({ moved, root }) => {
  const config = {
    hosting: {
      public: ".",
      ignore: ["firebase.json"],
      trailingSlash: true,
      redirects: moved.map(({ from, to }) => {
        return { regex: `^${pattern(plainPath(from, root))}$`, destination: plainPath(to, root), type: 301 };
      }),
      headers: [
        { source: "**", headers: list([...everywhere, [policyName, policies.plain]]) },
        { source: `${root}search/`, headers: list([[policyName, policies.search]]) },
        { source: `${root}search/index.html`, headers: list([[policyName, policies.search]]) },
        ...lasting.map((folder) => ({ source: `${root}${folder}**`, headers: list([lastingHeader]) })),
      ],
    },
  };
  return [{ file: "firebase.json", text: `${JSON.stringify(config, null, 2)}\n` }];
};

function list(headers: readonly (readonly [string, string])[]) {
  return headers.map(([key, value]) => ({ key, value }));
}

/** Firebase reads RE2. */
function pattern(path: string): string {
  return path.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
