/** Lines that pages print around stories, word for word; every row says where it comes from. */
const phrases: readonly { readonly why: string; readonly words: string }[] = [
  {
    why: "a teaser ends in a button",
    words:
      "read more|read more...|read more…|read more »|read more →|read full story|read the full story|read full article|read article|continue reading|continue reading...|full story|more »|more...|weiterlesen|mehr|mehr lesen|lire la suite|lire plus|leer más|leia mais|continua a leggere|leggi tutto|lees meer|läs mer|читать далее|подробнее|читати далі|اقرأ المزيد|إقرأ المزيد|קרא עוד|המשך קריאה|और पढ़ें|続きを読む|もっと見る|阅读全文|閱讀全文|阅读更多|더보기",
  },
  {
    why: "a list ends in a button",
    words:
      "load more|load more stories|show more|show more stories|see more|see all|view all|view more|more stories|more articles|next|next page|previous|previous page|older posts|newer posts|« previous|next »|‹ previous|next ›|mehr laden|voir plus|ver más|ver mais|показать ещё|показать еще|加载更多|載入更多|次へ|前へ|下一页|上一页",
  },
  {
    why: "advertisements are copied along with what they stand between",
    words:
      "advertisement|advertisements|advertising|sponsored|sponsored content|ad|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|реклама|إعلان|פרסומת|विज्ञापन|広告|广告|廣告|광고",
  },
  {
    why: "buttons of social networks and of the page's head and foot",
    words:
      "share|share this|share this article|tweet|email|print|save|bookmark|follow|follow author|following|like|comment|comments|no comments|leave a comment|subscribe|subscribe now|sign up|sign in|log in|register|menu|search|home|back to top|skip to main content|skip to content|skip to navigation|teilen|partager|compartir|compartilhar|condividi|поделиться|مشاركة|שתף|शेयर करें|分享|共有|シェア|공유",
  },
  {
    why: "some pages label what they show",
    words:
      "subscriber only|subscribers only|premium|exclusive to subscribers|for subscribers|article réservé aux abonnés|réservé aux abonnés|abonnés|nur für abonnenten|exclusivo para suscriptores|para suscriptores|exclusivo para assinantes|para assinantes|только для подписчиков|للمشتركين|למנויים בלבד|למנויים|有料会員記事|有料記事|会員限定|会員限定記事|有料会員限定|会员专享|订阅专享|artikel anhören|écouter l'article|escuchar|ouvir|listen|listen to this article|listen to article",
  },
];

const exact = new Set(phrases.flatMap(({ words }) => words.split("|")));

/** Lines that pages print around stories, with a number in them. */
const patterns: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  { why: "how long the story takes to read", pattern: /^\d{1,3}[\s-]?min(?:ute)?s?\.?(?: read)?$/iu },
  {
    why: "how long the story takes to read, in other languages",
    pattern:
      /^(?:(?:lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|время чтения|زمن القراءة|זמן קריאה|पढ़ने का समय|読了時間|阅读时间)\s?[:：]?\s?)?(?:约|約)?\d{1,3}\s?(?:min(?:ute|utes|uten|utos)?\.?|мин(?:ут(?:а|ы)?)?\.?|دقائق|دقيقة|דקות|मिनट|分|分钟)(?:\s?(?:lesezeit|de lecture|de lectura|de leitura|чтения|قراءة|קריאה|में पढ़ें|で読めます|阅读))?$/iu,
  },
  { why: "how long it takes to hear", pattern: /^listen\s?[·•|:-]?\s?\d{1,2}:\d{2}(?:\smin)?$/iu },
  { why: "how many comments it has", pattern: /^\d{1,6} comments?$/iu },
  {
    why: "the same, number last or in other languages",
    pattern:
      /^(?:(?:comments?|kommentare|commentaires|comentarios|comentários|комментарии|تعليقات|תגובות|टिप्पणियाँ|コメント|评论|評論)\s?[:：(]?\s?\d{1,6}\s?[)件条條]?|\d{1,6}\s?(?:kommentare?|commentaires?|comentarios?|comentários?|комментари(?:й|я|ев)|تعليقات?|תגובות|टिप्पणियाँ|件のコメント|条评论|條評論))$/iu,
  },
  { why: "which page of the list this is", pattern: /^page \d{1,5}(?: of \d{1,5})?$/iu },
  {
    why: "how much of the list is shown",
    pattern: /^(?:showing|displaying) \d{1,7}\s?[-–—]\s?\d{1,7} of \d{1,7}(?: \p{L}{1,12})?$/iu,
  },
  {
    why: "the numbers of the list's pages",
    pattern:
      /^(?:[«‹<]\s?(?:prev(?:ious)?\s)?)?(?:\d{1,4}[\s|]{1,3}){2,20}(?:(?:…|\.{3})\s?\d{0,5}\s?)?(?:next\s?)?[»›>]?$/iu,
  },
];

/** Whether a page prints this line around its stories: a button, an advertisement's label, a pager. */
export function isFurniture(line: string): boolean {
  if (line.length > 80) return false;
  return exact.has(line.toLowerCase()) || patterns.some(({ pattern }) => pattern.test(`${line} `.trimEnd()));
}

/** Whether the line is a rule between stories: `* * *`, `-----`, `•`. */
export function isSeparator(line: string): boolean {
  return /^[-–—_=*•·●○◆◇■□▪★☆✦✧#~.+<>|/\\\s―─━…]+$/u.test(line);
}
