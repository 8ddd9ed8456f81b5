import type { Point } from "./dates.ts";
import { numbersOf } from "./plurals.ts";
import { searching } from "./searching/hi.ts";
import { speak } from "./speak.ts";

// Western digits, as nearly all Hindi papers print them.
const numbers = numbersOf("hi-IN-u-nu-latn");
const { counted } = numbers;

/** `4 फ़रवरी को`, `फ़रवरी में`, `2022 में`; nothing after `किसी समय` and `के आसपास`. */
function at({ text, to }: Point): string {
  if (/(?:समय|आसपास)$/.test(text)) return text;
  return `${text} ${to === "day" ? "को" : "में"}`;
}

export const hi = speak(
  "hi",
  numbers,
  {
    months: ["जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"],
    weekdays: ["रविवार", "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार"],
    weekdaysShort: ["रवि", "सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि"],
    weekStart: 0,
    day(day, month, year) {
      return `${day} ${this.months[month - 1]} ${year}`;
    },
    dayOfYear(day, month) {
      return `${day} ${this.months[month - 1]}`;
    },
    month(month, year) {
      return `${this.months[month - 1]} ${year}`;
    },
    year: (year) => year,
    longDay: (weekday, day) => `${weekday}, ${day}`,
    decade: (first) => `${first} के दशक में किसी समय`,
    within: (point) => `${point.text} में किसी समय`,
    possibly: (point) => `संभवतः ${point.text}`,
    about: (point) => `${point.text} के आसपास`,
    upTo: (point) => `${at(point)} या उससे पहले`,
    from: (point) => `${at(point)} या उसके बाद`,
    between: (first, last) => `${first.text} और ${last.text} के बीच`,
    either(points) {
      const texts = points.map((point) => point.text);
      return `${texts.slice(0, -1).join(", ")} या ${texts.at(-1)}`;
    },
    span: (first, last) => `${first.text} से ${last.text} तक`,
    since: (first) => `${first.text} से`,
    until: (last) => `${last.text} तक`,
  },
  {
    skip: "सीधे सामग्री पर जाएँ",
    navigation: "संग्रह",
    front: "मुखपृष्ठ",
    sections: "श्रेणियाँ",
    authors: "लेखक",
    publications: "अख़बार",
    years: "वर्ष",
    search: "खोज",
    searchLabel: "संग्रह में खोजें",
    about: "संग्रह के बारे में",
    feed: "फ़ीड",
    madeWith: ["", " से निर्मित।"],

    stories: counted({ one: "{n} लेख", other: "{n} लेख" }),
    follow: "फ़ॉलो करें: Atom फ़ीड",
    newest: "ताज़ा लेख",
    browse: "संग्रह देखें",
    allAuthors: "सभी लेखक",
    section: "श्रेणी",
    author: "लेखक",
    publication: "अख़बार",
    year: "वर्ष",
    undated: "बिना तारीख़",
    undatedNote: "ये लेख किस दिन, महीने या वर्ष में छपे, यह ज्ञात नहीं है। जहाँ कोई सीमा ज्ञात है, वह दी गई है।",
    monthUnknown: "महीना अज्ञात",
    dayUnknown: "दिन अज्ञात",
    earlier: "इससे पहले",
    later: "इसके बाद",
    byYear: "वर्ष के अनुसार",
    byMonth: "महीने के अनुसार",
    byDay: "दिन के अनुसार",
    trail: "संग्रह में इस पृष्ठ का स्थान",
    empty: "यहाँ अभी कुछ नहीं है।",
    storyCount: "लेख",
    period: "अवधि",
    onThisDay: "इस दिन",
    timeline: "समयरेखा",
    calendar: "कैलेंडर",
    yearly: "प्रति वर्ष लेख",
    workedWith: "सहलेखक",
    moreIn: ["", " के और लेख"],

    byline: {
      by: ["लेखन: ", ""],
      roles: {
        photos: ["तस्वीरें: ", ""],
        video: ["वीडियो: ", ""],
        illustrations: ["चित्र: ", ""],
        graphics: ["ग्राफ़िक्स: ", ""],
        translation: ["अनुवाद: ", ""],
        "additional reporting": ["अतिरिक्त रिपोर्टिंग: ", ""],
        editing: ["संपादन: ", ""],
        compiled: ["संकलन: ", ""],
        research: ["शोध: ", ""],
        "as told to": ["बातचीत पर आधारित, प्रस्तुति: ", ""],
      },
      comma: ", ",
      and: " और ",
      stop: "। ",
      title: [", ", ""],
    },
    apart: ", ",
    dateUnknown: "तारीख़ अज्ञात",
    how: { given: "दिया हुआ", derived: "निकाला हुआ", inferred: "अनुमानित" },
    derivedHeadline: "शीर्षक पाठ के आरंभ से लिया गया",
    onlySummary: "यहाँ केवल सारांश दिखाया गया है।",
    onlyHeadline: "यहाँ केवल शीर्षक दिखाया गया है।",
    backToText: (mark) => `पाठ में चिह्न ${mark} पर वापस जाएँ`,
    table: "तालिका",
    truncated: "स्रोत में इस पाठ का केवल आरंभ है।",
    original: "मूल लेख पढ़ें",
    corrections: "भूल-सुधार",
    correctionsNote: "लेख छपने के बाद जो सुधारा, जोड़ा, वापस लिया या स्पष्ट किया गया।",
    correctionKinds: {
      correction: "भूल-सुधार",
      update: "अपडेट",
      retraction: "वापसी",
      clarification: "स्पष्टीकरण",
    },
    moreBy: ["", " के अन्य लेख"],
    elsewhere: "अन्यत्र",
    howWeKnow: "यह हमें कैसे पता है",
    citeThis: "इस लेख को उद्धृत करें",
    fields: {
      headline: "शीर्षक",
      date: "तारीख़",
      section: "श्रेणी",
      authors: "लेखक का नाम",
      publication: "अख़बार",
      dek: "उपशीर्षक",
      blurbs: "सारांश",
      body: "पाठ",
      url: "लिंक",
      language: "भाषा",
    },
    line: (line) => `पंक्ति ${line}`,
    source: "स्रोत",
    rules: {
      "contributions-line": "योगदानों की सूची की पहली पंक्ति में उल्लिखित",
      "contributor-blurb": "योगदानों की सूची की एक पंक्ति के रूप में मुद्रित",
      "first-sentence": "पाठ के पहले वाक्य से लिया गया",
      "first-clause": "पाठ के पहले उपवाक्य से लिया गया",
      "first-words": "पाठ के पहले शब्दों से लिया गया",
      "first-characters": "पाठ के आरंभ से काटा गया",
      "list-order": "तारीख़वार सूची में लेख के स्थान से अनुमानित",
      captured: "अधिक से अधिक उस दिन तक, जब पृष्ठ की प्रति ली गई",
      "relative-date": "पृष्ठ की प्रति लिए जाने के दिन से गिना गया",
      head: "लेख के ऊपर मुद्रित",
      headline: "शीर्षक के रूप में मुद्रित",
      byline: "लेखक के नाम के रूप में मुद्रित",
      blurb: "सारांश के रूप में मुद्रित",
      body: "पाठ के रूप में मुद्रित",
      "first-heading": "पाठ के पहले शीर्षक के रूप में मुद्रित",
      "url-line": "अलग पंक्ति में पते के रूप में मुद्रित",
      "front-matter": "फ़ाइल के आरंभ में लिखा हुआ",
      "archive-default": "संग्रह की सेटिंग से लिया गया",
    },

    aboutPage: {
      holds: "इसमें क्या है",
      range: (first, last) => `तारीख़ वाले लेखों में सबसे पुराना: ${first}; सबसे नया: ${last}।`,
      known: "यह हमें कैसे पता है",
      given: "स्रोत में शब्दशः यही लिखा है।",
      derived: "स्रोत में जो है उसी से बनाया गया, जैसे पहले वाक्य से शीर्षक।",
      inferred: "आसपास की बातों से अनुमान लगाया गया, जैसे सूची के क्रम से तारीख़।",
      missing: "अज्ञात",
      field: "मद",
      tableCaption: "हर मद कितने लेखों में है और वह कैसे ज्ञात है",
      truncatedStories: counted({
        one: "{n} लेख का स्रोत में केवल आरंभ है।",
        other: "{n} लेखों का स्रोत में केवल आरंभ है।",
      }),
      sources: "स्रोत",
      sourcesNote: "हर लेख इन्हीं में से किसी फ़ाइल से पढ़ा गया है; उसके पृष्ठ पर फ़ाइल और पंक्ति दी गई है।",
      file: "फ़ाइल",
      format: "फ़ॉर्मैट",
      moreSources: counted({ one: "और {n} फ़ाइल", other: "और {n} फ़ाइलें" }),
      leftovers: "बची हुई पंक्तियाँ",
      leftoversNote: "ये पंक्तियाँ किसी लेख का भाग नहीं समझी जा सकीं। इन्हें यहाँ दिया गया है ताकि कुछ भी खो न जाए।",
      noLeftovers: "स्रोतों की हर पंक्ति पढ़ ली गई है।",
      moreLeftovers: counted({ one: "और {n} पंक्ति", other: "और {n} पंक्तियाँ" }),
      reuse: "अधिकार",
      reuseNote: "पाठ उन्हीं के हैं जिन्होंने उन्हें लिखा और प्रकाशित किया।",
    },

    notFound: "पृष्ठ नहीं मिला",
    notFoundNote: "इस पते पर कोई पृष्ठ नहीं है। हो सकता है पता ग़लत लिखा गया हो, या लेख हटा लिया गया हो।",
    moved: "यह पृष्ठ कहीं और चला गया है",
    movedTo: ["अब यह यहाँ है: ", ""],

    searching,
  },
);
