/** What the words before a name say: no role means that the named wrote the story. */
export interface Lead {
  readonly phrase: string;
  readonly role: string | null;
}

/** In the trade's words; one row a role and family of languages. “:” may follow any of them, and does in many. */
const leads: readonly (readonly [role: string | null, phrases: string])[] = [
  [
    null,
    "by|written by|story by|text by|words by|report by|reports by|reported by|reporting by|story and photos by|text and photos by|words and photos by|story and photographs by|analysis by|opinion by|commentary by|column by|review by|interview by|essay by|guest essay by|news analysis by|writing by|author|authors|byline",
  ],
  [
    null,
    "von|text von|bericht von|autor|autorin|par|texte par|propos recueillis par|auteur|por|texto de|texto por|autora|da|di|a cura di|autore|door|av|af|przez|tekst|oleh|autor:",
  ],
  [null, "автор|авторы|текст|от|بقلم|كتب|كتبت|الكاتب|מאת|כתב|כתבה|द्वारा|लेखक"],
  [
    null,
    "文/|文／|文：|文:|撰文：|撰文:|撰文|作者：|作者:|作者|记者：|记者|記者：|記者|本社記者|本报记者|本報記者|执笔：|執筆：|執筆|文・|文＝|文=|取材・文|글|기자",
  ],
  [
    "photos",
    "photos by|photo by|photographs by|photography by|photograph by|pictures by|picture by|images by|image by|photo|photos|fotos von|foto von|fotos|foto|photos de|photographies de|photo de|photographies|fotos de|fotografías de|fotografia de|foto di|фото|تصوير|צילום|צילומים|摄影：|摄影|攝影：|撮影：|撮影|写真：|写真|写真・|사진|तस्वीरें|तस्वीर|फोटो",
  ],
  ["video", "video by|videos by|video von|vidéo de|vídeo de|видео|וידאו|视频|視頻|वीडियो"],
  [
    "illustrations",
    "illustration by|illustrations by|illustrated by|drawings by|art by|cartoon by|illustration von|illustrationen von|illustrations de|ilustraciones de|ilustração de|иллюстрации|ilustrações de|иллюстрация|איור|איורים|插图|插圖|绘图|繪圖|चित्र",
  ],
  [
    "graphics",
    "graphic by|graphics by|interactive by|charts by|maps by|data visualization by|grafik von|infographie de|infografía de|infografia de|infográfico de|инфографика|графика|גרפיקה|制图|製圖|ग्राफिक्स",
  ],
  [
    "translation",
    "translated by|translation by|translation|translator|übersetzt von|übersetzung|aus dem englischen von|traduit par|traduit de l'anglais par|traduction|traduction de|traducido por|traducción de|traducción|traduzido por|tradução de|tradução|tradotto da|traduzione di|vertaald door|перевод|перевёл|перевела|ترجمة|תרגום|תרגם|תרגמה|अनुवाद|翻译：|翻译|翻譯：|翻譯|訳：|翻訳：|翻訳|번역",
  ],
  [
    "additional reporting",
    "additional reporting by|with additional reporting by|with reporting by|with contributions by|with contributions from|additional reporting|mitarbeit|unter mitarbeit von|avec la contribution de|con información de|com informações de|colaboração|colaborou|colaboraram|при участии|השתתף בהכנת הכתבה|השתתפה בהכנת הכתבה|השתתפו בהכנת הכתבה|参与报道|參與報道",
  ],
  [
    "editing",
    "edited by|editing by|editor|bearbeitet von|redaktion|édité par|editado por|redação|редактор|تحرير|עריכה|编辑：|编辑|責任編輯：|责任编辑：|編集：|編集|edição|редактура|संपादन|संपादक",
  ],
  [
    "compiled",
    "compiled by|zusammengestellt von|compilé par|compilado por|составитель|составила|составил|ליקוט|整理|संकलन",
  ],
  ["research", "research by|recherche de|recherche|pesquisa|תחקיר|शोध"],
  ["as told to", "as told to|depoimento a|литературная запись|записала|записал|口述记录|口述記錄"],
];

/** Words that are roles only when a colon or the like follows: “Photo”, “Editor” and “Autor” begin headlines too. */
const needsColon = new Set(
  "author|authors|byline|photo|photos|translation|translator|additional reporting|editor|autor|autorin|auteur|autora|autore|fotos|foto|photographies|übersetzung|mitarbeit|redaktion|redação|traduction|traducción|tradução|recherche|tekst|автор|авторы|текст|фото|видео|иллюстрации|перевод|редактор|כתב|כתבה|צילום|צילומים|תרגום|עריכה|تصوير|ترجمة|تحرير|लेखक|अनुवाद|作者|기자|사진|번역|摄影|撮影|写真|翻译|翻譯|翻訳|编辑|編集|執筆|撰文|तस्वीरें|तस्वीर|फोटो|וידאו|视频|視頻|वीडियो|иллюстрация|איור|איורים|插图|插圖|绘图|繪圖|चित्र|инфографика|графика|גרפיקה|制图|製圖|ग्राफिक्स|colaboração|colaborou|colaboraram|参与报道|參與報道|edição|редактура|संपादन|संपादक|составитель|составила|составил|ליקוט|整理|संकलन|pesquisa|תחקיר|शोध|литературная запись|записала|записал|口述记录|口述記錄".split(
    "|",
  ),
);

