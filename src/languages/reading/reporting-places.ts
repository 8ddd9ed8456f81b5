/** Cities from which papers report, as each language prints them. A place beside a name is no second name. */
const cities = [
  // English
  "washington|washington, d.c.|new york|los angeles|chicago|boston|philadelphia|houston|dallas|atlanta|miami|seattle|san francisco|denver|detroit|phoenix|new orleans|honolulu|london|edinburgh|glasgow|belfast|cardiff|manchester|birmingham|liverpool|dublin|paris|lyon|marseille|brussels|amsterdam|the hague|berlin|hamburg|munich|frankfurt|cologne|vienna|zurich|geneva|bern|rome|milan|naples|vatican city|madrid|barcelona|lisbon|porto|athens|istanbul|ankara|warsaw|prague|budapest|bucharest|sofia|belgrade|zagreb|sarajevo|tirana|pristina|skopje|oslo|stockholm|copenhagen|helsinki|reykjavik|tallinn|riga|vilnius|kyiv|kiev|kharkiv|odesa|lviv|minsk|moscow|st. petersburg|tbilisi|yerevan|baku|jerusalem|tel aviv|gaza|ramallah|beirut|damascus|baghdad|tehran|riyadh|dubai|doha|cairo|tunis|algiers|rabat|tripoli|khartoum|addis ababa|nairobi|kampala|lagos|abuja|accra|dakar|johannesburg|cape town|pretoria|harare|kinshasa|kabul|islamabad|karachi|lahore|new delhi|delhi|mumbai|kolkata|bengaluru|chennai|dhaka|colombo|kathmandu|yangon|bangkok|phnom penh|hanoi|kuala lumpur|singapore|jakarta|manila|hong kong|taipei|beijing|shanghai|seoul|pyongyang|tokyo|osaka|sydney|melbourne|canberra|wellington|auckland|ottawa|toronto|montreal|vancouver|mexico city|havana|bogotá|bogota|caracas|lima|quito|santiago|buenos aires|montevideo|brasília|brasilia|rio de janeiro|são paulo|sao paulo|united nations",
  // German, French, Italian
  "kiew|moskau|brüssel|wien|zürich|genf|rom|mailand|neapel|athen|warschau|prag|bukarest|lissabon|kopenhagen|peking|tokio|jerusalem|kairo|teheran|beirut|münchen|köln|leipzig|dresden|bremen|hannover|stuttgart|düsseldorf|lille|bordeaux|toulouse|nantes|strasbourg|nice|rennes|londres|bruxelles|berlin|moscou|pékin|le caire|athènes|varsovie|genève|roma|milano|napoli|torino",
  // Spanish and Portuguese
  "sevilla|valencia|bilbao|zaragoza|málaga|ciudad de méxico|méxico|guadalajara|monterrey|la habana|santiago de chile|nueva york|moscú|pekín|bruselas|parís|roma|atenas|jerusalén|lisboa|coimbra|braga|faro|belo horizonte|salvador|recife|porto alegre|curitiba|fortaleza|manaus|nova york|nova iorque|paris|bruxelas|pequim|moscovo|moscou|genebra|são petersburgo",
  // Russian
  "москва|санкт-петербург|петербург|екатеринбург|новосибирск|казань|нижний новгород|самара|омск|ростов-на-дону|уфа|красноярск|пермь|воронеж|волгоград|владивосток|хабаровск|киев|минск|тбилиси|ереван|баку|астана|алматы|ташкент|берлин|париж|лондон|вашингтон|нью-йорк|пекин|брюссель|женева|стамбул|рига",
  // Arabic
  "القاهرة|الإسكندرية|بيروت|دمشق|بغداد|عمان|عمّان|القدس|غزة|رام الله|الرياض|جدة|الدوحة|دبي|أبوظبي|أبو ظبي|الكويت|المنامة|مسقط|صنعاء|عدن|الخرطوم|طرابلس|تونس|الجزائر|الرباط|الدار البيضاء|نواكشوط|أنقرة|إسطنبول|طهران|لندن|باريس|برلين|واشنطن|نيويورك|موسكو|بروكسل|جنيف|أربيل|الموصل|حلب",
  // Hebrew
  "ירושלים|תל אביב|תל-אביב|חיפה|באר שבע|אילת|אשדוד|נתניה|רמת גן|ניו יורק|וושינגטון|לונדון|פריז|ברלין|מוסקבה|קייב|רומא|בריסל|קהיר|עזה|רמאללה",
  // Hindi
  "नई दिल्ली|दिल्ली|मुंबई|कोलकाता|चेन्नई|बेंगलुरु|हैदराबाद|लखनऊ|पटना|जयपुर|भोपाल|इंदौर|रांची|चंडीगढ़|देहरादून|वाराणसी|कानपुर|प्रयागराज|नोएडा|गुरुग्राम|अहमदाबाद|पुणे|नागपुर|रायपुर|शिमला|श्रीनगर|जम्मू|लंदन|वॉशिंगटन|न्यूयॉर्क|इस्लामाबाद|काठमांडू|ढाका",
  // Japanese and Chinese
  "ワシントン|ニューヨーク|ロサンゼルス|ロンドン|パリ|ベルリン|ローマ|ブリュッセル|ジュネーブ|ウィーン|モスクワ|キーウ|キエフ|イスタンブール|エルサレム|カイロ|テヘラン|ドバイ|ニューデリー|バンコク|ハノイ|マニラ|ジャカルタ|シンガポール|シドニー|ソウル|サンパウロ|北京|上海|台北|香港|東京|大阪|京都|名古屋|福岡|札幌|那覇|広島|仙台|广州|深圳|南京|杭州|武汉|成都|重庆|西安|天津|华盛顿|纽约|伦敦|巴黎|柏林|莫斯科|东京|首尔|日内瓦|布鲁塞尔|高雄|台中|臺北",
] as const;

