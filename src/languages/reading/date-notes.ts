/** What a word before a date says of it: when the story first appeared, when it was changed, or nothing. */
export type DateNote = "published" | "updated" | "plain";

/** The words that stand before a date, one row a language; “plain” ones are read at the start of a line only. */
const words: readonly (readonly [DateNote, string])[] = [
  [
    "published",
    "published on|published at|published|first published|originally published|posted on|posted|issued|date",
  ],
  ["updated", "updated on|updated at|updated|last updated on|last updated|last modified|modified"],
  ["plain", "on"],
  ["published", "veröffentlicht am|veröffentlicht|erschienen am|erstellt am|datum"],
  ["updated", "aktualisiert am|aktualisiert|zuletzt aktualisiert am|stand"],
  ["plain", "am|vom|den"],
  ["published", "publié le|publie le|paru le|mis en ligne le|posté le"],
  ["updated", "mis à jour le|mise à jour le|modifié le|actualisé le"],
  ["plain", "le"],
  ["published", "publicado el|publicado em|publicado|publicada el|fecha|data"],
  ["updated", "actualizado el|actualizado|atualizado em|atualizado"],
  ["plain", "el|em"],
  ["published", "pubblicato il|pubblicato"],
  ["updated", "aggiornato il|aggiornato"],
  ["plain", "il"],
  ["published", "gepubliceerd op|gepubliceerd|publicerad|publisert|udgivet"],
  ["updated", "bijgewerkt op|bijgewerkt|uppdaterad|oppdatert|opdateret"],
  ["plain", "op"],
  ["published", "опубликовано|дата публикации|дата|опубліковано|opublikowano"],
  ["updated", "обновлено|изменено|оновлено|zaktualizowano"],
  [
    "published",
    "公開日|公開|掲載日|掲載|配信|投稿日|发布于|发布时间|发布|發布於|發布時間|發布|发表于|時間|时间|입력|게시|등록",
  ],
  ["updated", "最終更新日|最終更新|更新日|更新时间|更新時間|更新于|更新於|更新|수정|업데이트"],
  ["published", "نُشر في|نشر في|نُشرت في|نشرت في|تم النشر في|تاريخ النشر"],
  ["updated", "آخر تحديث|تم التحديث في|حُدث في"],
  ["published", "פורסם ב-|פורסם ב|פורסם|תאריך"],
  ["updated", "עודכן ב-|עודכן ב|עודכן"],
  ["published", "प्रकाशित तिथि|प्रकाशित|दिनांक"],
  ["updated", "अपडेटेड|अपडेट|अद्यतन"],
];

const phrases = words
  .flatMap(([note, row]) => row.split("|").map((phrase) => ({ phrase: phrase.normalize("NFC"), note })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

const byStart = new Map<string, typeof phrases>();
for (const entry of phrases) {
  const start = entry.phrase[0] ?? "";
  const others = byStart.get(start);
  if (others) others.push(entry);
  else byStart.set(start, [entry]);
}

/** The note that begins at this place of the text, and where it ends: `Published: ` is 11 characters. */
export function dateNoteAt(text: string, start: number): { readonly note: DateNote; readonly end: number } | undefined {
  const candidates = byStart.get(text[start]?.toLowerCase() ?? "");
  if (candidates === undefined) return undefined;
  const here = text.slice(start, start + 40).toLowerCase();
  for (const { phrase, note } of candidates) {
    if (!here.startsWith(phrase)) continue;
    const gap = /^[\s:：]*/u.exec(here.slice(phrase.length))?.[0] ?? "";
    const next = here[phrase.length + gap.length] ?? "";
    // “Datelined” is no “date”: a letter must not follow at once, but in Chinese and Japanese it may.
    if (gap === "" && /\p{L}/u.test(next) && /[a-zà-ÿа-я]$/u.test(phrase)) continue;
    return { note, end: start + phrase.length + gap.length };
  }
  return undefined;
}
