/** What the words before a name say: no role means that the named wrote the story. */
export interface Lead {
  readonly phrase: string;
  readonly role: string | null;
  /** Whether the phrase begins headlines too, so that a colon, or nothing but plain names, must follow it: `Photo`. */
  readonly unsafe: boolean;
}

interface Row {
  readonly role: string | null;
  /** They stand before names only. */
  readonly safe?: string;
  /** “Photo”, “Editor” and “Autor” begin headlines too. */
  readonly unsafe?: string;
}

/** In the trade's words; one row a role and family of languages. */
const rows: readonly Row[] = [
  {
    role: null,
    safe: "by|written by|story by|text by|words by|report by|reports by|reported by|reporting by|story and photos by|text and photos by|words and photos by|story and photographs by|analysis by|opinion by|commentary by|column by|review by|interview by|essay by|guest essay by|news analysis by|writing by|posted by|published by",
    unsafe: "author|authors|byline|story|text|words|reporter|reporters|writer|writers",
  },
  {
    role: null,
    safe: "von|text von|bericht von|ein bericht von|eine reportage von|reportage von|kommentar von|ein kommentar von|eine analyse von|analyse von|ein gastbeitrag von|gastbeitrag von|ein essay von|ein interview von|interview von|eine kolumne von|kolumne von|geschrieben von",
    unsafe:
      "autor|autorin|autoren|text und fotos|text & fotos|text und foto|text & foto|text/fotos|interview|interviews|protokoll",
  },
  {
    role: null,
    safe: "par|texte par|texte de|textes de|propos recueillis par|recueilli par|écrit par|publié par|posté par|rédigé par|un article de|article de|une enquête de|un reportage de|reportage de|une tribune de|une chronique de|un entretien de",
    unsafe: "auteur|autrice|auteure|auteurs|texte|textes|texte et photos|textes et photos|reportage",
  },
  {
    role: null,
    safe: "por|texto de|texto por|textos de|escrito por|publicado por|una crónica de|un reportaje de|reportaje de|entrevista de|uma reportagem de|reportagem de|texto e fotos de|texto y fotos de",
    unsafe:
      "autora|autores|texto|textos|texto y fotos|texto e fotos|texto y fotografías|reportagem|reportaje|entrevista",
  },
  { role: null, safe: "da|di|a cura di|testo di|door|av|af|przez|oleh", unsafe: "autore|autrice|testo|tekst" },
  {
    role: null,
    safe: "от|подготовил|подготовила|подготовили|беседовал|беседовала|беседовали|интервью взял|интервью взяла",
    unsafe: "автор|авторы|автор статьи|автор текста|автор материала|текст|текст и фото|интервью|материал",
  },
  {
    role: null,
    safe: "بقلم",
    unsafe: "كتب|كتبت|كتبها|الكاتب|الكاتبة|إعداد|تقرير|حوار|حاورها|حاوره|تحقيق|المراسل|المراسلة|أعدها|أعده",
  },
  { role: null, safe: "מאת", unsafe: "כתב|כתבה|כתבה וצילמה|כתב וצילם|כתבו|טקסט|ריאיין|ריאיינה|ראיין|ראיינה" },
  {
    role: null,
    safe: "द्वारा",
    unsafe: "लेखक|लेखिका|रिपोर्ट|रिपोर्टर|संवाददाता|प्रस्तुति",
  },
  {
    role: null,
    safe: "記者|记者|本社記者|本紙記者|本报记者|本報記者|本刊记者|本报讯记者|글|文・写真|文と写真|取材・文|文・撮影|取材・文・撮影",
    unsafe:
      "文|作者|撰文|执笔|執筆|采写|採訪|采访|图文|圖文|文图|著者|筆者|ライター|構成|聞き手|取材|来源|來源|기자|リポート",
  },
  { role: "通讯员", safe: "通讯员|通訊員" },
  {
    role: "photos",
    safe: "photos by|photo by|photographs by|photography by|photograph by|pictures by|picture by|images by|image by|photo credit|fotos von|foto von|photos de|photographies de|photo de|crédit photo|crédits photo|fotos de|foto de|fotografías de|fotografia de|fotografias de|foto di",
    unsafe:
      "photo|photos|photograph|photographs|photography|photographer|picture|pictures|image|images|fotos|foto|bild|bilder|photographies|photographie|fotografía|fotografías|fotografia|fotografias|фото|фотограф|تصوير|صور|צילום|צילומים|צילם|צילמה|摄影|攝影|图|圖|图片|撮影|写真|カメラ|사진|तस्वीरें|तस्वीर|फोटो|फ़ोटो",
  },
  {
    role: "video",
    safe: "video by|videos by|video von|vidéo de|vídeo de|video de",
    unsafe: "video|vidéo|vídeo|видео|וידאו|视频|視頻|動画|वीडियो",
  },
  {
    role: "illustrations",
    safe: "illustration by|illustrations by|illustrated by|drawings by|art by|cartoon by|illustration von|illustrationen von|illustrations de|ilustraciones de|ilustración de|ilustração de|ilustrações de",
    unsafe:
      "illustration|illustrations|illustrationen|ilustración|ilustraciones|ilustração|ilustrações|иллюстрация|иллюстрации|איור|איורים|插图|插圖|绘图|繪圖|イラスト|चित्र",
  },
  {
    role: "graphics",
    safe: "graphic by|graphics by|interactive by|charts by|maps by|data visualization by|grafik von|infographie de|infografía de|infografia de|infográfico de",
    unsafe: "graphics|grafik|infographie|infografía|infografia|инфографика|графика|גרפיקה|制图|製圖|ग्राफिक्स",
  },
  {
    role: "translation",
    safe: "translated by|translation by|translated from the french by|translated from the german by|translated from the spanish by|translated from the russian by|translated from the arabic by|translated from the chinese by|translated from the japanese by|übersetzt von|aus dem englischen von|aus dem französischen von|traduit par|traduit de l'anglais par|traduit de l'espagnol par|traduit de l'allemand par|traduit du russe par|traduction de|traducido por|traducido del inglés por|traducido del francés por|traducción de|traduzido por|traduzido do inglês por|tradução de|tradotto da|traduzione di|vertaald door|перевёл|перевела|перевод с английского",
    unsafe:
      "translation|translator|übersetzung|traduction|traducción|tradução|перевод|ترجمة|תרגום|תרגם|תרגמה|מאנגלית|תרגם מאנגלית|תרגמה מאנגלית|अनुवाद|翻译|翻譯|编译|編譯|译者|譯者|訳|翻訳|번역",
  },
  {
    role: "additional reporting",
    safe: "additional reporting by|with additional reporting by|with reporting by|with contributions by|with contributions from|unter mitarbeit von|avec la contribution de|con información de|com informações de|colaborou|colaboraram|при участии|השתתף בהכנת הכתבה|השתתפה בהכנת הכתבה|השתתפו בהכנת הכתבה",
    unsafe: "additional reporting|mitarbeit|colaboração|colaboración|参与报道|參與報道",
  },
  {
    role: "editing",
    safe: "edited by|editing by|bearbeitet von|édité par|editado por",
    unsafe:
      "editor|redaktion|redação|редактор|редактура|تحرير|עריכה|עורך|עורכת|编辑|編輯|責任編輯|责任编辑|责编|責編|校对|校對|編集|edição|edición|संपादन|संपादक",
  },
  {
    role: "compiled",
    safe: "compiled by|zusammengestellt von|compilé par|compilado por",
    unsafe: "составитель|составила|составил|ליקוט|整理|संकलन",
  },
  { role: "research", safe: "research by|recherche de", unsafe: "recherche|pesquisa|תחקיר|शोध" },
  { role: "review", safe: "reviewed by|medically reviewed by" },
  { role: "fact check", safe: "fact checked by|fact-checked by|fact check by" },
  { role: "production", safe: "produced by" },
  {
    role: "as told to",
    safe: "as told to|depoimento a|записала|записал",
    unsafe: "литературная запись|口述记录|口述記錄",
  },
];

