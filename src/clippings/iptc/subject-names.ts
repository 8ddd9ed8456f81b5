/**
 * The top of the IPTC's subjects, which Media Topics (http://cv.iptc.org/newscodes/mediatopic/) and the older Subject
 * Codes (http://cv.iptc.org/newscodes/subjectcode/) share by their first two digits, and IPTC 7901 and IIM by letters.
 */
const topics: readonly (readonly [digits: string, letters: string, mediaTopic: string, subjectCode: string])[] = [
  ["01", "ACE", "arts, culture, entertainment and media", "arts, culture and entertainment"],
  ["02", "CLJ", "crime, law and justice", "crime, law and justice"],
  ["03", "DIS", "disaster, accident and emergency incident", "disaster and accident"],
  ["04", "FIN", "economy, business and finance", "economy, business and finance"],
  ["05", "EDU", "education", "education"],
  ["06", "EVN", "environment", "environmental issue"],
  ["07", "HTH", "health", "health"],
  ["08", "HUM", "human interest", "human interest"],
  ["09", "LAB", "labour", "labour"],
  ["10", "LIF", "lifestyle and leisure", "lifestyle and leisure"],
  ["11", "POL", "politics and government", "politics"],
  ["12", "REL", "religion", "religion and belief"],
  ["13", "SCI", "science and technology", "science and technology"],
  ["14", "SOI", "society", "social issue"],
  ["15", "SPO", "sport", "sport"],
  ["16", "WAR", "conflict, war and peace", "unrest, conflicts and war"],
  ["17", "WEA", "weather", "weather"],
];

const byDigits = new Map(topics.map((topic) => [topic[0], topic]));
const byLetters = new Map(topics.map((topic) => [topic[1], topic]));

/**
 * The English name of the top level that a code stands for or below: `medtop:04000000`, `subj:15054000` (sport),
 * `15000000`, `IPTC:SPO`. A Media Topic below the top (`medtop:20000350`) does not tell what it is below of.
 */
export function topicOf(code: string): string | undefined {
  const written = code.trim();
  const digits = /(?:^|[:/])(\d{8})$/.exec(written)?.[1];
  if (digits === undefined) return byLetters.get(/(?:^|[:/])([A-Z]{3})$/.exec(written)?.[1] ?? "")?.[3];
  const topic = byDigits.get(digits.slice(0, 2));
  const isMediaTopic = /(?:^medtop:|mediatopic\/)\d{8}$/.test(written);
  return isMediaTopic ? (digits.endsWith("000000") ? topic?.[2] : undefined) : topic?.[3];
}
