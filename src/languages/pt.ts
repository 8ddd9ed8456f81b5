import type { Point } from "./dates.ts";
import { numbersOf } from "./plurals.ts";
import { searching } from "./searching/pt.ts";
import { speak } from "./speak.ts";

// Words that Portugal and Brazil share, where there are some: an archive is an “acervo”, since “arquivo” is a file in
// Brazil. Where one must choose, Brazil's.
const numbers = numbersOf("pt-BR");
const { counted } = numbers;

/** `algum momento de 1987`, for words that bring a preposition of their own. */
const bare = ({ text }: Point): string => text.replace(/^em /, "");

/** `em 4 de fevereiro`, `em 1987`; nothing before `em algum momento`, `por volta de` and `possivelmente`. */
const at = ({ text }: Point): string => (/^(?:em|por|possivelmente) /.test(text) ? text : `em ${text}`);

export const pt = speak(
  "pt",
  numbers,
  {
    months: [
      "janeiro",
      "fevereiro",
      "março",
      "abril",
      "maio",
      "junho",
      "julho",
      "agosto",
      "setembro",
      "outubro",
      "novembro",
      "dezembro",
    ],
    weekdays: ["domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado"],
    weekdaysShort: ["dom", "seg", "ter", "qua", "qui", "sex", "sáb"],
    weekStart: 0,
    day(day, month, year) {
      return `${day === 1 ? "1º" : day} de ${this.months[month - 1]} de ${year}`;
    },
    dayOfYear(day, month) {
      return `${day === 1 ? "1º" : day} de ${this.months[month - 1]}`;
    },
    month(month, year) {
      return `${this.months[month - 1]} de ${year}`;
    },
    year: (year) => year,
    longDay: (weekday, day) => `${weekday}, ${day}`,
    decade: (first) => `em algum momento da década de ${first}`,
    within: (point) => `em algum momento de ${point.text}`,
    possibly: (point) => `possivelmente ${point.text}`,
    about: (point) => `por volta de ${bare(point)}`,
    upTo: (point) => `${at(point)} ou antes`,
    from: (point) => `${at(point)} ou depois`,
    between: (first, last) => `entre ${bare(first)} e ${bare(last)}`,
    either(points) {
      const texts = points.map((point) => point.text);
      return `${texts.slice(0, -1).join(", ")} ou ${texts.at(-1)}`;
    },
    span: (first, last) => `de ${bare(first)} a ${bare(last)}`,
    since: (first) => `a partir de ${bare(first)}`,
    until: (last) => `até ${bare(last)}`,
  },
  {
    skip: "Ir para o conteúdo",
    navigation: "O acervo",
    front: "Primeira página",
    sections: "Seções",
    authors: "Autores",
    publications: "Jornais",
    years: "Anos",
    search: "Pesquisa",
    searchLabel: "Pesquisar no acervo",
    about: "Sobre o acervo",
    feed: "Feed",
    madeWith: ["Feito com ", "."],

    stories: counted({ one: "{n} artigo", many: "{n} de artigos", other: "{n} artigos" }),
    follow: "Seguir: feed Atom",
    newest: "Artigos mais recentes",
    browse: "Percorrer o acervo",
    allAuthors: "Todos os autores",
    section: "Seção",
    author: "Autor",
    publication: "Jornal",
    year: "Ano",
    undated: "Sem data",
    undatedNote:
      "Não se conhece o dia, o mês nem o ano de publicação destes artigos. Quando se conhece um limite, ele é indicado.",
    monthUnknown: "Mês desconhecido",
    dayUnknown: "Dia desconhecido",
    earlier: "Anterior",
    later: "Seguinte",
    byYear: "Por ano",
    byMonth: "Por mês",
    byDay: "Por dia",
    trail: "Lugar no acervo",
    empty: "Ainda não há nada guardado aqui.",
    storyCount: "Artigos",
    period: "Período",
    onThisDay: "Neste dia",
    timeline: "Linha do tempo",
    calendar: "Calendário",
    yearly: "Artigos por ano",
    workedWith: "Assinou com",
    moreIn: ["Mais em ", ""],

    byline: {
      by: ["Por ", ""],
      roles: {
        photos: ["Fotos: ", ""],
        video: ["Vídeo: ", ""],
        illustrations: ["Ilustrações: ", ""],
        graphics: ["Infografia: ", ""],
        translation: ["Tradução: ", ""],
        "additional reporting": ["Colaboração: ", ""],
        editing: ["Edição: ", ""],
        compiled: ["Compilação: ", ""],
        research: ["Pesquisa: ", ""],
        "as told to": ["Depoimento a ", ""],
      },
      comma: ", ",
      and: " e ",
      stop: ". ",
      title: [", ", ""],
    },
    apart: ", ",
    dateUnknown: "Data desconhecida",
    how: { given: "indicado", derived: "derivado", inferred: "deduzido" },
    derivedHeadline: "Título tirado do começo do texto",
    onlySummary: "Aqui é mostrado apenas um resumo.",
    onlyHeadline: "Aqui é mostrado apenas o título.",
    backToText: (mark) => `Voltar à chamada ${mark} no texto`,
    table: "Tabela",
    pictureUndescribed: "Imagem sem descrição",
    pictureMissing: "O arquivo não guarda esta imagem.",
    truncated: "A fonte mostra apenas o começo deste texto.",
    original: "Ler o original",
    corrections: "Correções",
    correctionsNote:
      "O que foi corrigido, acrescentado, retirado ou esclarecido depois de um artigo ter sido publicado.",
    correctionKinds: {
      correction: "Correção",
      update: "Atualização",
      retraction: "Retratação",
      clarification: "Esclarecimento",
    },
    statuses: { retracted: "Retratado", corrected: "Corrigido" },
    moreBy: ["Mais de ", ""],
    elsewhere: "Noutros sítios",
    related: "Artigos relacionados",
    bothMention: ["Ambos mencionam: ", ""],
    howWeKnow: "Como sabemos",
    citeThis: "Citar este artigo",
    fields: {
      headline: "Título",
      date: "Data",
      section: "Seção",
      authors: "Autoria",
      publication: "Jornal",
      dek: "Subtítulo",
      blurbs: "Resumo",
      body: "Texto",
      url: "Link",
      language: "Idioma",
    },
    line: (line) => `linha ${line}`,
    source: "Fonte",
    rules: {
      "contributions-line": "nomeado na linha que abre a lista de colaborações",
      "contributor-blurb": "impresso como linha da lista de colaborações",
      "first-sentence": "tirado da primeira frase do texto",
      "first-clause": "tirado da primeira oração do texto",
      "first-words": "tirado das primeiras palavras do texto",
      "first-characters": "cortado do começo do texto",
      "list-order": "deduzido do lugar do artigo em uma lista com datas",
      captured: "o mais tardar no dia em que a página foi copiada",
      "relative-date": "calculado a partir do dia em que a página foi copiada",
      head: "impresso acima do artigo",
      headline: "impresso como título",
      byline: "impresso como autoria",
      blurb: "impresso como resumo",
      body: "impresso como texto",
      "first-heading": "impresso como primeiro intertítulo do texto",
      "url-line": "impresso como endereço em linha própria",
      "front-matter": "indicado no cabeçalho do arquivo",
      "archive-default": "tirado das configurações do acervo",
      "data-row": "indicado na linha de dados do registro",
    },

    aboutPage: {
      holds: "O que contém",
      range: (first, last) => `O artigo datado mais antigo é de ${first}; o mais recente, de ${last}.`,
      known: "Como sabemos",
      given: "Está na fonte, palavra por palavra.",
      derived: "Foi formado com o que a fonte dá, como um título tirado da primeira frase.",
      inferred: "Foi deduzido do contexto, como uma data da ordem de uma lista.",
      missing: "desconhecido",
      field: "Campo",
      tableCaption: "Quantos artigos têm cada campo e como ele é conhecido",
      truncatedStories: counted({
        one: "De {n} artigo, a fonte mostra apenas o começo.",
        many: "De {n} de artigos, a fonte mostra apenas o começo.",
        other: "De {n} artigos, a fonte mostra apenas o começo.",
      }),
      sources: "Fontes",
      sourcesNote: "Cada artigo foi lido de um destes arquivos; sua página indica o arquivo e a linha.",
      file: "Arquivo",
      format: "Formato",
      moreSources: counted({ one: "e mais {n} arquivo", many: "e mais {n} de arquivos", other: "e mais {n} arquivos" }),
      leftovers: "Linhas que sobraram",
      leftoversNote:
        "Não foi possível ler estas linhas como parte de nenhum artigo. Estão aqui para que nada se perca.",
      noLeftovers: "Todas as linhas das fontes foram lidas.",
      moreLeftovers: counted({ one: "e mais {n} linha", many: "e mais {n} de linhas", other: "e mais {n} linhas" }),
      data: "O arquivo em dados",
      dataNote: [
        "Todos os registros, com a procedência de cada campo, em JSON Lines e em tabelas. ",
        " explica o que cada coluna contém. Com esses arquivos em uma pasta de conteúdo, o Backfile recria este acervo.",
      ],
      dataMarkdown: "O registro de cada matéria também está em Markdown no endereço dela: basta acrescentar index.md.",
      reuse: "Direitos",
      reuseNote: "Os textos pertencem a quem os escreveu e publicou.",
    },

    notFound: "Página não encontrada",
    notFoundNote: "Não há página neste endereço. Talvez haja um erro de digitação, ou o artigo tenha sido retirado.",
    moved: "Esta página mudou de endereço",
    movedTo: ["Agora está em ", "."],

    searching,
  },
);
