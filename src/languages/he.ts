import type { Point } from "./dates.ts";
import { numbersOf } from "./plurals.ts";
import { searching } from "./searching/he.ts";
import { speak } from "./speak.ts";

const numbers = numbersOf("he-IL");
const { counted } = numbers;

/** `סביבות 1998` for `בסביבות 1998`. */
const unjoined = (text: string): string => text.replace(/^ב(?=סביבות |מועד )/, "");

/**
 * A preposition of one letter is written on to the word after it, and by a maqaf to digits: `מפברואר`, `ל־4`. It takes
 * the place of the one in `בסביבות 1998`, and stands after `אולי`.
 */
function joined(letter: "ב" | "ל" | "מ", { text }: Point): string {
  const doubt = text.startsWith("אולי ") ? "אולי " : "";
  const bare = unjoined(text.slice(doubt.length));
  return `${doubt}${letter}${/^\d/.test(bare) ? "־" : ""}${bare}`;
}

/** `ב־4 בפברואר 2022`, `בפברואר 2022`, `בשנת 2022`. */
function at(point: Point): string {
  return point.to === "year" && /^\d/.test(point.text) ? `בשנת ${point.text}` : joined("ב", point);
}

export const he = speak(
  "he",
  numbers,
  {
    months: [
      "ינואר",
      "פברואר",
      "מרץ",
      "אפריל",
      "מאי",
      "יוני",
      "יולי",
      "אוגוסט",
      "ספטמבר",
      "אוקטובר",
      "נובמבר",
      "דצמבר",
    ],
    weekdays: ["יום ראשון", "יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "שבת"],
    weekdaysShort: ["א׳", "ב׳", "ג׳", "ד׳", "ה׳", "ו׳", "ש׳"],
    weekStart: 0,
    day(day, month, year) {
      return `${day} ב${this.months[month - 1]} ${year}`;
    },
    dayOfYear(day, month) {
      return `${day} ב${this.months[month - 1]}`;
    },
    month(month, year) {
      return `${this.months[month - 1]} ${year}`;
    },
    year: (year) => year,
    longDay: (weekday, day) => `${weekday}, ${day}`,
    decade: (first) => `במועד כלשהו בשנות ה־${first}`,
    within: (point) => `במועד כלשהו ${at(point)}`,
    possibly: (point) => `אולי ${point.text}`,
    about: (point) => `בסביבות ${unjoined(point.text)}`,
    upTo: (point) => `${at(point)} או קודם לכן`,
    from: (point) => `${at(point)} או לאחר מכן`,
    between: (first, last) => `בין ${unjoined(first.text)} ${joined("ל", last)}`,
    either(points) {
      const texts = points.map((point) => point.text);
      return `${texts.slice(0, -1).join(", ")} או ${texts.at(-1)}`;
    },
    span: (first, last) => `${joined("מ", first)} עד ${unjoined(last.text)}`,
    since: (first) => `${joined("מ", first)} ואילך`,
    until: (last) => `עד ${unjoined(last.text)}`,
  },
  {
    skip: "דילוג לתוכן",
    navigation: "הארכיון",
    front: "העמוד הראשי",
    sections: "מדורים",
    authors: "כותבים",
    publications: "עיתונים",
    years: "שנים",
    search: "חיפוש",
    searchLabel: "חיפוש בארכיון",
    about: "על הארכיון",
    feed: "פיד",
    madeWith: ["נוצר באמצעות ", "."],

    stories: counted({ one: "כתבה אחת", two: "שתי כתבות", other: "{n} כתבות" }),
    follow: "מעקב: פיד Atom",
    newest: "הכתבות האחרונות",
    browse: "עיון בארכיון",
    allAuthors: "כל הכותבים",
    section: "מדור",
    author: "כותב",
    publication: "עיתון",
    year: "שנה",
    undated: "ללא תאריך",
    undatedNote: "היום, החודש והשנה שבהם פורסמו הכתבות האלה אינם ידועים. כשידוע גבול כלשהו, הוא מצוין.",
    monthUnknown: "החודש אינו ידוע",
    dayUnknown: "היום אינו ידוע",
    earlier: "מוקדם יותר",
    later: "מאוחר יותר",
    byYear: "לפי שנים",
    byMonth: "לפי חודשים",
    byDay: "לפי ימים",
    trail: "מיקום העמוד בארכיון",
    empty: "עדיין אין כאן כתבות.",
    storyCount: "כתבות",
    period: "תקופה",
    onThisDay: "ביום הזה",
    timeline: "ציר הזמן",
    calendar: "לוח שנה",
    yearly: "כתבות בכל שנה",
    workedWith: "יחד עם",
    moreIn: ["עוד במדור ", ""],

    byline: {
      by: ["מאת ", ""],
      roles: {
        photos: ["צילום: ", ""],
        video: ["וידאו: ", ""],
        illustrations: ["איורים: ", ""],
        graphics: ["גרפיקה: ", ""],
        translation: ["תרגום: ", ""],
        "additional reporting": ["השתתפו בהכנת הכתבה: ", ""],
        editing: ["עריכה: ", ""],
        compiled: ["ליקוט: ", ""],
        research: ["תחקיר: ", ""],
        "as told to": ["הביאו לדפוס: ", ""],
      },
      comma: ", ",
      and: " ו",
      stop: ". ",
      title: [", ", ""],
    },
    apart: ", ",
    dateUnknown: "התאריך אינו ידוע",
    updated: ["עודכן: ", ""],
    subjects: ["נושאים: ", ""],
    how: { given: "נמסר", derived: "נגזר", inferred: "הוסק" },
    derivedHeadline: "הכותרת נלקחה מתחילת הטקסט",
    onlySummary: "מוצג כאן תקציר בלבד.",
    onlyHeadline: "מוצגת כאן הכותרת בלבד.",
    backToText: (mark) => `חזרה להפניה ${mark} בטקסט`,
    table: "טבלה",
    pictureUndescribed: "תמונה ללא תיאור",
    pictureMissing: "התמונה הזאת אינה שמורה בארכיון.",
    truncated: "במקור מופיעה רק תחילתו של הטקסט.",
    original: "לקריאת המקור",
    alsoPublished: "פרסומים נוספים",
    versions: "גרסאות קודמות",
    corrections: "תיקונים",
    correctionsNote: "מה שתוקן, נוסף, הוסר או הובהר לאחר פרסום הכתבות.",
    correctionKinds: { correction: "תיקון", update: "עדכון", retraction: "חזרה מפרסום", clarification: "הבהרה" },
    statuses: { retracted: "הפרסום בוטל", corrected: "תוקן" },
    moreBy: ["עוד מאת ", ""],
    elsewhere: "במקומות אחרים",
    related: "כתבות קשורות",
    bothMention: ["מוזכרים בשתי הכתבות: ", ""],
    howWeKnow: "מניין הדברים ידועים",
    citeThis: "ציטוט הכתבה",
    fields: {
      headline: "כותרת",
      date: "תאריך",
      section: "מדור",
      authors: "שם הכותב",
      publication: "עיתון",
      dek: "כותרת משנה",
      blurbs: "תקציר",
      body: "טקסט",
      url: "קישור",
      language: "שפה",
      updated: "שינוי אחרון",
      tags: "נושאים",
      archived: "עותק בארכיון רשת",
      captured: "תאריך ההעתקה",
      rights: "זכויות",
    },
    line: (line) => `שורה ${line}`,
    source: "מקור",
    rules: {
      "contributions-line": "מוזכר בשורה הפותחת את רשימת הפרסומים",
      "contributor-blurb": "נדפס כשורה ברשימת הפרסומים",
      "first-sentence": "נלקח מהמשפט הראשון בטקסט",
      "first-clause": "נלקח מחלקו הראשון של המשפט הפותח",
      "first-words": "נלקח מהמילים הראשונות בטקסט",
      "first-characters": "נחתך מתחילת הטקסט",
      "list-order": "הוסק ממקום הכתבה ברשימה מתוארכת",
      captured: "לא יאוחר מהיום שבו הועתק העמוד",
      "relative-date": "חושב לפי היום שבו הועתק העמוד",
      head: "נדפס מעל הכתבה",
      headline: "נדפס ככותרת",
      byline: "נדפס כשם הכותב",
      blurb: "נדפס כתקציר",
      body: "נדפס כגוף הטקסט",
      "first-heading": "נדפס ככותרת הראשונה בטקסט",
      "url-line": "נדפס ככתובת בשורה נפרדת",
      "front-matter": "צוין בראש הקובץ",
      "archive-default": "נלקח מהגדרות הארכיון",
      "data-row": "צוין בשורת הנתונים של הרשומה",
    },

    aboutPage: {
      holds: "מה יש בו",
      range: (first, last) => `הכתבה המתוארכת המוקדמת ביותר: ${first}; המאוחרת ביותר: ${last}.`,
      known: "מניין הדברים ידועים",
      given: "מופיע במקור מילה במילה.",
      derived: "נוצר ממה שנמסר במקור, כמו כותרת שנלקחה מהמשפט הראשון.",
      inferred: "הוסק מן ההקשר, כמו תאריך שהוסק מסדר הרשימה.",
      missing: "לא ידוע",
      field: "שדה",
      tableCaption: "בכמה כתבות מופיע כל שדה, ומניין הוא ידוע",
      truncatedStories: counted({
        one: "מכתבה אחת מופיעה במקור רק ההתחלה.",
        two: "משתי כתבות מופיעה במקור רק ההתחלה.",
        other: "מ־{n} כתבות מופיעה במקור רק ההתחלה.",
      }),
      sources: "מקורות",
      sourcesNote: "כל כתבה נקראה מאחד הקבצים האלה; בעמוד שלה מצוינים הקובץ והשורה.",
      file: "קובץ",
      format: "תבנית",
      moreSources: counted({ one: "ועוד קובץ אחד", two: "ועוד שני קבצים", other: "ועוד {n} קבצים" }),
      leftovers: "שורות שנותרו",
      leftoversNote: "את השורות האלה לא ניתן היה לשייך לשום כתבה. הן מובאות כאן כדי ששום דבר לא יאבד.",
      noLeftovers: "כל שורות המקורות נקראו.",
      moreLeftovers: counted({ one: "ועוד שורה אחת", two: "ועוד שתי שורות", other: "ועוד {n} שורות" }),
      data: "הארכיון כנתונים",
      dataNote: [
        "כל הרשומות, עם מקורו של כל שדה, בפורמט JSON Lines ובטבלאות. הקובץ ",
        " מסביר מה מכילה כל עמודה. שימו את הקבצים בתיקיית תוכן, ו־Backfile יבנה מהם שוב את הארכיון הזה.",
      ],
      dataMarkdown: "הרשומה של כל כתבה נמצאת גם כ־Markdown בכתובתה: הוסיפו לה index.md.",
      reuse: "זכויות",
      reuseNote: "הטקסטים שייכים למי שכתבו ופרסמו אותם.",
    },

    notFound: "העמוד לא נמצא",
    notFoundNote: "אין עמוד בכתובת הזאת. אולי נפלה בה טעות, ואולי הכתבה הוסרה.",
    moved: "העמוד עבר",
    movedTo: ["הוא נמצא כעת כאן: ", ""],
    withdrawn: "הכתבה הזאת הוסרה",
    withdrawnNote: "היא אינה עוד חלק מהארכיון הזה. כתובתה נשמרת כדי שקישורים אליה לא יובילו לשום מקום.",
    withdrawnOn: "הוסרה",

    searching,
  },
);