const sorted: readonly Lead[] = leads
  .flatMap(([role, row]) => row.split("|").map((phrase) => ({ phrase: phrase.normalize("NFC"), role })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

const byStart = new Map<string, Lead[]>();
for (const lead of sorted) {
  const start = lead.phrase[0] ?? "";
  const others = byStart.get(start);
  if (others) others.push(lead);
  else byStart.set(start, [lead]);
}

/** The words before the names, and where the names begin: `Photos by ` is 10 characters. */
export function leadOf(text: string): { readonly lead: Lead; readonly end: number } | undefined {
  const candidates = byStart.get(text[0]?.toLowerCase() ?? "");
  if (candidates === undefined) return undefined;
  const start = text.slice(0, 48).toLowerCase().replaceAll("’", "'");
  for (const lead of candidates) {
    if (!start.startsWith(lead.phrase)) continue;
    const rest = text.slice(lead.phrase.length);
    const gap = /^(?:\s*[:：/／＝=]\s*|\s+)?/u.exec(rest)?.[0] ?? "";
    const marked = /[:：/／＝=・]/u.test(gap) || /[:：/／＝=・]$/u.test(lead.phrase);
    if (needsColon.has(lead.phrase) && !marked) continue;
    const wordEnds = gap !== "" || marked || /^[\p{Script=Han}]/u.test(lead.phrase);
    if (wordEnds && rest.length > gap.length) return { lead, end: lead.phrase.length + gap.length };
  }
  return undefined;
}

/** Words between two names, with a space at either side. Those of one letter are safe only between capitals. */
export const conjunctions: ReadonlySet<string> = new Set(
  "and & with und u. et avec y e con com en met och og и і та i oraz ve dan و और एवं together".split(" "),
);

/** Before the place that a reporter wrote from: “By ANN LEE in Kyiv”. */
export const placeWords: ReadonlySet<string> = new Set("in at from aus en в из".split(" "));

/** Small words that are part of a name though they have no capital. */
export const particles: ReadonlySet<string> = new Set(
  "de da do dos das di del della dello delle degli du des la le el al bin bint ibn ben van von der den het ter ten te zu zum zur af av y e i abu umm ul ur mac st san dit thi ap ab o'".split(
    " ",
  ),
);

const titleWord =
  /(?:^|[\s/-])(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|contributing|journalists?|photographers?|photojournalist|fellow|analyst|critic|producer|bureau chief|chief|intern|freelancer?|freelance|stringer|special to|special for|on assignment|for the|professor|ph\.?d\.?|m\.?d\.?|redakteure?|redakteurin|korrespondent(?:in)?|mitarbeiter(?:in)?|journaliste|envoyée? spéciale?|correspondante?|rédacteur|rédactrice|corresponsal|redactora?|periodista|enviad[oa] especial|repórter|jornalista|inviat[oa]|корреспондент|журналист|обозреватель|редактор|مراسل|كاتب|محرر|כתב|פרשן|संवाददाता|पत्रकार)(?=$|[\s,./-])/iu;

/** Whether the words are what somebody is, and no name: `Staff writer`, `Special to The Lantern`. */
export function isTitle(text: string): boolean {
  return titleWord.test(text) || /^(?:記者|记者|特派員|特派员|編集委員|論説委員|기자|특파원)$/u.test(text);
}

/** What stands where a name would and names nobody: the story is the desk's. */
export const nobody: ReadonlySet<string> = new Set(
  "staff|staff writer|staff writers|staff report|staff reports|staff reporter|staff reporters|staff and wire reports|staff and agencies|staff & agencies|from staff reports|from staff and wire reports|from wire reports|from news services|news services|wire services|wire reports|wire service|agencies|news agencies|wires|newsroom|news desk|web desk|online desk|admin|anonymous|no author|unknown|guest author|guest writer|guest contributor|contributor|contributed|our correspondent|our reporter|special correspondent|staff correspondent|own correspondent|redaktion|red.|agenturen|la rédaction|rédaction|redacción|agencias|redação|agências|redazione|redactie|редакция|هيئة التحرير|المحرر|מערכת|編集部|本社記者|编辑部|本报讯|本报记者|記者|记者|डेस्क".split(
    "|",
  ),
);

/** Capitalised words that no name is made of; a headline in title case is known by them. */
export const noName: ReadonlySet<string> = new Set(
  "a an the this that these those what why how when where who whom whose which is are was were be been being has have had do does did will would can could should may might must shall not no never nor or but so if as at by in on for to of off up down out over under after before during since until about against between into through with without from than then there here now new old first last next all any some each every both few more most other another such only own same too very just my your his her its our their it he she they we you i says said say saying set sets makes make made takes take took gets get goes go going comes come came calls call called wins win won loses lose lost faces face seeks seek vows vow warns warn urges urge tells tell told shows show shown finds find found keeps keep kept brings bring leaves leave left rises rise falls fall fell meets meet hits hit cuts cut puts put adds add ends end begins begin opens open opened closes close closed talks war election elections vote votes police court government president minister monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december today yesterday tomorrow week month year years day days means necessary numbers design law night accident sea land air train popular default far and-by one two three four five six seven eight nine ten".split(
    " ",
  ),
);
