import { encodedPath } from "./encoded.ts";
import { everywhere, type Header, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";

/** Bytes that the file may have (learn.microsoft.com/azure/static-web-apps/quotas); pages that lead on stand there too. */
const most = 20_000;

/**
 * `staticwebapp.config.json` (learn.microsoft.com/azure/static-web-apps/configuration). Its routes are held against the
 * path as it was asked for, percent-encoded: so does Microsoft's emulator.
 */
export const azure: HostFiles = ({ moved, root }) => {
  const fixed = [
    { route: `${root}search/`, headers: record([[policyName, policies.search]]) },
    { route: `${root}search/index.html`, headers: record([[policyName, policies.search]]) },
    ...lasting.map((folder) => ({ route: `${root}${folder}*`, headers: record([lastingHeader]) })),
  ];
  const redirects = moved.map(({ from, to }) => {
    return { route: encodedPath(from, root), redirect: encodedPath(to, root), statusCode: 301 };
  });
  const withSome = (count: number): string => print([...redirects.slice(0, count), ...fixed], root);
  let [fits, tooMany] = [0, redirects.length + 1];
  while (tooMany - fits > 1) {
    const count = Math.floor((fits + tooMany) / 2);
    if (Buffer.byteLength(withSome(count)) <= most) fits = count;
    else tooMany = count;
  }
  return [{ file: "staticwebapp.config.json", text: withSome(fits) }];
};

function print(routes: readonly object[], root: string): string {
  const config = {
    trailingSlash: "auto",
    globalHeaders: record([...everywhere, [policyName, policies.plain]]),
    routes,
    responseOverrides: { 404: { rewrite: `${root}404.html` } },
    mimeTypes: { ".jsonl": "application/jsonl", ".md": "text/markdown; charset=utf-8" },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function record(headers: readonly Header[]): Record<string, string> {
  return Object.fromEntries(headers);
}
