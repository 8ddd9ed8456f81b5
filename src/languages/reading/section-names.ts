/**
 * What papers call their sections. A line that is only one of these names is a section's name and no story;
 * any other name needs a date beside it, or must be seen with one in the same file.
 */
const names = [
  // English
  "world|world news|national|nation|local|local news|metro|region|regional|news|top news|top stories|latest news|breaking news|politics|elections|election|policy|government|u.s.|u.s. news|us|us news|uk|uk news|europe|asia|asia pacific|asia-pacific|africa|middle east|americas|latin america|international|foreign|home news|business|business news|economy|economics|markets|money|finance|personal finance|companies|industry|banking|energy|technology|tech|science|science & health|health|wellness|medicine|environment|climate|climate change|weather|nature|education|schools|crime|crime & courts|courts|law|justice|police|military|defense|defence|security|opinion|opinions|commentary|editorial|editorials|analysis|columns|columnists|column|letters|letters to the editor|op-ed|perspectives|voices|views|features|feature|in depth|in-depth|investigations|long reads|interview|interviews|profile|profiles|obituaries|obituary|deaths|culture|arts|arts & culture|arts & entertainment|culture & arts|entertainment|film|movies|television|tv|music|books|theater|theatre|dance|art|media|photography|style|fashion|life|lifestyle|living|life & style|home & garden|food|food & drink|dining|travel|sports|sport|football|soccer|baseball|basketball|cricket|tennis|golf|olympics|rugby|hockey|sumo|religion|society|community|people|family|parenting|women|real estate|property|housing|transportation|transport|cars|auto|autos|agriculture|labor|labour|immigration|history|magazine|weekend|sunday review|special report|special reports|blog|blogs|podcast|podcasts|video|videos|photos|press release|press releases|fact check|explainer|explainers|research|campus|campus news|student life|weird news|comedy|briefs|news in brief|corrections",
  // German
  "politik|wirtschaft|kultur|sport|wissen|wissenschaft|gesellschaft|meinung|kommentar|kommentare|leitartikel|ausland|inland|welt|panorama|regionales|lokales|feuilleton|reise|technik|digital|gesundheit|bildung|umwelt|finanzen|leben|literatur|medien|vermischtes",
  // French
  "monde|politique|économie|société|culture|sports|sciences|santé|planète|opinions|débats|tribune|éditorial|éducation|technologies|médias|idées|livres|cinéma|musique|voyages|france|afrique|actualités|faits divers",
  // Spanish and Portuguese
  "mundo|internacional|política|economía|sociedad|cultura|deportes|ciencia|tecnología|opinión|editoriales|salud|educación|nacional|local|sucesos|negocios|economia|sociedade|esportes|desporto|ciência|tecnologia|opinião|saúde|educação|cotidiano|brasil|negócios|cidades|cidade|esporte|país|meio ambiente|segurança|lazer|turismo",
  // Italian and Dutch
  "esteri|cronaca|politica|economia|sport|cultura|spettacoli|scienze|salute|opinioni|tecnologia|binnenland|buitenland|economie|politiek|wetenschap|cultuur|opinie",
  // Russian and Ukrainian
  "мир|в мире|политика|экономика|общество|культура|спорт|наука|технологии|мнение|мнения|бизнес|здоровье|происшествия|новости|образование|финансы|интервью|история|медицина|світ|політика|економіка|суспільство|новини",
  // Arabic and Hebrew
  "العالم|سياسة|السياسة|اقتصاد|الاقتصاد|رياضة|الرياضة|ثقافة|الثقافة|رأي|آراء|مقالات|علوم|تكنولوجيا|صحة|مجتمع|أخبار|محليات|منوعات|חדשות|עולם|פוליטיקה|כלכלה|ספורט|תרבות|דעות|מדע|בריאות|חינוך|בארץ|בעולם|ביטחון|משפט|סביבה|טכנולוגיה|מוזיקה|ספרים|קולנוע",
  // Hindi
  "दुनिया|विश्व|देश|राजनीति|अर्थव्यवस्था|व्यापार|खेल|मनोरंजन|विज्ञान|स्वास्थ्य|शिक्षा|राय|संपादकीय|समाचार|विचार|कारोबार|तकनीक|संस्कृति|पर्यावरण|अपराध|धर्म",
  // Chinese, Japanese and Korean
  "国际|國際|世界|时政|政治|经济|經濟|经济新闻|社会|社會|文化|体育|體育|科技|科学|科學|健康|教育|观点|觀點|评论|評論|社论|社論|财经|財經|娱乐|娛樂|军事|要闻|国内|國內|本地|法治|环境|副刊|读书|讀書|旅游|旅遊|経済|国際|国际新闻|スポーツ|科学・医療|社説|オピニオン|エンタメ|ビジネス|文化・芸能|地域|暮らし|環境|연예|정치|경제|사회|국제|문화|스포츠|과학|오피니언|사설",
] as const;

const known = new Set(names.flatMap((row) => row.split("|").map(sectionKey)));

/** Case and the kinds of spaces aside; “and” is “&”. */
export function sectionKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").replace(/ and /g, " & ").trim();
}

/** Whether this is what papers of any of these languages call a section. */
export function isSectionName(name: string): boolean {
  return known.has(sectionKey(name));
}
