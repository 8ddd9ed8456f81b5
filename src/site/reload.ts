/** Where the dev server tells open pages to load themselves again; no page of an archive can stand there. */
export const reloadPath = "/.backfile/reload";

/** What has changed: pages, and perhaps the search index too; or the search index alone, which only its page shows. */
export type News = "pages" | "search";

/**
 * What an open page runs. After the server has been away it loads the page as well: it may have been started anew.
 */
export const reloadScript = `const events = new EventSource("${reloadPath}");
let lost = false;
events.onmessage = ({ data }) => {
  if (data === "pages" || document.getElementById("query") !== null) location.reload();
};
events.onerror = () => { lost = true; };
events.onopen = () => { if (lost) location.reload(); };
addEventListener("pagehide", () => events.close());
`;

/**
 * A page as the dev server sends it: with the script that reloads it, and without the content policy, which would
 * forbid that. The files on disk stay as they are.
 */
export function withReload(page: string): string {
  const open = page.replace(/<meta\s+http-equiv="content-security-policy"[^>]*>/i, "");
  const script = `<script src="${reloadPath}.js" defer></script>`;
  const head = /<\/head\s*>/i.exec(open);
  return head === null ? open + script : open.slice(0, head.index) + script + open.slice(head.index);
}
