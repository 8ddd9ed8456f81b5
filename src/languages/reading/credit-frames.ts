/** Words around or behind names that say what those did, where no word before the names says so. */
interface Frame {
  /** Its group `names`, and `place` where it tells one. */
  readonly pattern: RegExp;
  readonly role?: string;
}

const frames: readonly Frame[] = [
  {
    pattern: /^(?<names>.{2,200}?) contributed (?:reporting|to this (?:report|story|article))\.?$/iu,
    role: "additional reporting",
  },
  { pattern: /^(?<place>[Aa]us \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) berichte(?:t|n) (?<names>.+)$/u },
  { pattern: /^(?<names>.{2,100}?) द्वारा$/u },
  { pattern: /^(?<names>.{2,100}?) की रिपोर्ट$/u },
  // “Of this paper”, and in brackets who of it.
  { pattern: /^(?:本报讯|本報訊)\s?[（(](?<names>[^()（）]+)[)）]$/u },
  // “With material of the dpa”, « avec AFP ».
  { pattern: /^(?:[Mm]it Material (?:der|von)|[Aa]vec|[Cc]om|[Cc]on) (?<names>(?:\p{Lu}{2}|dpa)[\p{L} /-]{0,60})$/u },
];

/** The names within such words; undefined where there are none. */
export function framed(
  text: string,
): { readonly names: string; readonly place: string | undefined; readonly role: string | undefined } | undefined {
  for (const { pattern, role } of frames) {
    const groups = pattern.exec(text)?.groups;
    if (groups?.names !== undefined) return { names: groups.names, place: groups.place, role };
  }
  return undefined;
}
