import { remembered } from "../../basics/remembered.ts";
import type { TableField } from "./table-fields.ts";

/**
 * What columns and keys are called, the likeliest first: of two columns that may give one field, the one whose name
 * stands further to the left gives it. Names are in small letters without spaces and marks; `.` parts the steps of a
 * path, where a path is needed to tell one name from another.
 *
 * The English ones are those of the Times's and the Guardian's APIs, schema.org, NewsAPI, WordPress and of data sets
 * that circulate; the others are what newsrooms and libraries write over their lists.
 */
const names: Readonly<Record<TableField, string>> = {
  headline: `headline headlines head hed fields.headline headline.main webtitle title titles heading headlinetext
    newstitle articletitle storytitle posttitle pagetitle newsheadline subject headline.print name
    titel überschrift schlagzeile titelzeile titre título titulo titular manchete titolo заголовок заглавие
    タイトル 見出し 題名 件名 标题 標題 题目 題目 제목 عنوان العنوان כותרת शीर्षक tytuł başlık overskrift otsikko nadpis`,
  date: `date pubdate publisheddate publicationdate webpublicationdate datepublished publishedat published publishdate
    publishedon publishdatetime publishtime publicationtime datepublication firstpublished firstpublicationdate issued
    releasedate articledate newsdate storydate printdate postdate postedat posted dateposted dategmt datetime ts
    timestamp epoch day.date created createdat createddate datecreated begin time
    datum erscheinungsdatum veröffentlicht veröffentlichtam erschienen publikationsdatum datedepublication dateparution datedeparution
    parution fecha fechapublicación fechapublicacion fechadepublicación data datapublicação datadepublicação
    datapubblicazione дата датапубликации опубликовано 日付 日時 公開日 公開日時 配信日時 発行日 掲載日 日期 时间 時間
    发布时间 发布日期 發佈日期 날짜 게시일 작성일 등록일 تاريخ التاريخ تاريخالنشر תאריך दिनांक तारीख tarih dato`,
  section: `section sectionname category newsdesk desk categories department channel rubric topic sectionid
    articlesection newscategory pillarname
    ressort rubrik kategorie sparte rubrique catégorie categorie sección seccion categoría categoria seção secao
    editoria sezione рубрика раздел категория セクション カテゴリ カテゴリー ジャンル 面名 栏目 欄目 版面 分类 分類 类别
    섹션 카테고리 분야 قسم القسم التصنيف מדור קטגוריה श्रेणी kategoria kategori`,
  authors: `byline author authors bylines byline.original fields.byline authorname authornames writtenby by writer
    writers creator dc:creator reporter reporters journalist contributor contributors author.name postauthor columnist tags.contributor
    autor autoren autorin verfasser verfasserin auteur auteurs signature autores autora autore firma автор авторы
    著者 筆者 記者 執筆者 作者 기자 기자명 글쓴이 저자 كاتب الكاتب المؤلف כותב מחבר लेखक yazar forfatter författare`,
  publication: `publication outlet newspaper newspapername publisher publisher.name source source.name sourcename paper
    media mediaoutlet newssource sitename journal magazine periodical site publicationname
    zeitung quelle medium verlag blatt périodique editeur éditeur periódico diario medio fuente jornal fonte veículo
    testata giornale газета издание источник сми 新聞 媒体 掲載紙 来源 來源 报纸 报刊 언론사 매체 المصدر الصحيفة מקור`,
  dek: `standfirst dek deck subtitle subheadline subhead subheading subhed secondarytitle subtitles trailtext
    untertitel unterzeile soustitre subtítulo subtitulo bajada copete entradilla sottotitolo occhiello подзаголовок
    副題 サブタイトル 副标题 副標題 부제 부제목 العنوانالفرعي כותרתמשנה alaotsikko underrubrik`,
  blurbs: `blurb summary abstract leadparagraph shortdescription description excerpt lead lede snippet intro introduction
    teaser preview synopsis metadescription customexcerpt desc
    zusammenfassung anreißer anreisser vorspann beschreibung kurztext kurzfassung résumé resume chapeau chapô extrait
    resumen descripción descripcion resumo descrição sommario riassunto descrizione описание анонс аннотация лид
    要約 概要 リード 摘要 导语 導語 简介 요약 ملخص الملخص الوصف תקציר सारांश`,
  body: `body articlebody content contents fulltext bodytext fulltextcontent fields.body bodyhtml contenthtml
    articletext articlecontent storytext maintext text plaintext article story markdown html fields.bodytext
    inhalt volltext artikeltext artikel contenu texte corps contenido cuerpo texto cuerpodelanoticia conteúdo conteudo
    corpo testo contenuto текст содержание 本文 記事 内容 內容 正文 全文 본문 내용 기사 نص النص المحتوى תוכן טקסט
    सामग्री पाठ treść metin içerik`,
  url: `url weburl link href permalink canonicalurl articleurl storyurl newsurl articlelink newslink sourceurl pageurl
    originalurl uri address webaddress
    adresse webadresse lien enlace liga ссылка адрес リンク 链接 連結 网址 網址 링크 الرابط رابط קישור`,
  language: `language lang languagecode langcode locale fields.lang inlanguage
    sprache langue idioma língua lingua язык 言語 语言 語言 언어 اللغة שפה`,
  guid: "guid uuid urn uri id articleid storyid documentid docid identifier postid",
  updated: `updated updatedat updateddate modified modifiedat modifieddate datemodified lastmodified lastmodifieddate
    lastupdated lastupdate moddate dateupdated fields.lastmodified
    geändert aktualisiert misàjour actualizado atualizado aggiornato обновлено 更新日 更新日時 更新时间 수정일`,
  tags: `tags keywords tag keyword topics subjects subjectterms desfacet orgfacet perfacet geofacet labels subsection
    subsectionname section2 subcategory
    schlagworte schlagwörter stichwörter motsclés etiquetas palabrasclave palavraschave parolechiave etichette теги
    ключевыеслова タグ キーワード 标签 標籤 关键词 關鍵詞 태그 키워드 وسوم תגיות`,
  archived: "archiveurl archivedurl archived archivelink waybackurl wayback snapshoturl",
  captured: `captured capturedat accessed accessdate dateaccessed retrieved retrievedat scrapedat scraped crawledat
    crawldate crawled fetchedat downloaded downloadedat datedownload`,
  rights: "rights copyright copyrightnotice license licence usageterms lizenz licencia licença",
  images: `image images imageurl urltoimage topimage mainimage leadimage featureimage featuredimage featuredimageurl
    multimedia thumbnail fields.thumbnail thumbnailurl photo photos photourl picture pictures pictureurl media.image img
    bild bilder foto fotos imagen imagem immagine изображение фото 画像 写真 图片 圖片 이미지 사진 صورة תמונה`,
  caption: "caption imagecaption photocaption imagetitle featureimagecaption bildunterschrift légende",
  credit: "imagecredit photocredit credit imagecopyright photographer bildnachweis fotograf",
  alt: "alt imagealt alttext featureimagealt",
  oldPaths: "oldpath oldpaths path oldurl redirectfrom",
  status: "status poststatus articlestatus ispublished isdraft draft state",
  year: "year jahr année año anno ano год 年",
  month: "month monat mois mes mese mês месяц 月",
  day: "day tag.day jour día giorno dia день 日",
};

