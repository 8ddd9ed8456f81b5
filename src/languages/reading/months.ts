/** The months as papers print them: in full, declined and cut short, without a full stop; one row a language. */
const names = {
  en: "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
  de: "januar jänner jan|februar feber feb|märz maerz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez",
  fr: "janvier janv|février fevrier févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre decembre déc",
  es: "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic",
  pt: "janeiro jan|fevereiro fev|março marco mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez",
  it: "gennaio gen|febbraio febbr feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre sett set|ottobre ott|novembre nov|dicembre dic",
  nl: "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep|oktober okt|november nov|december dec",
  sv: "januari jan|februari feb|mars|april apr|maj|juni jun|juli jul|augusti aug|september sep|oktober okt|november nov|december dec",
  da: "januar jan|februar feb|marts|april apr|maj|juni jun|juli jul|august aug|september sep|oktober okt|november nov|december dec",
  nb: "januar jan|februar feb|mars|april apr|mai|juni jun|juli jul|august aug|september sep|oktober okt|november nov|desember des",
  fi: "tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu",
  pl: "stycznia styczeń|lutego luty|marca marzec|kwietnia kwiecień|maja maj|czerwca czerwiec|lipca lipiec|sierpnia sierpień|września wrzesień|października październik|listopada listopad|grudnia grudzień",
  cs: "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu listopad|prosince prosinec",
  ro: "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
  hu: "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
  tr: "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
  id: "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember",
  sw: "januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba",
  ru: "января январь янв|февраля февраль февр фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сент сен|октября октябрь окт|ноября ноябрь нояб ноя|декабря декабрь дек",
  uk: "січня січень|лютого лютий|березня березень|квітня квітень|травня травень|червня червень|липня липень|серпня серпень|вересня вересень|жовтня жовтень|листопада листопад|грудня грудень",
  el: "ιανουαρίου ιανουάριος|φεβρουαρίου φεβρουάριος|μαρτίου μάρτιος|απριλίου απρίλιος|μαΐου μάιος|ιουνίου ιούνιος|ιουλίου ιούλιος|αυγούστου αύγουστος|σεπτεμβρίου σεπτέμβριος|οκτωβρίου οκτώβριος|νοεμβρίου νοέμβριος|δεκεμβρίου δεκέμβριος",
  ar: "يناير|فبراير شباط|مارس آذار|أبريل ابريل إبريل نيسان|مايو أيار|يونيو يونيه حزيران|يوليو يوليوز تموز|أغسطس اغسطس غشت آب|سبتمبر شتنبر أيلول|أكتوبر اكتوبر|نوفمبر نونبر|ديسمبر دجنبر",
  fa: "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
  he: "ינואר|פברואר|מרץ מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
  hi: "जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर",
} as const;

const byName = new Map<string, number>();
/** Names long enough to be misspelt and still known, by their first letter, which slips seldom change. */
const longNames = new Map<string, Set<string>>();
for (const row of Object.values(names)) {
  for (const [index, spellings] of row.split("|").entries()) {
    for (const name of spellings.split(" ")) {
      byName.set(key(name), index + 1);
      if (name.length < 5) continue;
      const start = key(name)[0] ?? "";
      longNames.set(start, (longNames.get(start) ?? new Set()).add(key(name)));
    }
  }
}

/** Case, composed letters and the Hindi dot (फ़ for फ) aside. */
function key(word: string): string {
  if (/^[!-~]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/\u093c|\u0307/gu, "");
}

/** The month that a word names, 1 to 12, in any of the languages above: `Feb`, `février`, `בפברואר`. */
export function monthNamed(word: string): number | undefined {
  const name = key(word);
  // Hebrew writes “in” as a letter before the month: בפברואר.
  return byName.get(name) ?? (name.startsWith("ב") ? byName.get(name.slice(1)) : undefined);
}

/** Whether the word is a month's name with a slip of the pen: `Febuary`, `Septmber`, `Agust`. */
export function isMisspeltMonth(word: string): boolean {
  const name = key(word);
  if (name.length < 4 || name.length > 14 || byName.has(name)) return false;
  const allowed = name.length < 7 ? 1 : 2;
  for (const right of longNames.get(name[0] ?? "") ?? []) {
    if (Math.abs(right.length - name.length) <= allowed && slips(name, right) <= allowed) return true;
  }
  return false;
}

/** How many letters must be put in, taken out, changed or swapped with the next to get from one word to the other. */
function slips(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      now.push(best);
    }
    before = last;
    last = now;
  }
  return last[to.length] ?? 0;
}
