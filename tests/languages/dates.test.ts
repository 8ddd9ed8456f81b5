import assert from "node:assert/strict";
import { test } from "node:test";
import { edtf } from "../../src/basics/edtf.ts";
import { languageFor, languages } from "../../src/languages/languages.ts";

/** One date, and how a native newspaper says it. */
const tables = {
  en: [
    ["2022-02-04", "4 February 2022"],
    ["2022-02", "February 2022"],
    ["2022", "2022"],
    ["1998~", "about 1998"],
    ["2022-02-04?", "possibly 4 February 2022"],
    ["2022-02%", "possibly about February 2022"],
    ["1987-XX", "some time in 1987"],
    ["1987-05-XX", "some time in May 1987"],
    ["198X", "some time in the 1980s"],
    ["19XX", "between 1900 and 1999"],
    ["[..2022-02-04]", "on or before 4 February 2022"],
    ["[..2022-02]", "in or before February 2022"],
    ["[2022-02-04..]", "on or after 4 February 2022"],
    ["[2022..]", "in or after 2022"],
    ["[2022-01-01..2022-02-04]", "between 1 January 2022 and 4 February 2022"],
    ["[2022-02-04..2022-02-04]", "4 February 2022"],
    ["[2022-02-04,2022-04-02]", "either 4 February 2022 or 2 April 2022"],
    ["[2022,2023,2024-05]", "2022, 2023 or May 2024"],
    ["[2022]", "2022"],
    ["2021/2022", "2021 to 2022"],
    ["2022-02-01/2022-02-04", "1 February 2022 to 4 February 2022"],
    ["2021/..", "from 2021"],
    ["../2021", "until 2021"],
  ],
  de: [
    ["2022-02-04", "4. Februar 2022"],
    ["1998~", "um 1998"],
    ["2022-02-04~", "um den 4. Februar 2022"],
    ["2022-02-04?", "möglicherweise 4. Februar 2022"],
    ["1987-XX", "irgendwann 1987"],
    ["1987-05-XX", "irgendwann im Mai 1987"],
    ["198X", "irgendwann in den 1980er-Jahren"],
    ["[..2022-02-04]", "spätestens am 4. Februar 2022"],
    ["[..2022-02]", "spätestens im Februar 2022"],
    ["[2022..]", "frühestens 2022"],
    ["[2022-01-01..2022-02-04]", "zwischen dem 1. Januar 2022 und dem 4. Februar 2022"],
    ["[2022-02-04,2022-04-02]", "entweder 4. Februar 2022 oder 2. April 2022"],
    ["2022-02-01/..", "ab dem 1. Februar 2022"],
    ["../2022-02-01", "bis zum 1. Februar 2022"],
  ],
  fr: [
    ["2022-02-01", "1er février 2022"],
    ["2022-02-04?", "peut-être le 4 février 2022"],
    ["1998~", "vers 1998"],
    ["1987-XX", "en 1987, sans plus de précision"],
    ["198X", "au cours des années 1980"],
    ["[..2022-02-04]", "au plus tard le 4 février 2022"],
    ["[2022-02..]", "au plus tôt en février 2022"],
    ["[2022-01-01..2022-02-04]", "entre le 1er janvier 2022 et le 4 février 2022"],
    ["[2022-02-04,2022-04-02]", "soit le 4 février 2022, soit le 2 avril 2022"],
    ["2022-02-01/2022-02-04", "du 1er février 2022 au 4 février 2022"],
    ["2022-04/2022-08", "d’avril 2022 à août 2022"],
    ["2022-04/..", "à partir d’avril 2022"],
    ["../2022", "jusqu’en 2022"],
  ],
  es: [
    ["2022-02-04", "4 de febrero de 2022"],
    ["2022-02-04?", "posiblemente el 4 de febrero de 2022"],
    ["1998~", "hacia 1998"],
    ["198X", "en algún momento de la década de 1980"],
    ["[..2022-02-04]", "el 4 de febrero de 2022 o antes"],
    ["[2022-02..]", "en febrero de 2022 o después"],
    ["[2022-01-01..2022-02-04]", "entre el 1 de enero de 2022 y el 4 de febrero de 2022"],
    ["[2022-02-04,2022-04-02]", "el 4 de febrero de 2022 o el 2 de abril de 2022"],
    ["2022-02-01/2022-02-04", "del 1 de febrero de 2022 al 4 de febrero de 2022"],
    ["2021/2022", "de 2021 a 2022"],
  ],
  ja: [
    ["2022-02-04", "2022年2月4日"],
    ["2022", "2022年"],
    ["1998~", "1998年ごろ"],
    ["2022-02-04?", "2022年2月4日（不確か）"],
    ["198X", "1980年代のいずれか"],
    ["1987-XX", "1987年のいずれか"],
    ["[..2022-02-04]", "2022年2月4日以前"],
    ["[2022-02..]", "2022年2月以降"],
    ["[2022-01-01..2022-02-04]", "2022年1月1日から2022年2月4日までの間"],
    ["[2022-02-04,2022-04-02]", "2022年2月4日または2022年4月2日"],
    ["2021/2022", "2021年から2022年まで"],
  ],
  ar: [
    ["2022-02-04", "4 فبراير 2022"],
    ["2022", "2022"],
    ["1998~", "نحو عام 1998"],
    ["198X", "في وقت ما من عقد 1980"],
    ["[..2022-02-04]", "في 4 فبراير 2022 أو قبله"],
    ["[..2022]", "في عام 2022 أو قبله"],
    ["[2022-02..]", "في فبراير 2022 أو بعده"],
    ["[2022-02-04,2022-04-02]", "إما 4 فبراير 2022 أو 2 أبريل 2022"],
    ["2021/2022", "من عام 2021 إلى عام 2022"],
  ],
  zh: [
    ["2022-02-04", "2022年2月4日"],
    ["2022-02", "2022年2月"],
    ["2022", "2022年"],
    ["1998~", "1998年前后"],
    ["2022-02-04?", "2022年2月4日（存疑）"],
    ["2022-02%", "2022年2月前后（存疑）"],
    ["1987-XX", "1987年（具体日期不详）"],
    ["1987-05-XX", "1987年5月（具体日期不详）"],
    ["198X", "20世纪80年代（具体时间不详）"],
    ["200X", "21世纪头十年（具体时间不详）"],
    ["19XX", "1900年至1999年之间"],
    ["[..2022-02-04]", "2022年2月4日或之前"],
    ["[2022-02..]", "2022年2月或之后"],
    ["[2022-01-01..2022-02-04]", "2022年1月1日至2022年2月4日之间"],
    ["[2022-02-04,2022-04-02]", "2022年2月4日或2022年4月2日"],
    ["[2022,2023,2024-05]", "2022年、2023年或2024年5月"],
    ["2021/2022", "2021年至2022年"],
    ["2021/..", "2021年起"],
    ["../2021", "至2021年止"],
  ],
} as const;

test("every language of the interface has its table, with ten kinds of dates or nearly so", () => {
  assert.deepEqual(Object.keys(tables).sort(), [...languages.keys()].sort());
  for (const [tag, rows] of Object.entries(tables)) assert.ok(rows.length >= 9, tag);
});

for (const [tag, rows] of Object.entries(tables)) {
  test(`dates in words: ${tag}`, () => {
    for (const [given, words] of rows) {
      const date = edtf(given);
      assert.ok(date !== undefined, given);
      assert.equal(languageFor(tag).date(date), words);
    }
  });
}

test("what is no date comes back as it is", () => {
  const { date } = languageFor("en");
  for (const text of ["", "soon", "[soon..]", "2022-13", "[,]", "/", "[..]"]) {
    assert.equal(date(text as Parameters<typeof date>[0]), text);
  }
});
