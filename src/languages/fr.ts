import type { Point } from "./dates.ts";
import { numbersOf } from "./plurals.ts";
import { searching } from "./searching/fr.ts";
import { speak } from "./speak.ts";

const numbers = numbersOf("fr-FR");
const { counted } = numbers;

/** `le 4 février`, `en février`, `en 2022`. */
const preposition = { day: "le", month: "en", year: "en" } as const;
/** `le 4 février`, `février`, `2022`. */
const article = { day: "le ", month: "", year: "" } as const;

/** `du 4 février`, `de février`, `d’avril`. */
function from(point: Point): string {
  if (point.to === "day") return `du ${point.text}`;
  return /^[aeiouh]/.test(point.text) ? `d’${point.text}` : `de ${point.text}`;
}

export const fr = speak(
  "fr",
  numbers,
  {
    months: [
      "janvier",
      "février",
      "mars",
      "avril",
      "mai",
      "juin",
      "juillet",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre",
    ],
    weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    weekdaysShort: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
    weekStart: 1,
    day(day, month, year) {
      return `${day === 1 ? "1er" : day} ${this.months[month - 1]} ${year}`;
    },
    dayOfYear(day, month) {
      return `${day === 1 ? "1er" : day} ${this.months[month - 1]}`;
    },
    month(month, year) {
      return `${this.months[month - 1]} ${year}`;
    },
    year: (year) => year,
    longDay: (weekday, day) => `${weekday} ${day}`,
    decade: (first) => `au cours des années ${first}`,
    within: (point) => `${preposition[point.to]} ${point.text}, sans plus de précision`,
    possibly: (point) => `peut-être ${article[point.to]}${point.text}`,
    about: (point) => `vers ${article[point.to]}${point.text}`,
    upTo: (point) => `au plus tard ${preposition[point.to]} ${point.text}`,
    from: (point) => `au plus tôt ${preposition[point.to]} ${point.text}`,
    between: (first, last) => `entre ${article[first.to]}${first.text} et ${article[last.to]}${last.text}`,
    either(points) {
      const texts = points.map((point) => article[point.to] + point.text);
      if (texts.length === 2) return `soit ${texts.join(", soit ")}`;
      return `${texts.slice(0, -1).join(", ")} ou ${texts.at(-1)}`;
    },
    span: (first, last) => `${from(first)} ${last.to === "day" ? "au" : "à"} ${last.text}`,
    since: (first) => `à partir ${from(first)}`,
    until: (last) => `jusqu’${last.to === "day" ? "au" : "en"} ${last.text}`,
  },
  {
    skip: "Aller au contenu",
    navigation: "L’archive",
    front: "À la une",
    sections: "Rubriques",
    authors: "Auteurs",
    publications: "Titres",
    years: "Années",
    search: "Recherche",
    searchLabel: "Rechercher dans l’archive",
    about: "À propos",
    feed: "Flux",
    madeWith: ["Réalisé avec ", "."],

    stories: counted({ one: "{n} article", many: "{n} d’articles", other: "{n} articles" }),
    follow: "Suivre : flux Atom",
    newest: "Derniers articles",
    browse: "Parcourir l’archive",
    allAuthors: "Tous les auteurs",
    section: "Rubrique",
    author: "Auteur",
    publication: "Titre",
    year: "Année",
    undated: "Sans date",
    undatedNote:
      "On ne connaît ni le jour, ni le mois, ni l’année de parution de ces articles. Lorsqu’une limite est connue, elle est indiquée.",
    monthUnknown: "Mois inconnu",
    dayUnknown: "Jour inconnu",
    earlier: "Avant",
    later: "Après",
    byYear: "Par année",
    byMonth: "Par mois",
    byDay: "Par jour",
    trail: "Fil d’Ariane",
    empty: "Rien n’est encore classé ici.",
    storyCount: "Articles",
    period: "Période",
    onThisDay: "Ce jour-là",
    timeline: "Chronologie",
    calendar: "Calendrier",
    yearly: "Articles par an",
    workedWith: "A signé avec",
    moreIn: ["D’autres articles dans ", ""],

    byline: {
      by: ["Par ", ""],
      roles: {
        photos: ["Photos : ", ""],
        video: ["Vidéo : ", ""],
        illustrations: ["Illustrations : ", ""],
        graphics: ["Infographie : ", ""],
        translation: ["Traduit par ", ""],
        "additional reporting": ["Avec la contribution de ", ""],
        editing: ["Édité par ", ""],
        compiled: ["Compilé par ", ""],
        research: ["Recherche : ", ""],
        "as told to": ["Propos recueillis par ", ""],
      },
      comma: ", ",
      and: " et ",
      stop: ". ",
      title: [", ", ""],
    },
    apart: ", ",
    dateUnknown: "Date inconnue",
    how: { given: "donné", derived: "tiré du texte", inferred: "déduit" },
    derivedHeadline: "Titre tiré du début du texte",
    onlySummary: "Seul un résumé est affiché ici.",
    onlyHeadline: "Seul le titre est affiché ici.",
    backToText: (mark) => `Retour à l’appel de note ${mark} dans le texte`,
    table: "Tableau",
    pictureUndescribed: "Image sans description",
    pictureMissing: "Les archives ne conservent pas cette image.",
    truncated: "La source ne montre que le début de ce texte.",
    original: "Lire l’original",
    corrections: "Rectificatifs",
    correctionsNote: "Ce qui a été rectifié, complété, retiré ou précisé après la parution d’un article.",
    correctionKinds: {
      correction: "Rectificatif",
      update: "Mise à jour",
      retraction: "Rétractation",
      clarification: "Précision",
    },
    statuses: { retracted: "Article rétracté", corrected: "Article rectifié" },
    moreBy: ["D’autres articles de ", ""],
    elsewhere: "Ailleurs",
    related: "Articles liés",
    bothMention: ["Mentionnés dans les deux : ", ""],
    howWeKnow: "Comment nous le savons",
    citeThis: "Citer cet article",
    fields: {
      headline: "Titre",
      date: "Date",
      section: "Rubrique",
      authors: "Signature",
      publication: "Journal",
      dek: "Chapeau",
      blurbs: "Résumé",
      body: "Texte",
      url: "Lien",
      language: "Langue",
    },
    line: (line) => `ligne ${line}`,
    source: "Source",
    rules: {
      "contributions-line": "nommé dans la ligne qui ouvre la liste des contributions",
      "contributor-blurb": "imprimé comme ligne de la liste des contributions",
      "first-sentence": "tiré de la première phrase du texte",
      "first-clause": "tiré de la première proposition du texte",
      "first-words": "tiré des premiers mots du texte",
      "first-characters": "coupé au début du texte",
      "list-order": "conclu de la place de l’article dans une liste datée",
      captured: "au plus tard le jour où la page a été copiée",
      "relative-date": "calculé à partir du jour où la page a été copiée",
      head: "imprimé au-dessus de l’article",
      headline: "imprimé comme titre",
      byline: "imprimé comme signature",
      blurb: "imprimé comme résumé",
      body: "imprimé comme texte",
      "first-heading": "imprimé comme premier intertitre du texte",
      "url-line": "imprimé comme adresse sur une ligne à part",
      "front-matter": "indiqué en tête du fichier",
      "archive-default": "repris des réglages de l’archive",
      "data-row": "indiqué dans la ligne de données de la notice",
    },

    aboutPage: {
      holds: "Ce qu’elle contient",
      range: (first, last) => `Le plus ancien article daté : ${first} ; le plus récent : ${last}.`,
      known: "Comment nous le savons",
      given: "Cela figure mot pour mot dans la source.",
      derived: "Cela a été formé à partir de ce que donne la source, comme un titre tiré de la première phrase.",
      inferred: "Cela a été conclu du contexte, comme une date de l’ordre d’une liste.",
      missing: "inconnu",
      field: "Champ",
      tableCaption: "Combien d’articles ont chaque champ, et comment il est connu",
      truncatedStories: counted({
        one: "De {n} article, la source ne montre que le début.",
        many: "De {n} d’articles, la source ne montre que le début.",
        other: "De {n} articles, la source ne montre que le début.",
      }),
      sources: "Sources",
      sourcesNote: "Chaque article a été lu dans l’un de ces fichiers ; sa page indique le fichier et la ligne.",
      file: "Fichier",
      format: "Format",
      moreSources: counted({
        one: "et {n} autre fichier",
        many: "et {n} d’autres fichiers",
        other: "et {n} autres fichiers",
      }),
      leftovers: "Lignes restantes",
      leftoversNote:
        "Ces lignes n’ont pu être rattachées à aucun article. Elles figurent ici pour que rien ne soit perdu.",
      noLeftovers: "Toutes les lignes des sources ont été lues.",
      moreLeftovers: counted({
        one: "et {n} autre ligne",
        many: "et {n} d’autres lignes",
        other: "et {n} autres lignes",
      }),
      data: "Les archives sous forme de données",
      dataNote: [
        "Toutes les notices, avec la provenance de chaque champ, en JSON Lines et en tableaux. ",
        " décrit le contenu de chaque colonne. Placés dans un dossier de contenu, ces fichiers permettent à Backfile de recréer ces archives.",
      ],
      dataMarkdown:
        "La notice de chaque article existe aussi en Markdown à son adresse : il suffit d’y ajouter index.md.",
      reuse: "Droits",
      reuseNote: "Les textes appartiennent à ceux qui les ont écrits et publiés.",
    },

    notFound: "Page introuvable",
    notFoundNote: "Il n’y a pas de page à cette adresse. Elle est peut-être mal saisie, ou l’article a été retiré.",
    moved: "Cette page a changé d’adresse",
    movedTo: ["Elle se trouve désormais ici : ", "."],

    searching,
  },
);