const sorted: readonly Lead[] = rows
  .flatMap(({ role, safe = "", unsafe = "" }) =>
    [safe, unsafe].flatMap((phrases, index) =>
      phrases === ""
        ? []
        : phrases.split("|").map((phrase) => ({ phrase: phrase.normalize("NFC"), role, unsafe: index === 1 })),
    ),
  )
  .sort((a, b) => b.phrase.length - a.phrase.length);

const byStart = new Map<string, Lead[]>();
for (const lead of sorted) {
  const start = lead.phrase[0] ?? "";
  const others = byStart.get(start);
  if (others) others.push(lead);
  else byStart.set(start, [lead]);
}

const byPhrase = new Map(sorted.map((lead) => [lead.phrase, lead]));

/** The lead that is nothing but these words: what stands in brackets behind a name, “(Fotos)”. */
export function leadNamed(words: string): Lead | undefined {
  return byPhrase.get(words.normalize("NFC").toLowerCase().trim());
}

/** A lead at the beginning of a text. */
export interface FoundLead {
  readonly lead: Lead;
  /** Where the names begin: `Photos by ` is 10 characters. */
  readonly end: number;
  /** Whether a colon or the like follows it. */
  readonly marked: boolean;
}

const gapOf = /^(?:\s*[:：/／＝=・]\s*|\s+)?/u;
const han = /^\p{Script=Han}/u;
/** 记者会 is a press conference, 記者団 the press. */
const longerWord = /^(?:记者|記者)[会會団团招站席]/u;

/** The words before the names. The longest that fits counts. */
export function leadOf(text: string): FoundLead | undefined {
  const candidates = byStart.get(text[0]?.toLowerCase() ?? "");
  if (candidates === undefined || longerWord.test(text)) return undefined;
  const start = text.slice(0, 48).toLowerCase().replaceAll("’", "'");
  for (const lead of candidates) {
    if (!start.startsWith(lead.phrase)) continue;
    const rest = text.slice(lead.phrase.length);
    const gap = gapOf.exec(rest)?.[0] ?? "";
    const marked = /[:：/／＝=・]/u.test(gap);
    const wordEnds = gap !== "" || (!lead.unsafe && han.test(lead.phrase) && han.test(rest));
    if (wordEnds && rest.length > gap.length) return { lead, end: lead.phrase.length + gap.length, marked };
  }
  return undefined;
}
