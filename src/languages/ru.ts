import type { Point, Twelve } from "./dates.ts";
import { numbersOf } from "./plurals.ts";
import { searching } from "./searching/ru.ts";
import { speak } from "./speak.ts";

const numbers = numbersOf("ru-RU");
const { counted } = numbers;

/** In a date, `4 февраля`, and after most prepositions. */
const months: Twelve = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

/** As a heading. */
const monthsAlone: Twelve = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];

/**
 * A date after a preposition: `февраль 2022 года` is `февраля 2022 года`, `2022 год` is `2022 года`. A day is declined
 * already. `около` is a preposition itself, and another before it asks for `примерно`.
 */
function genitive({ text }: Pick<Point, "text">): string {
  const sure = text.replace(/^предположительно /, "");
  if (sure !== text) return `предположительно ${genitive({ text: sure })}`;
  return text
    .replace(/^около /, "примерно ")
    .replace(/^(\d{4}) год(?!\p{L})/u, "$1 года")
    .replace(/^(\d{4})-е годы/, "$1-х годов")
    .replace(/^\p{L}+(?= \d{4} года)/u, (month) => months[monthsAlone.indexOf(month)] ?? month);
}

/** `с 1 февраля`, but `со 2 февраля`: the number is read `второго`. */
function since(point: Point): string {
  return `${/^2 /.test(point.text) ? "со" : "с"} ${genitive(point)}`;
}