/** What a name gives, and how likely: 0 is the likeliest. */
export interface Named {
  readonly field: TableField;
  readonly rank: number;
}

const meanings: ReadonlyMap<string, Named> = new Map(
  Object.entries(names)
    .flatMap(([field, list]) =>
      list
        .normalize("NFKC")
        .trim()
        .split(/\s+/)
        .map((name, rank) => [name, { field: field as TableField, rank }] as const),
    )
    // A name that stands twice means what it meant first.
    .reverse(),
);

/** What a column of this name gives; undefined where nobody knows. */
export const meaningOf = remembered((name: string): Named | undefined => meaningOfSteps(stepsOf(name)));

function meaningOfSteps(steps: readonly string[]): Named | undefined {
  const whole = meanings.get(steps.join("."));
  if (whole !== undefined || steps.length < 2) return whole;
  return (
    (wrappings.has(steps[0] ?? "") ? meaningOfSteps(steps.slice(1)) : undefined) ??
    (textKeys.has(steps.at(-1) ?? "") ? meaningOfSteps(steps.slice(0, -1)) : undefined) ??
    meanings.get(steps.slice(-2).join("."))
  );
}

const loose: ReadonlySet<string> = new Set(
  "text article story artikel texte texto testo текст 記事 기사 نص النص טקסט पाठ metin".split(" "),
);

/** Whether a body's name says no more than that there is a text: a headline's few lines are one too. */
export function isLooseName(name: string): boolean {
  return loose.has(stepsOf(name).at(-1) ?? "");
}

/** Objects that only wrap what is meant: `fields.body`, `_source.title`. */
const wrappings: ReadonlySet<string> = new Set(
  "fields data attributes content node article item story post doc document properties".split(" "),
);
/** Keys that only say where the text stands: `title.rendered`, `headline.main`, `author.name`, `_id.$oid`. */
const textKeys: ReadonlySet<string> = new Set(
  "rendered main original value text name displayname default label title oid date iso t cdata numberlong".split(" "),
);

/** Deeper paths say nothing more. */
const mostSteps = 8;

function stepsOf(name: string): readonly string[] {
  const steps = name
    .replace(/^_source\./, "")
    .split(".", mostSteps)
    .map(plain);
  return steps.filter((step) => step !== "");
}

/** `Web_Publication-Date (UTC)` is `webpublicationdate`. */
function plain(step: string): string {
  return step
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\(\d{1,3}\)|\(utc\)|\(gmt\)/g, "")
    .replace(/[^\p{L}\p{M}\p{N}:]/gu, "");
}
