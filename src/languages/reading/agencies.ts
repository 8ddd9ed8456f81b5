/** Agencies and wires as bylines name them. They stand beside names, and alone where no reporter is named. */
const names =
  "ap|the ap|associated press|reuter|the associated press|reuters|thomson reuters|reuters staff|afp|afp-jiji|agence france-presse|agence france presse|bloomberg|bloomberg news|kyodo|kyodo news|jiji|jiji press|dpa|dpa international|upi|united press international|efe|agencia efe|agência lusa|agência brasil|ansa|adnkronos|tass|itar-tass|ria novosti|interfax|xinhua|xinhua news agency|yonhap|yonhap news|yonhap news agency|pti|press trust of india|ani|ians|anp|belga|apa|sda|keystone-sda|keystone-ats|sid|kna|epd|lusa|ntb|ritzau|tt|stt|pap|ctk|čtk|mti|canadian press|the canadian press|australian associated press|aap|pa|pa media|press association|anadolu|anadolu agency|mena|wafa|saba|petra|spa|wam|irna|isna|tasnim|cns|cna|bernama|antara|vna|tna|kcna|mcclatchy|tribune news service|tns|cnn|cnn wire|bbc|bbc news|npr|kaiser health news|kff health news|stateline|propublica|the conversation|project syndicate|new york times news service|washington post news service|тасс|риа новости|интерфакс|рейтер|укринформ|унн|رويترز|أ ف ب|أ.ف.ب|فرانس برس|د ب أ|أ ب|واس|وام|وفا|新华社|新華社|中新社|中央社|共同|共同通信|共同社|時事|時事通信|路透社|法新社|美联社|彭博社|ロイター|ロイター通信|ap通信|afp時事|연합뉴스|뉴시스|뉴스1|רויטרס|איי-פי|סוכנות איי-פי|पीटीआई|भाषा|एएनआई|आईएएनएस".split(
    "|",
  );

/** Names of people too: they are agencies in capitals only. */
const alsoPeople = new Set(["sid", "petra", "saba", "ani", "mena", "pap"]);

const known = new Set(names);

/** Whether the words name an agency: `AP`, `The Associated Press`, `Reuters`, `共同`. */
export function isAgency(text: string): boolean {
  const name = text.normalize("NFKC").toLowerCase();
  return known.has(name) && !(alsoPeople.has(name) && /^\p{Lu}\p{Ll}/u.test(text));
}

const unmistakable = /\s(?:the )?(associated press|reuters|reuter|bloomberg(?: news)?|AP|AFP|dpa|EFE|UPI)$/u;
const anyCase = /\s(associated press|reuters?)$/iu;

/** A name that an agency follows with nothing between them: `Mara Quill Reuters`. */
export function agencyBehind(text: string): { readonly name: string; readonly agency: string } | undefined {
  const match = unmistakable.exec(text) ?? anyCase.exec(text);
  if (match?.[1] === undefined) return undefined;
  return { name: text.slice(0, match.index), agency: match[1] };
}

/** `AP Wire`, `AP NEWS`, `新华社` before its reporter. */
export const agencyService = /^(?:the )?(?:ap|afp|associated press|reuters|bloomberg)\s(?:wire|news|video|photo)$/iu;

const organisation =
  /(?:^|\s)(?:news|newspapers?|post|times|press|journal|herald|tribune|gazette|courier|chronicle|observer|magazine|entertainment|network|cent(?:er|re)|agency|services?|media|board|team|desk|staff|university|institute|office|department|ministry|bureau|division|administration|commission|library|museum|society|foundation|committee|council|association|radio|television|tv|today|wire|review|weekly|daily|newsroom|sports|online|blog|huffpost|variety|partner|public radio|shopping|finance|images|pictures|zeitung|redaktion|rédaction|redacción)(?=$|\s)/iu;

/** Whether the words name a paper, a desk or a body, and no person: `The Editorial Board`, `Lantern News`. */
export function isOrganisation(text: string): boolean {
  if (/^\S+\.(?:com|org|net|info|co\.\p{L}\p{L})$/iu.test(text)) return true;
  if (/(?:新聞社?|日报|日報|晚报|晚報|通信社?|通讯社|通訊社|编辑部|編集部|放送|신문|뉴스)$/u.test(text)) return true;
  // A headline in capitals may hold such a word too; a name is short and has no other small words.
  const words = text.split(/\s+/u);
  const named = words.every(
    (word) => /^[\p{Lu}\p{Lo}&]/u.test(word) || /^(?:of|the|for|and|from|de|la|du|der|des)$/u.test(word),
  );
  return organisation.test(text) && words.length <= 6 && named;
}