const known = new Set(cities.flatMap((row) => row.split("|").map((name) => name.normalize("NFC"))));

/** Before the place that a reporter wrote from: “By ANN LEE in Kyiv”, « à Lille ». */
const words = "in|at|from|aus|en|desde|em|à|в|из|مِن|发自|發自";
const placeAfter = new RegExp(`^(?:${words})\\s?\\p{Lu}|^(?:发自|發自)`, "u");

/** `台北報導`, `北京电`, `发自北京`: the place and a verb, grown together. */
const grown = /^(?:(?:发自|發自)\p{Script=Han}{2,6}|\p{Script=Han}{2,4}(?:报道|報導|报导|電|电))$/u;

/** Whether the words are a place and no name: `Kyiv`, `à Lille`, `台北報導`. */
export function isPlace(text: string): boolean {
  const name = text.normalize("NFC").toLowerCase();
  return known.has(name) || grown.test(text) || (text.length <= 40 && placeAfter.test(text) && !/\d/u.test(text));
}

const tail = new RegExp(`^(.{2,80}?)\\s+((?:${words})\\s\\p{Lu}.*|(?:发自|發自)\\p{Script=Han}{2,6})$`, "u");

/** A name and the place behind it: `ANN LEE` and `in Kyiv`; `林思遠` and `台北報導`. */
export function placeBehind(text: string): { readonly name: string; readonly place: string } | undefined {
  const [, name, place] = tail.exec(text) ?? [];
  return name === undefined || place === undefined ? grownBehind(text) : { name, place };
}

/** 林思遠台北報導: the last two or three characters before the verb are the place. */
function grownBehind(text: string): { readonly name: string; readonly place: string } | undefined {
  const stem = /^(\p{Script=Han}{4,16})(?:报道|報導|报导)$/u.exec(text)?.[1];
  if (stem === undefined) return undefined;
  const size = [2, 3].find((count) => known.has(stem.slice(-count))) ?? (stem.length <= 5 ? 2 : undefined);
  return size === undefined ? undefined : { name: stem.slice(0, -size), place: text.slice(stem.length - size) };
}

const before = /^(.{2,24}?)\s*[:：＝=]\s*(.{2,})$/u;
const spaced = /^([\p{Script=Katakana}ー]{2,10})\s(.{2,})$/u;

/** A place and the name behind it: `ワシントン＝山瀬健太`, `القاهرة: سلمى النجار`. */
export function placeBefore(text: string): { readonly name: string; readonly place: string } | undefined {
  const [, place, name] = before.exec(text) ?? spaced.exec(text) ?? [];
  return name === undefined || place === undefined || !isPlace(place) ? undefined : { name, place };
}
