const zones =
  "ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|GMT|UTC|BST|WET|CET|CEST|EET|EEST|MSK|МСК|JST|KST|IST|PKT|HKT|SGT|AEST|AEDT|NZST|NZDT|WIB|WAT|EAT|CAT|SAST|BRT|ART|Z";

/**
 * `at 6:01 am`, `7:33 PM ET`, `14.05 Uhr`, `15h30`, `à 15:30`, `午後7時33分`, `12:30 (JST)`, `14:00 GMT+3`.
 * The day is taken as printed: only a timestamp with an offset is moved to another zone.
 */
const time = new RegExp(
  "[\\s,，|•·–—-]{0,4}(?:(?:at|um|à|a las|a la|às|alle|kl\\.?|om|в|о|on|@|الساعة|בשעה)\\s{1,3})?" +
    "(?:(?:午前|午後|上午|下午|오전|오후)\\s?)?" +
    "(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s{0,3}(?:[ap]\\.?\\s?m\\.?(?!\\p{L})|uhr|h(?!\\p{L})))?" +
    "|\\d{1,2}[.h]\\d{2}\\s{0,3}(?:[ap]\\.?\\s?m\\.?(?!\\p{L})|uhr|h(?!\\p{L})|(?<=h\\d{2})(?!\\d))" +
    `|\\d{1,2}\\.\\d{2}(?=\\s{0,3}(?:${zones})(?!\\p{L}))` +
    "|\\d{1,2}\\s{0,3}(?:[ap]\\.?\\s?m\\.?(?!\\p{L})|uhr)" +
    "|\\d{1,2}\\s?[時时시点點](?!間|间|간)(?:\\s?\\d{1,2}\\s?[分분])?)" +
    `(?:\\s{0,3}[(（]?(?:(?:${zones})(?:[+-]\\d{1,2}(?::?\\d{2})?)?(?!\\p{L})|[+-]\\d{2}:?\\d{2})[)）]?)?[\\s,，|•·–—]{0,4}`,
  "iuy",
);

/** Where a time of day at this place ends, the spaces around it included. */
export function timeOfDayAt(text: string, start: number): number | undefined {
  time.lastIndex = start;
  const match = time.exec(text);
  return match === null ? undefined : start + match[0].length;
}
