/** Words between two names, with a space at either side. Those of one letter are safe only between capitals. */
export const conjunctions: ReadonlySet<string> = new Set(
  "and & with und u. mit et avec y e con com en met och og и і та i oraz ve dan و और एवं तथा व together".split(" "),
);

/** Small words that are part of a name though they have no capital. */
export const particles: ReadonlySet<string> = new Set(
  "de da do dos das di del della dello delle degli du des la le las los el al bin bint ibn ben van von der den het ter ten te zu zum zur af av y e i abu umm ul ur mac st san dit thi ap ab o'".split(
    " ",
  ),
);

/** Capitalised words that no name is made of; a headline in title case is known by them. */
export const noName: ReadonlySet<string> = new Set(
  "a an the this that these those what why how when where who whom whose which is are was were be been being has have had do does did will would can could should may might must shall not no never nor or but so if as at by in on for to of off up down out over under after before during since until about against between into through with without from than then there here now new old first last next all any some each every both few more most other another such only own same too very just my your his her its our their it he she they we you i says said say saying set sets makes make made takes take took gets get goes go going comes come came calls call called wins win won loses lose lost faces face seeks seek vows vow warns warn urges urge tells tell told shows show shown finds find found keeps keep kept brings bring leaves leave left rises rise falls fall fell meets meet hits hit cuts cut puts put adds add ends end begins begin opens open opened closes close closed talks war election elections vote votes police court government president minister monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december today yesterday tomorrow week month year years day days means necessary numbers design law night accident sea land air train popular default far and-by follow wegen one two three four five six seven eight nine ten".split(
    " ",
  ),
);

/** Words that stand over lists and below teasers, of the length of a name, and are in none. */
export const noHanName =
  /情報|関連|記事|写真|動画|特集|一覧|速報|詳細|全文|原文|新聞$|目次|注目|人気|最新|会員|限定|広告|無料|登録|更多|阅读|閱讀|点击|點擊|视频|視頻|新闻$|新聞|相关|相關|查看|推荐|推薦|热点|熱點|专题|專題|快讯|快訊|地区|要闻|要聞|评论$|評論$/u;

/** Letters, degrees and orders that stand behind a name, after a comma or not. */
export const nameSuffix =
  /^(?:jr|sr|ii|iii|iv|v|esq|m\.?d|ph\.?d|d\.?phil|m\.?a|m\.?sc|b\.?sc|m\.?b\.?a|m\.?p\.?h|r\.?n|n\.?p|r\.?d|r\.?d\.?n|d\.?d\.?s|d\.?o|d\.?v\.?m|j\.?d|ll\.?m|ll\.?b|ed\.?d|psy\.?d|pharm\.?d|c\.?p\.?a|c\.?s\.?i|s\.?j|o\.?p|k\.?c|q\.?c|m\.?p|obe|mbe|cbe|frs)\.?$/iu;

/** “And” that Arabic and Hebrew write together with the next word. */
export const gluedAnd = ["و", "ו"] as const;

/** Given names and surnames that begin with that letter themselves. */
export const notGlued: ReadonlySet<string> = new Set(
  "وليد وائل وفاء وسام وسيم وجدي وحيد وداد ورد وردة ولاء وهيب وضاح وديع وجيه وصال ورود وعد واصل وافي والي وهبة وهبي ورדה ורד ורדה ויקטור ולדימיר ורה ויטלי ואדים וידאל ויויאן ונטורה וייס וולף וקנין ועקנין ושדי".split(
    " ",
  ),
);
