/** A page of a web archive, as its address tells: which page it is a copy of, and when that was taken. */
export interface Replay {
  readonly url: string;
  /** ISO 8601. */
  readonly taken: string;
}

/** `https://web.archive.org/web/20190501120000id_/http://example.com/`: the letters behind the time are ways to show it. */
const wayback =
  /^https?:\/\/(?:web|www|wayback)\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:[a-z]{2}_)?\/(.+)$/i;

/** @returns undefined for an address that is none of a web archive */
export function replayOf(address: string): Replay | undefined {
  const match = wayback.exec(address);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, rest = ""] = match;
  const url = /^https?:\/\//i.test(rest) ? rest : `http://${rest.replace(/^https?:\/(?!\/)/i, "")}`;
  return { url, taken: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` };
}
