/**
 * Headings that name neither a paper nor a section: the title of the list, or a shelf of it. Each word stands here once,
 * and none is made of others: where a heading could be read in two ways, one of many words would take for ever.
 */
const headings =
  /^(?:(?:my|selected|recent|latest|more|other|all|past|published|press|news|newspaper|magazine|online|print|freelance|journalism|writing|reporting|works?|clips?|clippings?|articles?|stories|features?|essays?|columns?|reviews?|interviews?|portfolio|publications?|archives?|bylines?|by|and|&|list|of|from|the|about|links?|veröffentlichungen|artikel|texte|auswahl|ausgewählte|meine|arbeitsproben|und|mes|choix|publiés?|et|artículos|publicados|mis|selección|textos|artigos|publicações|meus|e|y|публикации|статьи|избранное|мои|مقالات|مقالاتي|منشورات|כתבות|מאמרים|פרסומים|लेख|प्रकाशित|記事一覧|掲載記事|執筆記事|作品|文章|报道|作品列表)[\s,:.!–—-]*)+$/iu;

/** Whether a heading says no more than that a list of clips stands below it. */
export function isListTitle(text: string): boolean {
  return (
    headings.test(text) ||
    /^(?:.{2,60}[’']s?\s+)(?:clips|clippings|articles|stories|portfolio|work|writing)$/iu.test(text)
  );
}

/** Words of links that are no headline. */
export function isLinkLabel(text: string): boolean {
  return /^(?:link|links|pdf|read|read more|read here|here|web|online|url|source|story|article|view|open|html|archive|archived|archive\.org|wayback|→|↗|»|lien|lire|enlace|leer|ler|hier|lesen|ссылка|читать|رابط|קישור|लिंक|リンク|记事|記事|链接|連結|原文)$/iu.test(
    text.replace(/[[\](){}\s.:]+/gu, " ").trim(),
  );
}

/** Headers of a table's columns, and what stands below them. */
const columns: readonly (readonly [Column, RegExp])[] = [
  [
    "headline",
    /^(?:headline|title|story|article|titel|überschrift|titre|título|título|titular|заголовок|название|العنوان|כותרת|शीर्षक|見出し|タイトル|标题|標題)$/iu,
  ],
  [
    "publication",
    /^(?:outlet|publication|paper|newspaper|magazine|source|publisher|medium|zeitung|média|journal|medio|veículo|издание|الصحيفة|עיתון|प्रकाशन|媒体|媒體|掲載紙|掲載媒体|出版)$/iu,
  ],
  [
    "date",
    /^(?:date|published|day|year|datum|fecha|data|дата|التاريخ|تاريخ|תאריך|दिनांक|तिथि|日付|掲載日|日期|时间)$/iu,
  ],
  ["url", /^(?:link|url|web|address|lien|enlace|ссылка|الرابط|קישור|लिंक|リンク|链接|連結)$/iu],
  [
    "authors",
    /^(?:author|authors|byline|by|reporter|autor|autoren|auteur|auteurs|autores|автор|авторы|الكاتب|כותב|लेखक|筆者|著者|作者|记者)$/iu,
  ],
  [
    "section",
    /^(?:section|desk|beat|category|ressort|rubrik|rubrique|sección|seção|раздел|рубрика|القسم|מדור|श्रेणी|面|栏目|版面)$/iu,
  ],
];

export type Column = "headline" | "publication" | "date" | "url" | "authors" | "section";

/** What stands below a column's header; undefined for one that is not known. */
export function columnOf(header: string): Column | undefined {
  const words = header.replace(/[*_`:]/gu, "").trim();
  return columns.find(([, pattern]) => pattern.test(words))?.[0];
}
