import { numbersOf } from "./plurals.ts";
import { searching } from "./searching/de.ts";
import { speak } from "./speak.ts";

const numbers = numbersOf("de-DE");
const { counted } = numbers;

/** `am 4. Februar`, `im Februar`, `2022`. */
const preposition = { day: "am ", month: "im ", year: "" } as const;
/** `dem 4. Februar`, `Februar`, `2022`. */
const dative = { day: "dem ", month: "", year: "" } as const;

export const de = speak(
  "de",
  numbers,
  {
    months: [
      "Januar",
      "Februar",
      "März",
      "April",
      "Mai",
      "Juni",
      "Juli",
      "August",
      "September",
      "Oktober",
      "November",
      "Dezember",
    ],
    weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    weekdaysShort: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
    weekStart: 1,
    day(day, month, year) {
      return `${day}. ${this.months[month - 1]} ${year}`;
    },
    dayOfYear(day, month) {
      return `${day}. ${this.months[month - 1]}`;
    },
    month(month, year) {
      return `${this.months[month - 1]} ${year}`;
    },
    year: (year) => year,
    longDay: (weekday, day) => `${weekday}, ${day}`,
    decade: (first) => `irgendwann in den ${first}er-Jahren`,
    within: (point) => `irgendwann ${preposition[point.to]}${point.text}`,
    possibly: (point) => `möglicherweise ${point.text}`,
    about: (point) => `um ${point.to === "day" ? "den " : ""}${point.text}`,
    upTo: (point) => `spätestens ${preposition[point.to]}${point.text}`,
    from: (point) => `frühestens ${preposition[point.to]}${point.text}`,
    between: (first, last) => `zwischen ${dative[first.to]}${first.text} und ${dative[last.to]}${last.text}`,
    either(points) {
      const texts = points.map((point) => point.text);
      if (texts.length === 2) return `entweder ${texts.join(" oder ")}`;
      return `${texts.slice(0, -1).join(", ")} oder ${texts.at(-1)}`;
    },
    span: (first, last) => `${first.text} bis ${last.text}`,
    since: (first) => `ab ${dative[first.to]}${first.text}`,
    until: (last) => `bis ${last.to === "day" ? "zum " : ""}${last.text}`,
  },
  {
    skip: "Zum Inhalt springen",
    navigation: "Das Archiv",
    front: "Titelseite",
    sections: "Ressorts",
    authors: "Autoren",
    publications: "Zeitungen",
    years: "Jahre",
    search: "Suche",
    searchLabel: "Archiv durchsuchen",
    about: "Über das Archiv",
    feed: "Feed",
    madeWith: ["Erstellt mit ", "."],

    stories: counted({ one: "{n} Artikel", other: "{n} Artikel" }),
    follow: "Abonnieren: Atom-Feed",
    newest: "Neueste Artikel",
    browse: "Im Archiv stöbern",
    allAuthors: "Alle Autoren",
    section: "Ressort",
    author: "Autor",
    publication: "Zeitung",
    year: "Jahr",
    undated: "Ohne Datum",
    undatedNote:
      "Von diesen Artikeln ist weder Tag noch Monat noch Jahr bekannt. Wo sich das Datum eingrenzen lässt, ist es angegeben.",
    monthUnknown: "Monat unbekannt",
    dayUnknown: "Tag unbekannt",
    earlier: "Früher",
    later: "Später",
    byYear: "Nach Jahren",
    byMonth: "Nach Monaten",
    byDay: "Nach Tagen",
    trail: "Standort im Archiv",
    empty: "Hier ist noch nichts abgelegt.",
    storyCount: "Artikel",
    period: "Zeitraum",
    onThisDay: "An diesem Tag",
    timeline: "Zeitleiste",
    calendar: "Kalender",
    yearly: "Artikel pro Jahr",
    workedWith: "Gemeinsam mit",
    moreIn: ["Mehr aus ", ""],

    byline: {
      by: ["Von ", ""],
      roles: {
        photos: ["Fotos: ", ""],
        video: ["Video: ", ""],
        illustrations: ["Illustrationen: ", ""],
        graphics: ["Grafik: ", ""],
        translation: ["Übersetzung: ", ""],
        "additional reporting": ["Mitarbeit: ", ""],
        editing: ["Redaktion: ", ""],
        compiled: ["Zusammengestellt von ", ""],
        research: ["Recherche: ", ""],
        "as told to": ["Aufgezeichnet von ", ""],
      },
      comma: ", ",
      and: " und ",
      stop: ". ",
      title: [", ", ""],
    },
    apart: ", ",
    dateUnknown: "Datum unbekannt",
    how: { given: "angegeben", derived: "abgeleitet", inferred: "erschlossen" },
    derivedHeadline: "Überschrift aus dem Anfang des Textes gebildet",
    truncated: "Die Quelle zeigt nur den Anfang dieses Textes.",
    original: "Zum Original",
    corrections: "Korrekturen",
    correctionsNote:
      "Was nach dem Erscheinen eines Artikels berichtigt, ergänzt, zurückgezogen oder klargestellt wurde.",
    correctionKinds: {
      correction: "Korrektur",
      update: "Aktualisierung",
      retraction: "Widerruf",
      clarification: "Klarstellung",
    },
    moreBy: ["Mehr von ", ""],
    elsewhere: "Anderswo",
    howWeKnow: "Woher wir das wissen",
    citeThis: "Diesen Artikel zitieren",
    fields: {
      headline: "Überschrift",
      date: "Datum",
      section: "Ressort",
      authors: "Autorenzeile",
      publication: "Zeitung",
      dek: "Unterzeile",
      blurbs: "Anriss",
      body: "Text",
      url: "Link",
      language: "Sprache",
    },
    line: (line) => `Zeile ${line}`,
    source: "Quelle",
    rules: {
      "contributions-line": "genannt in der Zeile, die die Liste der Beiträge eröffnet",
      "contributor-blurb": "als Zeile der Beitragsliste gedruckt",
      "first-sentence": "aus dem ersten Satz des Textes",
      "first-clause": "aus dem ersten Teilsatz des Textes",
      "first-words": "aus den ersten Wörtern des Textes",
      "first-characters": "vom Anfang des Textes abgeschnitten",
      "list-order": "geschlossen aus der Stelle in einer nach Datum geordneten Liste",
      captured: "spätestens an dem Tag, an dem die Seite kopiert wurde",
      "relative-date": "berechnet vom Tag, an dem die Seite kopiert wurde",
      head: "über dem Artikel gedruckt",
      headline: "als Überschrift gedruckt",
      byline: "als Autorenzeile gedruckt",
      blurb: "als Anriss gedruckt",
      body: "als Text gedruckt",
      "first-heading": "als erste Überschrift des Textes gedruckt",
      "url-line": "als eigene Adresszeile angegeben",
      "front-matter": "im Kopf der Datei angegeben",
      "archive-default": "aus den Einstellungen des Archivs",
    },

    aboutPage: {
      holds: "Was es enthält",
      range: (first, last) => `Der älteste datierte Artikel stammt vom ${first}, der neueste vom ${last}.`,
      known: "Woher wir das wissen",
      given: "Es steht wörtlich in der Quelle.",
      derived: "Es wurde aus dem gebildet, was in der Quelle steht, so wie eine Überschrift aus dem ersten Satz.",
      inferred: "Es wurde aus dem Umfeld geschlossen, so wie ein Datum aus der Reihenfolge einer Liste.",
      missing: "unbekannt",
      field: "Feld",
      tableCaption: "Wie viele Artikel jedes Feld haben und woher es bekannt ist",
      truncatedStories: counted({
        one: "Von {n} Artikel zeigt die Quelle nur den Anfang.",
        other: "Von {n} Artikeln zeigt die Quelle nur den Anfang.",
      }),
      sources: "Quellen",
      sourcesNote: "Jeder Artikel wurde aus einer dieser Dateien gelesen; seine Seite nennt Datei und Zeile.",
      file: "Datei",
      format: "Format",
      moreSources: counted({ one: "und {n} weitere Datei", other: "und {n} weitere Dateien" }),
      leftovers: "Übrig gebliebene Zeilen",
      leftoversNote: "Diese Zeilen ließen sich keinem Artikel zuordnen. Sie stehen hier, damit nichts verloren geht.",
      noLeftovers: "Alle Zeilen der Quellen wurden gelesen.",
      moreLeftovers: counted({ one: "und {n} weitere Zeile", other: "und {n} weitere Zeilen" }),
      reuse: "Rechte",
      reuseNote: "Die Texte gehören denen, die sie geschrieben und veröffentlicht haben.",
    },

    notFound: "Seite nicht gefunden",
    notFoundNote:
      "Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie falsch geschrieben, vielleicht wurde der Artikel zurückgezogen.",
    moved: "Diese Seite ist umgezogen",
    movedTo: ["Sie steht jetzt unter ", "."],

    searching,
  },
);
