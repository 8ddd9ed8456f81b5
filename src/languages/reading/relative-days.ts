/** How long before the page was copied, as listing pages say it: `3 hours ago`, `vor 2 Tagen`, `昨日`. */
export interface Ago {
  readonly unit: "hour" | "day" | "week" | "month" | "year";
  readonly count: number;
}

const one = "an?|one|einem|einer|une?|una?|uma?|een";
const small = "two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf";
const smallNumbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const german = ["zwei", "drei", "vier", "fünf"];
const n = `(?<n>\\d{1,4}|${one}|${small})`;

/** One row a language. Minutes and seconds count as hours: all of them are the day of the copy. */
const spans: readonly RegExp[] = [
  // English, and the short “3h ago” of news apps.
  `${n}\\s{0,3}(?:(?<hour>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)|(?<day>days?|d)|(?<week>weeks?|wks?|w)|(?<month>months?|mos?)|(?<year>years?|yrs?|y))\\.?\\s{1,3}ago`,
  `vor\\s{1,3}${n}\\s{1,3}(?:(?<hour>Sekunden?|Minuten?|Min\\.|Stunden?|Std\\.)|(?<day>Tag(?:en)?)|(?<week>Wochen?)|(?<month>Monat(?:en)?)|(?<year>Jahr(?:en)?))`,
  `il y a\\s{1,3}${n}\\s{1,3}(?:(?<hour>secondes?|minutes?|min|heures?|h)|(?<day>jours?|j)|(?<week>semaines?)|(?<month>mois)|(?<year>ans?))`,
  `hace\\s{1,3}${n}\\s{1,3}(?:(?<hour>segundos?|minutos?|min|horas?|h)|(?<day>días?|dias?)|(?<week>semanas?)|(?<month>mes(?:es)?)|(?<year>años?))`,
  `há\\s{1,3}${n}\\s{1,3}(?:(?<hour>segundos?|minutos?|min|horas?|h)|(?<day>dias?)|(?<week>semanas?)|(?<month>mês|meses)|(?<year>anos?))(?:\\s{1,3}atrás)?`,
  `${n}\\s{1,3}(?:(?<hour>second[oi]|minut[oi]|or[ae])|(?<day>giorn[oi])|(?<week>settiman[ae])|(?<month>mes[ei])|(?<year>ann[oi]))\\s{1,3}fa`,
  `${n}\\s{1,3}(?:(?<hour>seconden?|minuut|minuten|uur|uren)|(?<day>dag(?:en)?)|(?<week>weken|week)|(?<month>maand(?:en)?)|(?<year>jaar|jaren))\\s{1,3}geleden`,
  "(?:(?<n>\\d{1,4})\\s{1,3})?(?:(?<hour>секунд[уы]?|минут[уы]?|мин\\.?|час(?:а|ов)?|ч\\.?)|(?<day>день|дня|дней)|(?<week>недел[юиь])|(?<month>месяц(?:а|ев)?)|(?<year>года?|лет))\\s{1,3}назад",
  "(?:منذ|قبل)\\s{1,3}(?:(?<n>\\d{1,4})\\s{1,3})?(?:(?<hour>ثوان|ثانية|دقائق|دقيقة|ساعات|ساعة)|(?<day>أيام|يوما|يوم)|(?<week>أسابيع|أسبوع)|(?<month>أشهر|شهر)|(?<year>سنوات|سنة|أعوام|عام))",
  "לפני\\s{1,3}(?:(?<n>\\d{1,4})\\s{1,3})?(?:(?<hour>שניות|דקות|דקה|שעות|שעתיים|שעה)|(?<day>ימים|יום)|(?<week>שבועות|שבוע)|(?<month>חודשים|חודש)|(?<year>שנים|שנה))",
  "(?<n>\\d{1,4}|एक)\\s{1,3}(?:(?<hour>मिनट|घंटे|घंटा|घण्टे)|(?<day>दिन)|(?<week>सप्ताह|हफ्ते|हफ़्ते)|(?<month>महीने|माह)|(?<year>साल|वर्ष))\\s{1,3}पहले",
  "(?<n>\\d{1,4})\\s{0,3}(?:(?<hour>秒钟?|分钟|分鐘|小时|小時)|(?<day>天)|(?<week>周|週|星期)|(?<month>个月|個月)|(?<year>年))[之以]?前",
  "(?<n>\\d{1,4})\\s{0,3}(?:(?<hour>秒|分|時間)|(?<day>日)|(?<week>週間)|(?<month>[かヶカケ]月)|(?<year>年))前",
  "(?<n>\\d{1,4})\\s{0,3}(?:(?<hour>초|분|시간)|(?<day>일)|(?<week>주)|(?<month>개월|달)|(?<year>년))\\s{0,3}전",
].map((source) => new RegExp(source, "iuy"));

