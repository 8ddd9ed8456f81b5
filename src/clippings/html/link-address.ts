import { externalUrl } from "../../basics/address.ts";

/**
 * The address of a link as a text may carry it: http, https, mailto, or relative where there is nothing to read it from.
 *
 * @returns undefined where it is none, or may run or open something (`javascript:`, `tel:`)
 */
export function linkAddress(href: string, base: string | undefined): string | undefined {
  const given = href.replace(/[\t\r\n]+/g, "").trim();
  if (given === "") return undefined;
  if (URL.canParse(given)) return written(externalUrl(given));
  if (base !== undefined && URL.canParse(given, base)) return written(externalUrl(new URL(given, base).href));
  if (/^[/\\]{2}/.test(given)) return written(externalUrl(`https:${given}`));
  return isRelative(given) ? written(given) : undefined;
}

/** The address of a picture as it stands, so that a file beside the page is found by it. */
export function pictureAddress(src: string): string | undefined {
  const given = src.replace(/[\t\r\n]+/g, "").trim();
  const address = linkAddress(given, undefined);
  return address?.startsWith("mailto:") ? undefined : address;
}

/** Whether it stays on the host it is read from. */
function isRelative(address: string): boolean {
  const here = "https://here.invalid";
  if (!URL.canParse(address, `${here}/a/b/`)) return false;
  const { origin, protocol } = new URL(address, `${here}/a/b/`);
  return origin === here && protocol === "https:";
}

/** Without signs that would end it, or mean something, where Markdown has it. */
function written(address: string | undefined): string | undefined {
  return address?.replace(/[\0-\x20<>"\\^`{|}\x7f\u00a0]/g, encodeURIComponent);
}