export const ru = speak(
  "ru",
  numbers,
  {
    months,
    monthsAlone,
    weekdays: ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
    weekdaysShort: ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
    weekStart: 1,
    day: (day, month, year) => `${day} ${months[month - 1]} ${year} года`,
    month: (month, year) => `${monthsAlone[month - 1]} ${year} года`,
    year: (year) => `${year} год`,
    longDay: (weekday, day) => `${weekday}, ${day}`,
    decade: (first) => `${first}-е годы, точнее неизвестно`,
    within: (point) => `${point.text}, точнее неизвестно`,
    possibly: (point) => `предположительно ${point.text}`,
    about: (point) => `около ${genitive(point)}`,
    upTo: (point) => `не позднее ${genitive(point)}`,
    from: (point) => `не ранее ${genitive(point)}`,
    // “Between” would ask for a third case; “from … to” takes the two that are there.
    between: (first, last) => `в промежутке ${since(first)} по ${last.text}`,
    either(points) {
      const texts = points.map((point) => point.text);
      if (texts.length === 2) return `либо ${texts.join(", либо ")}`;
      return `${texts.slice(0, -1).join(", ")} или ${texts.at(-1)}`;
    },
    span: (first, last) => `${since(first)} по ${last.text}`,
    since,
    until: (last) => `по ${last.text}`,
  },
  {
    skip: "Перейти к содержанию",
    navigation: "Архив",
    front: "Первая полоса",
    sections: "Рубрики",
    authors: "Авторы",
    publications: "Издания",
    years: "Годы",
    search: "Поиск",
    searchLabel: "Поиск по архиву",
    about: "Об архиве",
    feed: "Лента",
    madeWith: ["Создано с помощью ", "."],

    stories: counted({ one: "{n} статья", few: "{n} статьи", many: "{n} статей", other: "{n} статьи" }),
    follow: "Подписаться: лента Atom",
    newest: "Новые статьи",
    browse: "Что есть в архиве",
    allAuthors: "Все авторы",
    section: "Рубрика",
    author: "Автор",
    publication: "Издание",
    year: "Год",
    undated: "Без даты",
    undatedNote: "Ни день, ни месяц, ни год выхода этих статей не известны. Если известны границы, они указаны.",
    monthUnknown: "Месяц неизвестен",
    dayUnknown: "День неизвестен",
    earlier: "Ранее",
    later: "Позднее",
    byYear: "По годам",
    byMonth: "По месяцам",
    byDay: "По дням",
    trail: "Место страницы в архиве",
    empty: "Здесь пока ничего нет.",
    storyCount: "Статьи",
    period: "Период",

    byline: {
      by: ["Текст: ", ""],
      roles: {
        photos: ["Фото: ", ""],
        video: ["Видео: ", ""],
        illustrations: ["Иллюстрации: ", ""],
        graphics: ["Инфографика: ", ""],
        translation: ["Перевод: ", ""],
        "additional reporting": ["При участии: ", ""],
        editing: ["Редактура: ", ""],
        compiled: ["Составление: ", ""],
        research: ["Сбор сведений: ", ""],
        "as told to": ["Литературная запись: ", ""],
      },
      comma: ", ",
      and: " и ",
      stop: ". ",
      title: [", ", ""],
    },
    apart: ", ",
    dateUnknown: "Дата неизвестна",
    how: { given: "указано", derived: "составлено", inferred: "выведено" },
    derivedHeadline: "Заголовок взят из начала текста",
    truncated: "В источнике есть только начало этого текста.",
    original: "Читать оригинал",
    corrections: "Исправления",
    correctionKinds: {
      correction: "Исправление",
      update: "Обновление",
      retraction: "Опровержение",
      clarification: "Уточнение",
    },
    moreBy: ["Другие статьи автора: ", ""],
    elsewhere: "В других местах",
    howWeKnow: "Откуда это известно",
    fields: {
      headline: "Заголовок",
      date: "Дата",
      section: "Рубрика",
      authors: "Подпись",
      publication: "Издание",
      dek: "Подзаголовок",
      blurbs: "Анонс",
      body: "Текст",
      url: "Ссылка",
      language: "Язык",
    },
    line: (line) => `строка ${line}`,
    source: "Источник",
    rules: {
      "contributions-line": "названо в строке, открывающей список публикаций",
      "contributor-blurb": "напечатано строкой в списке публикаций",
      "first-sentence": "взято из первого предложения текста",
      "first-clause": "взято из первой части первого предложения",
      "first-words": "взято из первых слов текста",
      "first-characters": "вырезано из начала текста",
      "list-order": "выведено из места статьи в списке с датами",
      captured: "не позднее дня, когда страница была скопирована",
      "relative-date": "отсчитано от дня, когда страница была скопирована",
      head: "напечатано над статьёй",
      headline: "напечатано как заголовок",
      byline: "напечатано как подпись",
      blurb: "напечатано как анонс",
      body: "напечатано как текст",
      "first-heading": "напечатано как первый заголовок в тексте",
      "url-line": "напечатано отдельной строкой как адрес",
      "front-matter": "указано в начале файла",
      "archive-default": "взято из настроек архива",
    },

    aboutPage: {
      holds: "Что в нём есть",
      range: (first, last) => `Самая ранняя из датированных статей: ${first}; самая поздняя: ${last}.`,
      known: "Откуда это известно",
      given: "Так стоит в источнике, слово в слово.",
      derived: "Составлено из того, что даёт источник, — например, заголовок по первому предложению.",
      inferred: "Выведено из окружения — например, дата по порядку списка.",
      missing: "неизвестно",
      field: "Поле",
      tableCaption: "Сколько статей имеют каждое поле и откуда оно известно",
      truncatedStories: counted({
        one: "От {n} статьи в источнике есть только начало.",
        few: "От {n} статей в источнике есть только начало.",
        many: "От {n} статей в источнике есть только начало.",
        other: "От {n} статьи в источнике есть только начало.",
      }),
      sources: "Источники",
      sourcesNote: "Каждая статья прочитана из одного из этих файлов; на её странице названы файл и строка.",
      file: "Файл",
      format: "Формат",
      moreSources: counted({
        one: "и ещё {n} файл",
        few: "и ещё {n} файла",
        many: "и ещё {n} файлов",
        other: "и ещё {n} файла",
      }),
      leftovers: "Неразобранные строки",
      leftoversNote: "Эти строки не удалось отнести ни к одной статье. Они приведены здесь, чтобы ничего не пропало.",
      noLeftovers: "Все строки источников прочитаны.",
      moreLeftovers: counted({
        one: "и ещё {n} строка",
        few: "и ещё {n} строки",
        many: "и ещё {n} строк",
        other: "и ещё {n} строки",
      }),
      reuse: "Права",
      reuseNote: "Тексты принадлежат тем, кто их написал и опубликовал.",
    },

    notFound: "Страница не найдена",
    notFoundNote: "По этому адресу страницы нет. Возможно, в адресе ошибка или статья снята с публикации.",
    moved: "Страница переехала",
    movedTo: ["Теперь она здесь: ", ""],

    searching,
  },
);
