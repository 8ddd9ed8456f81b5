import assert from "node:assert/strict";
import { test } from "node:test";
import { bounds } from "../../src/basics/edtf.ts";
import { parseDate } from "../../src/clippings/dates/parse-date.ts";
import type { DateContext } from "../../src/clippings/dates/read-date.ts";

type Row = readonly [text: string, edtf: string | undefined, context?: Partial<DateContext>];

const copied = { captured: "2022-02-04" } as const;
const tokyo = { zone: "Asia/Tokyo" } as const;

/** What papers print, and what it says. The second column is undefined where the text is no date. */
const dates: readonly Row[] = [
  // English, day, month and year in every order
  ["Feb 4, 2022", "2022-02-04"],
  ["Feb. 4, 2022", "2022-02-04"],
  ["FEB. 4, 2022", "2022-02-04"],
  ["Feb.4,2022", "2022-02-04"],
  ["Feb 4 2022", "2022-02-04"],
  ["February 4, 2022", "2022-02-04"],
  ["February 4th, 2022", "2022-02-04"],
  ["February 4th 2022", "2022-02-04"],
  ["February 1st, 2022", "2022-02-01"],
  ["February 2nd, 2022", "2022-02-02"],
  ["Sept. 3, 2021", "2021-09-03"],
  ["4 February 2022", "2022-02-04"],
  ["04 February 2022", "2022-02-04"],
  ["4 Feb 2022", "2022-02-04"],
  ["24 December 2021", "2021-12-24"],
  ["24. Dezember 2021", "2021-12-24"],
  ["24 d'agost 2021", undefined],
  ["4th February 2022", "2022-02-04"],
  ["4th of February, 2022", "2022-02-04"],
  ["4-Feb-2022", "2022-02-04"],
  ["4/Feb/2022", "2022-02-04"],
  ["2022 Feb 4", "2022-02-04"],
  // with the day of the week
  ["Friday, Feb 4, 2022", "2022-02-04"],
  ["Friday February 4 2022", "2022-02-04"],
  ["Fri., Feb. 4, 2022", "2022-02-04"],
  ["Fri Feb 04 2022", "2022-02-04"],
  ["Sat, 05 Feb 2022 10:00:00 +0000", "2022-02-05"],
  ["Thursday 3rd February 2022", "2022-02-03"],
  // with the time of day, before or after
  ["7:33  PM ET Fri, 17 July 2020", "2020-07-17"],
  ["July 17, 2020 at 7:33 p.m. ET", "2020-07-17"],
  ["Feb 4 2022 10:30", "2022-02-04"],
  ["February 4, 2022 6:01 am", "2022-02-04"],
  ["Feb. 4, 2022, 14:00 (JST)", "2022-02-04"],
  ["4 Feb 2022 14:00 GMT+3", "2022-02-04"],
  ["4 February 2022 | 9 a.m.", "2022-02-04"],
  // with what it says of the story
  ["Published Feb 4, 2022", "2022-02-04"],
  ["Published: 2022-02-04", "2022-02-04"],
  ["Posted on February 4, 2022", "2022-02-04"],
  ["Last Updated: January 7, 2025", "2025-01-07"],
  ["April 28, 2019 at 6:01 am Updated April 29, 2019 at 3:33 pm", "2019-04-28"],
  ["Updated April 29, 2019 | Published April 28, 2019", "2019-04-28"],
  ["(Feb 4, 2022)", "2022-02-04"],
  ["on Feb 4, 2022", "2022-02-04"],
  // in numbers
  ["2022-02-04", "2022-02-04"],
  ["2022/02/04", "2022-02-04"],
  ["2022/2/4", "2022-02-04"],
  ["2022.02.04", "2022-02-04"],
  ["13/04/2022", "2022-04-13"],
  ["04/13/2022", "2022-04-13"],
  ["04/04/2022", "2022-04-04"],
  ["04.02.2022", "2022-02-04"],
  ["4.2.2022", "2022-02-04"],
  ["02/04/2022", "[2022-02-04,2022-04-02]"],
  ["02/04/2022", "[2022-02-04,2022-04-02]", { language: "en" }],
  ["02/04/2022", "2022-02-04", { language: "en-US" }],
  ["02/04/2022", "2022-04-02", { language: "en-GB" }],
  ["02/04/2022", "2022-04-02", { language: "fr" }],
  ["02/04/2022", "[2022-02-04,2022-04-02]", { language: "ja" }],
  ["4-2-2022", "2022-02-04", { language: "nl" }],
  ["2022-02-04T10:00:00", "2022-02-04"],
  ["2022-02-04T23:30:00Z", "2022-02-04"],
  ["2022-02-04T23:30:00Z", "2022-02-05", tokyo],
  ["2022-02-04T23:30:00.000+09:00", "2022-02-04", tokyo],
  ["2022-02-04T01:30:00+09:00", "2022-02-03"],
  ["2022-02-04T24:00:00Z", undefined],
  ["2022-02-04 01:30:00 -0500", "2022-02-04"],
  // less than a day is known
  ["February 2022", "2022-02"],
  ["Feb. 2022", "2022-02"],
  ["May 2022", "2022-05"],
  ["Mar 2022", "2022-03"],
  ["2022-02", "2022-02"],
  ["2022", "2022"],
  ["1799", undefined],
  ["about 1998", "1998~"],
  ["c. 1998", "1998~"],
  ["circa 1998", "1998~"],
  ["1980s", "198X"],
  ["Feb. 4-6, 2022", "2022-02-04/2022-02-06"],
  ["[..2022-02-04]", "[..2022-02-04]"],
  ["2022-02-04?", "2022-02-04?"],
  ["1987-XX", "1987-XX"],
  // years of two digits
  ["4 Feb 22", "2022-02-04?"],
  ["18-Jul-20", "2020-07-18?"],
  ["Feb 4 '22", "2022-02-04?"],
  ["Feb 4, 87", "1987-02-04?"],
  // other languages and digits
  ["2022年2月4日", "2022-02-04"],
  ["2022年02月04日 12:30", "2022-02-04"],
  ["2022年2月4日（金）", "2022-02-04"],
  ["2022年2月4日 星期五", "2022-02-04"],
  ["2022年2月", "2022-02"],
  ["2022年", "2022"],
  ["２０２２年２月４日", "2022-02-04"],
  ["公開日：2022年2月4日", "2022-02-04"],
  ["令和4年2月4日", "2022-02-04"],
  ["平成元年1月8日", "1989-01-08"],
  ["2022년 2월 4일", "2022-02-04"],
  ["4. Februar 2022", "2022-02-04"],
  ["Freitag, 4. Februar 2022", "2022-02-04"],
  ["Stand: 4. Februar 2022, 14.05 Uhr", "2022-02-04"],
  ["4 février 2022", "2022-02-04"],
  ["1er mars 2022", "2022-03-01"],
  ["Publié le 4 février 2022 à 15h30", "2022-02-04"],
  ["4 de febrero de 2022", "2022-02-04"],
  ["viernes, 4 de febrero de 2022", "2022-02-04"],
  ["4 de fevereiro de 2022", "2022-02-04"],
  ["4 febbraio 2022", "2022-02-04"],
  ["4 februari 2022", "2022-02-04"],
  ["4 lutego 2022", "2022-02-04"],
  ["4 февраля 2022 г.", "2022-02-04"],
  ["февраль 2022", "2022-02"],
  ["4 Şubat 2022", "2022-02-04"],
  ["2022. február 4.", "2022-02-04"],
  ["4 فبراير 2022", "2022-02-04"],
  ["٤ فبراير ٢٠٢٢", "2022-02-04"],
  ["الجمعة 4 فبراير/شباط 2022", "2022-02-04"],
  ["4 בפברואר 2022", "2022-02-04"],
  ["יום שישי, 4 בפברואר 2022", "2022-02-04"],
  ["4 फ़रवरी 2022", "2022-02-04"],
  ["४ फरवरी २०२२", "2022-02-04"],
  // said of the day of the copy
  ["3 hours ago", "2022-02-04", copied],
  ["Updated 3 hours ago", "2022-02-04", copied],
  ["an hour ago", "2022-02-04", copied],
  ["yesterday", "2022-02-03", copied],
  ["2 days ago", "2022-02-02", copied],
  ["2d ago", "2022-02-02", copied],
  ["2 weeks ago", "2022-01-21~", copied],
  ["3 months ago", "2021-11~", copied],
  ["2 years ago", "2020~", copied],
  ["vor 2 Tagen", "2022-02-02", copied],
  ["il y a 2 jours", "2022-02-02", copied],
  ["hace 3 horas", "2022-02-04", copied],
  ["há 2 dias", "2022-02-02", copied],
  ["2 дня назад", "2022-02-02", copied],
  ["قبل 3 أيام", "2022-02-01", copied],
  ["3時間前", "2022-02-04", copied],
  ["昨日", "2022-02-03", copied],
  ["2天前", "2022-02-02", copied],
  ["Feb. 3", "2022-02-03", copied],
  ["Dec. 24", "2021-12-24", copied],
  ["24 December", "2021-12-24", copied],
  ["2月3日", "2022-02-03", copied],
  // no dates
  ["the other day", undefined],
  ["last week", undefined],
  ["12", undefined],
  ["20:15", undefined],
  ["2021/22", undefined],
  ["Chapter 4, 2022", undefined],
  ["Feb 4, 2022 was a Friday", undefined],
  ["The talks of Feb 4, 2022", undefined],
  ["Marching on", undefined],
  ["", undefined],
];

