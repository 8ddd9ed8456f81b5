/** The days of the week as they stand beside a date. They say nothing that the date does not, and are passed over. */
const names = [
  "monday mon tuesday tues tue wednesday weds wed thursday thurs thur thu friday fri saturday sat sunday sun",
  "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so",
  "lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim",
  "lunes martes miércoles miercoles mié jueves jue viernes vie sábado sabado sáb domingo dom",
  "segunda segunda-feira terça terça-feira quarta quarta-feira quinta quinta-feira sexta sexta-feira sábado seg ter qua qui sex",
  "lunedì martedì mercoledì giovedì venerdì sabato domenica",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag",
  "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
  "poniedziałek wtorek środa czwartek piątek sobota niedziela",
  "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс",
  "понеділок вівторок середа четвер п'ятниця субота неділя",
  "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
  "senin selasa rabu kamis jumat sabtu minggu",
  "الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد",
  "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार बृहस्पतिवार वीरवार गुरूवार",
  "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日",
  "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜 月 火 水 木 金 土 日",
  "월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일",
  // Hebrew says “day six”; the two words are one name here, and the first is known by itself.
  "יום יום-ראשון יום-שני יום-שלישי יום-רביעי יום-חמישי יום-שישי שבת",
] as const;

const known = new Set(names.flatMap((row) => row.normalize("NFC").split(" ")));

/** Whether the word names a day of the week, cut short or not, in any of the languages above. */
export function isWeekday(word: string): boolean {
  if (/^[!-~]*$/.test(word)) return known.has(word.toLowerCase());
  return known.has(word.normalize("NFC").toLowerCase().replaceAll("’", "'").replace(/\s+/g, "-"));
}
