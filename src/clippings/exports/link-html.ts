import { escapeHtml } from "../../basics/html.ts";

/** What cannot be shown in a text, as a link of its own; nothing where there is no address. */
export function linkHtml(address: string, words: string): string {
  if (!/^(?:https?:\/\/|\/)/i.test(address)) return "";
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(words === "" ? address : words)}</a></p>`;
}
