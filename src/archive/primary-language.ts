/** Content writes what it likes under `language`; only a language's own letters may name a folder. */
export function primaryLanguage(tag: string): string {
  const primary = /^[a-z]{2,3}(?=-|_|$)/.exec(tag.toLowerCase())?.[0];
  return primary ?? "und";
}
