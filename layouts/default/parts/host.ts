/** The host of a web address, as people say it. */
export function hostOf(url: string): string | null {
  return /^https?:\/\/([^/?#@:]+)/i.exec(url)?.[1]?.replace(/^www\./i, "") ?? null;
}
