import assert from "node:assert/strict";
import { test } from "node:test";
import { bylineField } from "../../src/clippings/bylines/byline-field.ts";
import { parseByline } from "../../src/clippings/bylines/parse-byline.ts";

/** The names, each with its role in square brackets; empty when the line is a byline that names nobody. */
type Row = readonly [text: string, names: string | undefined, sure?: "likely"];

/** All names are invented, but for agencies and papers. The second column is undefined where the text is no byline. */
const bylines: readonly Row[] = [
  // “By” and the like
  ["By Ann Lee", "Ann Lee"],
  ["by Ann Lee", "Ann Lee"],
  ["BY ANN LEE", "ANN LEE"],
  ["By: Ann Lee", "Ann Lee"],
  ["By Ann Lee.", "Ann Lee"],
  ["By Ann Lee and Bo Roy", "Ann Lee + Bo Roy"],
  ["By ANN LEE and BO ROY", "ANN LEE + BO ROY"],
  ["By Ann Lee, Bo Roy and Cy Day", "Ann Lee + Bo Roy + Cy Day"],
  ["By Ann Lee, Bo Roy, and Cy Day", "Ann Lee + Bo Roy + Cy Day"],
  ["By Ann Lee & Bo Roy", "Ann Lee + Bo Roy"],
  ["By Ann Lee with Bo Roy", "Ann Lee + Bo Roy"],
  ["Written by Ann Lee", "Ann Lee"],
  ["Story by Ann Lee", "Ann Lee"],
  ["Story and photos by Ann Lee", "Ann Lee"],
  ["Analysis by Ann Lee", "Ann Lee"],
  ["Author: Ann Lee", "Ann Lee"],
  ["By Madonna", "Madonna", "likely"],
  // names that are not two plain words
  ["By Ann B. Lee", "Ann B. Lee"],
  ["By A. B. Lee", "A. B. Lee"],
  ["By J.R. Day", "J.R. Day"],
  ["By Ann Lee-Roy", "Ann Lee-Roy"],
  ["By Bo O'Dell", "Bo O'Dell"],
  ["By Bo O’Dell", "Bo O’Dell"],
  ["By Ludo van der Meer", "Ludo van der Meer"],
  ["By Marco de Sousa", "Marco de Sousa"],
  ["By Nida al-Karim and Bo Roy", "Nida al-Karim + Bo Roy"],
  ["By Zoe ur-Rahim", "Zoe ur-Rahim"],
  ["By Bo Roy Jr.", "Bo Roy Jr."],
  ["By Bo Roy, Jr., and Ann Lee", "Bo Roy, Jr. + Ann Lee"],
  ["By Zoë Ávila", "Zoë Ávila"],
  ["By José Ortega y Gamez", "José Ortega y Gamez"],
  ["By Ann May", "Ann May"],
  ["By Dan Lee and Bo Roy", "Dan Lee + Bo Roy"],
  ["DAN LEE, AP", "DAN LEE + AP [agency]", "likely"],
  ["By Dr. Ann Lee", "Dr. Ann Lee"],
  ["By Ana Maria Lopez Rui Dias", "Ana Maria Lopez Rui Dias"],
  // agencies
  ["Reuters", "Reuters [agency]", "likely"],
  ["AP", "AP [agency]", "likely"],
  ["The Associated Press", "The Associated Press [agency]", "likely"],
  ["AFP-Jiji", "AFP-Jiji [agency]", "likely"],
  ["Kyodo", "Kyodo [agency]", "likely"],
  ["dpa", "dpa [agency]", "likely"],
  ["By Reuters", "Reuters [agency]"],
  ["By The Associated Press", "The Associated Press [agency]"],
  ["By Ann Lee, AP", "Ann Lee + AP [agency]"],
  ["by ANN LEE, AP", "ANN LEE + AP [agency]"],
  ["By Ann Lee and Bo Roy, AP", "Ann Lee + Bo Roy + AP [agency]"],
  ["ANN LEE and BO ROY, AP", "ANN LEE + BO ROY + AP [agency]", "likely"],
  ["Ann Lee, AP`", "Ann Lee + AP [agency]", "likely"],
  ["Ann Lee, Bo Roy, Associated Press", "Ann Lee + Bo Roy + Associated Press [agency]", "likely"],
  ["By Ann Lee | Reuters", "Ann Lee + Reuters [agency]"],
  ["By Ann Lee (AP)", "Ann Lee + AP [agency]"],
  ["Ann Lee/Reuters", "Ann Lee + Reuters [agency]", "likely"],
  ["By Ann Lee / Bloomberg", "Ann Lee + Bloomberg [agency]"],
  ["By Ann Lee, Bloomberg News", "Ann Lee + Bloomberg News [agency]"],
  ["Reuters Staff, Reuters", "Reuters [agency]", "likely"],
  ["共同", "共同 [agency]", "likely"],
  ["ТАСС", "ТАСС [agency]", "likely"],
  // papers, boards, desks
  ["By The Editorial Board", "The Editorial Board [organisation]"],
  ["By The Lantern Post", "The Lantern Post [organisation]"],
  ["By Ann Lee, Lantern News", "Ann Lee + Lantern News [organisation]"],
  ["By Ann Lee, Enlanternet", "Ann Lee + Enlanternet [organisation]"],
  ["Ann Lee, Yodel Sports", "Ann Lee + Yodel Sports [organisation]", "likely"],
  ["By Ann Lee, lantern.com", "Ann Lee + lantern.com [organisation]"],
  // titles
  ["By Ann Lee, Staff writer", "Ann Lee [Staff writer]"],
  ["By ANN LEE, STAFF WRITER", "ANN LEE [STAFF WRITER]"],
  ["By Ann Lee | Staff Writer", "Ann Lee [Staff Writer]"],
  ["By Ann Lee and Bo Roy, Staff Writers", "Ann Lee [Staff Writers] + Bo Roy [Staff Writers]"],
  ["By Ann Lee, Special to The Lantern", "Ann Lee [Special to The Lantern]"],
  ["By Ann Lee, Contributing Writer", "Ann Lee [Contributing Writer]"],
  ["Ann Lee, senior reporter", "Ann Lee [senior reporter]", "likely"],
  // nobody
  ["Staff writer", "", "likely"],
  ["Staff", "", "likely"],
  ["Staff report", "", "likely"],
  ["Staff Reports", "", "likely"],
  ["From staff reports", "", "likely"],
  ["By Staff", ""],
  ["By staff writer", ""],
  ["Agencies", "", "likely"],
  ["Staff Writer, The Lantern Post", "", "likely"],
  ["By our Moscow correspondent", "", "likely"],
  ["By Ann Lee and agencies", "Ann Lee"],
  // other hands
  ["Photos by Dee Fox", "Dee Fox [photos]"],
  ["Photographs by DEE FOX", "DEE FOX [photos]"],
  ["Photo: Dee Fox", "Dee Fox [photos]"],
  ["Video by Dee Fox", "Dee Fox [video]"],
  ["Illustration by Dee Fox", "Dee Fox [illustrations]"],
  ["Graphics by Dee Fox", "Dee Fox [graphics]"],
  ["Translated by Eve Gray", "Eve Gray [translation]"],
  ["Translation: Eve Gray", "Eve Gray [translation]"],
  ["Additional reporting by Flo Hill", "Flo Hill [additional reporting]"],
  [
    "With additional reporting by Flo Hill and Gus Ives",
    "Flo Hill [additional reporting] + Gus Ives [additional reporting]",
  ],
  ["Edited by Hal Jones", "Hal Jones [editing]"],
  ["Editor: Hal Jones", "Hal Jones [editing]"],
  ["By Ann Lee, as told to Bo Roy", "Ann Lee + Bo Roy [as told to]"],
  ["By Ann Lee and Illustrations by Dee Fox", "Ann Lee + Dee Fox [illustrations]"],
  ["By Ann Lee Photos by Dee Fox", "Ann Lee + Dee Fox [photos]"],
  ["Written by Ann Lee Edited by Hal Jones", "Ann Lee + Hal Jones [editing]"],
  ["Writing by Ann Lee; Editing by Hal Jones", "Ann Lee + Hal Jones [editing]"],
  [
    "(Reporting by Ann Lee in Kyiv and Bo Roy in Moscow; Writing by Cy Day; Editing by Hal Jones)",
    "Ann Lee + Bo Roy + Cy Day + Hal Jones [editing]",
  ],
  // places, handles, brackets
  ["By ANN LEE in Kyiv", "ANN LEE"],
  ["Ann Lee in Washington", "Ann Lee", "likely"],
  ["By Ann Lee in Kyiv, Bo Roy in Moscow and Cy Day", "Ann Lee + Bo Roy + Cy Day"],
  ["By Ann Lee @annlee", "Ann Lee"],
  ["By Ann Lee ann@lantern.example", "Ann Lee"],
  ["Ann Lee (https://lantern.example/ann)", "Ann Lee", "likely"],
  ["Par Luc Petit (avec Zoé Blanc)", "Luc Petit + Zoé Blanc"],
  // names alone
  ["Ann Lee", "Ann Lee", "likely"],
  ["Ann Lee and Bo Roy", "Ann Lee + Bo Roy", "likely"],
  ["Ann Lee, Bo Roy and Cy Day", "Ann Lee + Bo Roy + Cy Day", "likely"],
  ["肖春芳", "肖春芳", "likely"],
  // other languages
  ["Von Anna Lehm", "Anna Lehm"],
  ["Von Anna Lehm und Bodo Rau", "Anna Lehm + Bodo Rau"],
  ["Fotos: Bodo Rau", "Bodo Rau [photos]"],
  ["Übersetzt von Eva Grau", "Eva Grau [translation]"],
  ["Par Luc Petit et Zoé Blanc", "Luc Petit + Zoé Blanc"],
  ["Traduit par Zoé Blanc", "Zoé Blanc [translation]"],
  ["Por Ana Gómez y Luis Peña", "Ana Gómez + Luis Peña"],
  ["Traducido por Eva Gris", "Eva Gris [translation]"],
  ["Da Marco Neri", "Marco Neri"],
  ["Door Ludo van der Meer", "Ludo van der Meer"],
  ["Автор: Иван Петров", "Иван Петров"],
  ["Иван Петров, корреспондент", "Иван Петров [корреспондент]", "likely"],
  ["بقلم سارة أحمد", "سارة أحمد"],
  ["מאת דנה כהן", "דנה כהן"],
  ["文/王芳", "王芳"],
  ["文：王芳", "王芳"],
  ["制图：王芳", "王芳 [graphics]"],
  ["תחקיר: מאיה רז", "מאיה רז [research]"],
  ["Инфографика: Анна Ли", "Анна Ли [graphics]"],
  ["संपादन: अनिता शर्मा", "अनिता शर्मा [editing]"],
  ["Colaboração: Ana Lima", "Ana Lima [additional reporting]"],
  ["Pesquisa mostra queda nas vendas", undefined],
  ["作者：王芳、李明", "王芳 + 李明"],
  ["記者 山田太郎", "山田太郎"],
  ["山田太郎記者", "山田太郎 [記者]", "likely"],
  ["撮影：山田太郎", "山田太郎 [photos]"],
  ["글 김민수", "김민수"],
  // no bylines
  ["By the numbers: what the vote means", undefined],
  ["By 2030, all cars must be electric", undefined],
  ["By Monday, the rain had stopped.", undefined],
  ["By Any Means Necessary", undefined],
  ["By Design", undefined],
  ["By Night", undefined],
  ["Mayor Meets Ferry Owners", undefined],
  ["Harbour and Bridge Talks Open", undefined],
  ["Ann Lee said in a joint statement that she agrees", undefined],
  ["Photos show a sunken ferry", undefined],
  ["Editor resigns", undefined],
  ["Northport Ferry Company.", undefined],
  ["انهارت المحادثات مساء الخميس.", undefined],
  ["انهارت المحادثات مساء", undefined],
  ["橋は一か月閉鎖される", undefined],
  ["Ann Lee And Bo Roy Support Completion Of Relief Center", undefined],
  ["Queen Sprains Back, Misses Remembrance Sunday Service", undefined],
  ["Lantern Ending Home Business, Will Lay Off 25% Of Staff", undefined],
  ["World", undefined],
  ["Feb 4, 2022", undefined],
  ["https://lantern.example/ann", undefined],
  ["", undefined],
];

for (const [text, names, sure = "sure"] of bylines) {
  test(`“${text}” names ${names === "" ? "nobody" : (names ?? "no byline")}`, () => {
    const byline = parseByline(text);
    const said = byline?.authors.map(({ name, role }) => (role === undefined ? name : `${name} [${role}]`)).join(" + ");
    assert.equal(said, names);
    if (names !== undefined) assert.equal(byline?.sure, sure);
  });
}

test("a field of days, each another, takes no longer than it is long", () => {
  const days = Array.from(
    { length: 150_000 },
    (_, index) => `${1000 + (index % 9000)}-03-${10 + Math.floor(index / 9000)}`,
  );
  const begun = performance.now();
  assert.deepEqual(bylineField(days.join(" | ")), { authors: [], rest: days });
  assert.ok(performance.now() - begun < 20_000);
});
