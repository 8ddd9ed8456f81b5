/** What people are at a paper or elsewhere, one row a family of words; in lower case, as parts of a longer title. */
const nouns = [
  // English, at the paper
  "staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|contributing|journalists?|photographers?|photojournalist|critic|producer|bureau chief|intern|freelancer?|freelance|stringer|special to|special for|on assignment|for the|blogger|commentator|cartoonist",
  // English, elsewhere
  "analyst|professor|lecturer|researcher|scientist|historian|economist|engineer|developer|strategist|specialist|consultant|advis[eo]r|director|administrator|coordinator|supervisor|vice president|chair(?:man|woman|person)|co-founder|ceo|cto|cio|editorial partner|attorney|lawyer|librarian|archivist|curator|author of|head of",
  // German
  "\\p{L}*redakteur(?:e|in|innen)?|\\p{L}*korrespondent(?:in|en)?|\\p{L}*reporter(?:in)?|mitarbeiter(?:in)?|kolumnist(?:in)?|chefredakteur(?:in)?|journalist(?:in)?|historiker(?:in)?|professorin",
  // French
  "journalistes?|envoyée?s? spécia(?:le?|ux)s?|correspondante?s?|rédact(?:eur|rice)s?|chroniqueu(?:r|se)|professeure?|historien(?:ne)?|éditorialiste|grand reporter|directeur|directrice|écrivaine?|sociologue|économiste|politologue|philosophe",
  // Spanish and Portuguese
  "corresponsal|redactora?|periodista|enviad[oa]s? especia(?:l|les|is)|repórter|jornalista|colunista|columnista|correspondente|catedrátic[oa]|profesora?|professora?|historiadora?|director|directora|diretora?|escritora?|economista|abogad[oa]|sociólog[oa]",
  // Italian
  "inviat[oa]|giornalista",
  // Russian
  "корреспондент|журналист(?:ка)?|обозреватель|редактор|собкор|спецкор|колумнист|политолог|экономист|историк|профессор|специальный корреспондент",
  // Arabic
  "مراسلة?|كاتبة?|محررة?|صحفية?|صحافية?|باحثة?|أستاذة?|إعلامية?",
  // Hebrew
  'כתב|כתבת|כתבנו|כתבתנו|פרשן|פרשנית|עורך|עורכת|עיתונאי|עיתונאית|יו["״]ר|מנכ["״]ל|חוקר|חוקרת',
  // Hindi
  "संवाददाता|पत्रकार|संपादक|लेखक|लेखिका|रिपोर्टर|प्रोफेसर",
] as const;

const titleNoun = new RegExp(`(?:^|[\\s/-])(?:${nouns.join("|")})(?=$|[\\s,./-])`, "iu");

const writing = `${nouns[0]}|${nouns.slice(2).join("|")}`;
const ofPaper = new RegExp(`(?:^|[\\s/-])(?:${writing})$`, "iu");

/** Whether the words end in what people are at a paper: “Staff Writer Ann Lee” signs, “Trump Lawyer Ann Lee” is news. */
export function isPaperTitle(text: string): boolean {
  return ofPaper.test(text) || (text.length <= 14 && titleEnd.test(text));
}

/** `Corresponsal en París`, `De notre envoyé spécial à Kiev`: such a title may stand before its name. */
export function beginsWithPaperTitle(text: string): boolean {
  return text.length <= 60 && isPaperTitle(text.split(/\s(?:in|en|em|à|aus|at|в)\s/u)[0] ?? "");
}

/** Surnames too: titles alone, before “of” and the like, or behind a word that no given name is. */
const weak =
  "fellow|dean|host|lead|chair|partner|officer|chief|anchor|student|candidate|designer|architect|manager|minister|president|chancellor|provost|rector|secretary|founder|teacher|page";
const weakTitle = new RegExp(
  `^(?:${weak})s?(?:$|\\s(?:of|at|in|for|and)\\s)|(?:^|\\s)(?:senior|associate|assistant|deputy|managing|executive|vice|chief|research|policy|visiting|former|acting|founding|program|programme|project|product|general|digital|prime|graduate|phd|operating|technology|information|data)\\s(?:${weak})s?(?=$|[\\s,./-])`,
  "iu",
);

/** Chinese, Japanese and Korean titles end in one of these; a desk's name ends in 部. */
const titleEnd =
  /(?:記者|记者|特派員|特派员|編集委員|論説委員|支局長|解説委員|評論員|评论员|撰稿人|撰稿|通讯员|通訊員|主筆|主笔|主编|主編|総局長|(?<!編集|编辑)部|기자|특파원)$/u;

/** Whether the words are what somebody is, and no name: `Staff writer`, `Special to The Lantern`, `政治部`. */
export function isTitle(text: string): boolean {
  return (
    titleNoun.test(text) ||
    weakTitle.test(text) ||
    (text.length <= 14 && /^\P{Ll}*$/u.test(text) && titleEnd.test(text))
  );
}

/** Whether the title goes for all names before it: `Staff Writers`. */
export function isPlural(title: string): boolean {
  return /(?:writers|reporters|correspondents|editors|journalistes|redakteure)\b/iu.test(title);
}

/** Before a name and part of it: who has one of these may be “of” a place all his life. */
export const nobility = /^(?:lord|lady|baron|baroness|sir|dame|duke|duchess|earl|viscount|prince|princess)\s/iu;

const affiliated = /^(.{2,60}?)\s+((?:of|for|pour|para|для)\s(?:the\s)?\p{Lu}.{1,50})$/u;

/** A name and for whom it writes: `Carla Winter` and `of Harborbeat`. Who is “Lord Renn of” a place is so by name. */
export function affiliationBehind(text: string): { readonly name: string; readonly title: string } | undefined {
  const [, name, title] = affiliated.exec(text) ?? [];
  return name === undefined || title === undefined || nobility.test(text) ? undefined : { name, title };
}

/** Whether the words say for whom somebody writes, and nothing else: `for The Lantern`. */
export function isAffiliation(text: string): boolean {
  return /^(?:of|for|pour|para|для)\s(?:the\s)?\p{Lu}/u.test(text);
}
