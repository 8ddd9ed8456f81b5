/** What stands where a name would and names nobody: the story is the desk's. */
const names: ReadonlySet<string> = new Set(
  [
    "staff|staff writer|staff writers|staff report|staff reports|staff reporter|staff reporters|staff and wire reports|staff and agencies|staff & agencies|from staff reports|from staff and wire reports|from wire reports|from news services|news services|wire services|wire reports|wire service|agencies|news agencies|wires|newsroom|news desk|web desk|online desk|admin|administrator|webmaster|anonymous|no author|unknown|guest|guest author|guest writer|guest contributor|guest columnist|contributor|contributors|contributed|our correspondent|our reporter|our foreign staff|foreign staff|special correspondent|staff correspondent|own correspondent|editor|editors|the editors|author|editorial|editorials|various|various authors",
    "redaktion|der redaktion|die redaktion|unserer redaktion|red.|agenturen|material von agenturen",
    "la rédaction|rédaction|agences",
    "redacción|la redacción|agencias",
    "redação|da redação|a redação|agências",
    "redazione|redactie",
    "редакция|соб. инф|соб. инф.|наш корреспондент|собственный корреспондент|автора|автор|агентства",
    "هيئة التحرير|المحرر|التحرير|وكالات|الوكالات|مراسلنا",
    "מערכת|המערכת|סוכנויות הידיעות|סוכנויות|כתבנו|כתבתנו",
    "डेस्क|ब्यूरो|एजेंसी|एजेंसियां|एजेंसियाँ|संवाददाता|हमारे संवाददाता|विशेष संवाददाता|संपादक",
    "編集部|本社記者|本紙記者|記者|編集委員",
    "编辑部|本报讯|本报记者|本报评论员|本刊记者|记者|綜合報導|综合报道",
  ].flatMap((row) => row.split("|").map((name) => name.normalize("NFC"))),
);

/** A desk with its own name: `The Lantern Staff`, `Redacción El Faro`, `न्यूज डेस्क`. */
const desks = [
  /^(?!.*\s(?:and|&)\s)(?:[^\s,]+\s){1,3}(?:staff|editors|newsroom)$/iu,
  /^(?:redaktion|rédaction|redacción|redação|редакция|service|מערכת|هيئة تحرير)(?:\s\S+){1,3}$/iu,
  /^(?:\S+\s){1,2}(?:डेस्क|ब्यूरो)$/u,
  /^\S{2,14}(?:編集部|编辑部)$/u,
] as const;

/** Whether the words name nobody: `Staff report`, `La rédaction`, `本报讯`. */
export function isNobody(text: string): boolean {
  const words = text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
  return (
    names.has(words) || names.has(words.replace(/(?<![\s.])[\s.]+$/u, "")) || desks.some((desk) => desk.test(words))
  );
}
