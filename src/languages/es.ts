import { numbersOf } from "./plurals.ts";
import { searching } from "./searching/es.ts";
import { speak } from "./speak.ts";

const numbers = numbersOf("es-ES");
const { counted } = numbers;

/** `el 4 de febrero`, `en febrero`, `en 2022`. */
const preposition = { day: "el", month: "en", year: "en" } as const;
/** `el 4 de febrero`, `febrero`, `2022`. */
const article = { day: "el ", month: "", year: "" } as const;

export const es = speak(
  "es",
  numbers,
  {
    months: [
      "enero",
      "febrero",
      "marzo",
      "abril",
      "mayo",
      "junio",
      "julio",
      "agosto",
      "septiembre",
      "octubre",
      "noviembre",
      "diciembre",
    ],
    weekdays: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    weekdaysShort: ["dom", "lun", "mar", "mié", "jue", "vie", "sáb"],
    weekStart: 1,
    day(day, month, year) {
      return `${day} de ${this.months[month - 1]} de ${year}`;
    },
    dayOfYear(day, month) {
      return `${day} de ${this.months[month - 1]}`;
    },
    month(month, year) {
      return `${this.months[month - 1]} de ${year}`;
    },
    year: (year) => year,
    longDay: (weekday, day) => `${weekday}, ${day}`,
    decade: (first) => `en algún momento de la década de ${first}`,
    within: (point) => `en algún momento de ${point.text}`,
    possibly: (point) => `posiblemente ${article[point.to]}${point.text}`,
    about: (point) => `hacia ${article[point.to]}${point.text}`,
    upTo: (point) => `${preposition[point.to]} ${point.text} o antes`,
    from: (point) => `${preposition[point.to]} ${point.text} o después`,
    between: (first, last) => `entre ${article[first.to]}${first.text} y ${article[last.to]}${last.text}`,
    either(points) {
      const texts = points.map((point) => article[point.to] + point.text);
      return `${texts.slice(0, -1).join(", ")} o ${texts.at(-1)}`;
    },
    span: (first, last) =>
      `${first.to === "day" ? "del" : "de"} ${first.text} ${last.to === "day" ? "al" : "a"} ${last.text}`,
    since: (first) => `desde ${article[first.to]}${first.text}`,
    until: (last) => `hasta ${article[last.to]}${last.text}`,
  },
  {
    skip: "Ir al contenido",
    navigation: "El archivo",
    front: "Portada",
    sections: "Secciones",
    authors: "Autores",
    publications: "Periódicos",
    years: "Años",
    search: "Buscar",
    searchLabel: "Buscar en el archivo",
    about: "Acerca de",
    feed: "Canal",
    madeWith: ["Hecho con ", "."],

    stories: counted({ one: "{n} artículo", many: "{n} de artículos", other: "{n} artículos" }),
    follow: "Seguir: canal Atom",
    newest: "Últimos artículos",
    browse: "Recorrer el archivo",
    allAuthors: "Todos los autores",
    section: "Sección",
    author: "Autor",
    publication: "Periódico",
    year: "Año",
    undated: "Sin fecha",
    undatedNote:
      "De estos artículos no se conoce el día, el mes ni el año de publicación. Cuando se conoce un límite, se indica.",
    monthUnknown: "Mes desconocido",
    dayUnknown: "Día desconocido",
    earlier: "Anterior",
    later: "Siguiente",
    byYear: "Por años",
    byMonth: "Por meses",
    byDay: "Por días",
    trail: "Lugar en el archivo",
    empty: "Aquí no hay nada archivado todavía.",
    storyCount: "Artículos",
    period: "Periodo",
    onThisDay: "Tal día como este",
    timeline: "Cronología",
    calendar: "Calendario",
    yearly: "Artículos por año",
    workedWith: "Ha firmado con",
    moreIn: ["Más en ", ""],

    byline: {
      by: ["Por ", ""],
      roles: {
        photos: ["Fotografías de ", ""],
        video: ["Vídeo de ", ""],
        illustrations: ["Ilustraciones de ", ""],
        graphics: ["Infografía de ", ""],
        translation: ["Traducción de ", ""],
        "additional reporting": ["Con información de ", ""],
        editing: ["Edición de ", ""],
        compiled: ["Recopilado por ", ""],
        research: ["Documentación de ", ""],
        "as told to": ["Testimonio recogido por ", ""],
      },
      comma: ", ",
      and: " y ",
      stop: ". ",
      title: [", ", ""],
    },
    apart: ", ",
    dateUnknown: "Fecha desconocida",
    how: { given: "dado", derived: "derivado", inferred: "deducido" },
    derivedHeadline: "Titular tomado del comienzo del texto",
    truncated: "La fuente muestra solo el comienzo de este texto.",
    original: "Leer el original",
    corrections: "Correcciones",
    correctionsNote: "Lo que se corrigió, se añadió, se retiró o se aclaró después de publicarse un artículo.",
    correctionKinds: {
      correction: "Corrección",
      update: "Actualización",
      retraction: "Retractación",
      clarification: "Aclaración",
    },
    moreBy: ["Más de ", ""],
    elsewhere: "En otros sitios",
    howWeKnow: "Cómo lo sabemos",
    citeThis: "Citar este artículo",
    fields: {
      headline: "Titular",
      date: "Fecha",
      section: "Sección",
      authors: "Firma",
      publication: "Periódico",
      dek: "Subtítulo",
      blurbs: "Resumen",
      body: "Texto",
      url: "Enlace",
      language: "Idioma",
    },
    line: (line) => `línea ${line}`,
    source: "Fuente",
    rules: {
      "contributions-line": "nombrado en la línea que abre la lista de colaboraciones",
      "contributor-blurb": "impreso como línea de la lista de colaboraciones",
      "first-sentence": "tomado de la primera frase del texto",
      "first-clause": "tomado de la primera oración del texto",
      "first-words": "tomado de las primeras palabras del texto",
      "first-characters": "cortado del comienzo del texto",
      "list-order": "deducido del lugar del artículo en una lista con fechas",
      captured: "a más tardar el día en que se copió la página",
      "relative-date": "calculado desde el día en que se copió la página",
      head: "impreso encima del artículo",
      headline: "impreso como titular",
      byline: "impreso como firma",
      blurb: "impreso como resumen",
      body: "impreso como texto",
      "first-heading": "impreso como primer encabezado del texto",
      "url-line": "impreso como dirección en una línea propia",
      "front-matter": "indicado en la cabecera del fichero",
      "archive-default": "tomado de los ajustes del archivo",
    },

    aboutPage: {
      holds: "Qué contiene",
      range: (first, last) => `El artículo fechado más antiguo es del ${first}; el más reciente, del ${last}.`,
      known: "Cómo lo sabemos",
      given: "Figura en la fuente, palabra por palabra.",
      derived: "Se formó con lo que da la fuente, como un titular tomado de la primera frase.",
      inferred: "Se dedujo del contexto, como una fecha del orden de una lista.",
      missing: "desconocido",
      field: "Campo",
      tableCaption: "Cuántos artículos tienen cada campo y cómo se conoce",
      truncatedStories: counted({
        one: "De {n} artículo la fuente muestra solo el comienzo.",
        many: "De {n} de artículos la fuente muestra solo el comienzo.",
        other: "De {n} artículos la fuente muestra solo el comienzo.",
      }),
      sources: "Fuentes",
      sourcesNote: "Cada artículo se leyó de uno de estos ficheros; su página indica el fichero y la línea.",
      file: "Fichero",
      format: "Formato",
      moreSources: counted({
        one: "y {n} fichero más",
        many: "y {n} de ficheros más",
        other: "y {n} ficheros más",
      }),
      leftovers: "Líneas sobrantes",
      leftoversNote:
        "Estas líneas no pudieron leerse como parte de ningún artículo. Se dan aquí para que nada se pierda.",
      noLeftovers: "Se leyeron todas las líneas de las fuentes.",
      moreLeftovers: counted({ one: "y {n} línea más", many: "y {n} de líneas más", other: "y {n} líneas más" }),
      reuse: "Derechos",
      reuseNote: "Los textos pertenecen a quienes los escribieron y publicaron.",
    },

    notFound: "Página no encontrada",
    notFoundNote:
      "No hay ninguna página en esta dirección. Quizá esté mal escrita, o quizá se haya retirado el artículo.",
    moved: "Esta página ha cambiado de dirección",
    movedTo: ["Ahora está en ", "."],

    searching,
  },
);