/** Words for whole days back. */
const days = new Map<string, number>();
const dayWords: readonly (readonly [number, string])[] = [
  [
    0,
    "today|just now|heute|aujourd'hui|hoy|hoje|oggi|vandaag|сегодня|сьогодні|اليوم|היום|आज|今天|今日|本日|刚刚|剛剛|오늘",
  ],
  [1, "yesterday|gestern|hier|ayer|ontem|ieri|gisteren|вчера|вчора|أمس|אתמול|昨天|昨日|어제"],
  [2, "vorgestern|avant-hier|anteayer|anteontem|позавчера|أول أمس|שלשום|前天|一昨日|그저께"],
];
for (const [back, row] of dayWords) for (const word of row.split("|")) days.set(word, back);
const dayWord = new RegExp(
  `(?:${[...days.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\p{N}\\p{M}])`,
  "iuy",
);

const marks = ["ago", "vor", "il y a", "hace", "há", "fa", "geleden", "назад", "منذ", "قبل", "לפני", "पहले"];
const hint = new RegExp(
  `(?:^|[^\\p{L}])(?:${marks.join("|")})(?!\\p{L})|[之以]?前|전$|${[...days.keys()].join("|")}`,
  "iu",
);

/** The same for a text of nothing but ASCII, which is most, in a tenth of the time. */
const ascii = /^[ -~]*$/;
const asciiHint = new RegExp(
  `(?:^|[^a-z])(?:${marks.filter((mark) => ascii.test(mark)).join("|")})(?![a-z])|` +
    [...days.keys()].filter((word) => ascii.test(word)).join("|"),
  "i",
);

/** A quick look whether a text may hold such words at all; most lines do not and need no closer look. */
export function mayTellDays(text: string): boolean {
  return (ascii.test(text) ? asciiHint : hint).test(text);
}

/** The span that begins at this place, and where it ends; `word` is true for a bare “yesterday”. */
export function agoAt(
  text: string,
  start: number,
): { readonly ago: Ago; readonly end: number; readonly word: boolean } | undefined {
  dayWord.lastIndex = start;
  const word = dayWord.exec(text)?.[0];
  if (word !== undefined) {
    const count = days.get(word.toLowerCase().replaceAll("’", "'")) ?? 0;
    return { ago: { unit: "day", count }, end: start + word.length, word: true };
  }
  for (const span of spans) {
    span.lastIndex = start;
    const match = span.exec(text);
    if (!match?.groups) continue;
    const { groups } = match;
    const unit = (["hour", "day", "week", "month", "year"] as const).find((name) => groups[name] !== undefined);
    if (unit !== undefined)
      return { ago: { unit, count: counted(groups.n) }, end: start + match[0].length, word: false };
  }
  return undefined;
}

function counted(said: string | undefined): number {
  if (said === undefined) return 1;
  if (/^\d/.test(said)) return Number(said);
  const word = said.toLowerCase();
  const index = Math.max(smallNumbers.indexOf(word), german.indexOf(word));
  return index < 0 ? 1 : index + 2;
}