for (const [text, expected, context] of dates) {
  const beside = context === undefined ? "" : ` (${Object.values(context).join(", ")})`;
  test(`the date of “${text}”${beside} is ${expected ?? "none"}`, () => {
    const date = parseDate(text, { zone: "UTC", ...context });
    assert.equal(date?.edtf, expected);
    if (expected !== undefined) assert.notEqual(bounds(expected), undefined);
  });
}

/** Plainly dates, and yet none that can be read; or dates that are not sure. */
const doubts: readonly (readonly [text: string, rule: string, edtf: string | undefined])[] = [
  ["Febuary 4, 2022", "date-unreadable", undefined],
  ["4 Septmber 2022", "date-unreadable", undefined],
  ["Agust 2022", "date-unreadable", undefined],
  ["30 February 2022", "date-impossible", undefined],
  ["February 30, 2022", "date-impossible", undefined],
  ["February 29, 2022", "date-impossible", undefined],
  ["2022-13-01", "date-impossible", undefined],
  ["2022-02-30", "date-impossible", undefined],
  ["99/99/2022", "date-impossible", undefined],
  ["2022年13月1日", "date-impossible", undefined],
  ["3 hours ago", "date-relative", undefined],
  ["yesterday", "date-relative", undefined],
  ["Feb 4", "date-without-year", undefined],
  ["4 Feb 22", "date-unsure", "2022-02-04?"],
  ["02/04/2022", "date-ambiguous", "[2022-02-04,2022-04-02]"],
];

for (const [text, rule, expected] of doubts) {
  test(`“${text}” is reported as ${rule}`, () => {
    const date = parseDate(text, { zone: "UTC" });
    assert.equal(date?.doubt?.rule, rule);
    assert.equal(date?.edtf, expected);
  });
}

test("what is counted from the day of the copy is inferred, what is printed is given", () => {
  assert.equal(parseDate("2 days ago", { zone: "UTC", ...copied })?.how, "inferred");
  assert.equal(parseDate("Feb 3", { zone: "UTC", ...copied })?.how, "inferred");
  assert.equal(parseDate("Feb 3, 2022", { zone: "UTC", ...copied })?.how, "given");
});
