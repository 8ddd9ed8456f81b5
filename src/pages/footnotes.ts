/** As much of markdown-it's tokens as is needed here: its door is `prose.ts`. */
interface Piece<Token> {
  readonly type: string;
  children: Token[] | null;
  meta?: Record<string, unknown> | null | undefined;
}

/** Makes a token: `new Token(type, tag, nesting)`. */
type Maker<Token> = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** Where a note is pointed to in the text: its number, and which of the marks with that number. */
export interface Mark {
  readonly number: number;
  readonly mark: number;
  /** Whether it stands in a link, and cannot be one. */
  readonly linked: boolean;
}

interface Note<Token> {
  readonly label: string;
  readonly tokens: Token[];
  number: number;
  marks: number;
}

/**
 * Puts the notes of a text behind it, in the order of their marks, each with a way back to every one; then those to
 * which nothing leads, so that no word is lost. markdown-it-footnote finds the notes; its own way to put them together
 * takes the square of their number in time, and leaves tags open where a note stands within another.
 *
 * @param tokens of blocks, with the inline ones as their children
 */
export function gatherNotes<Token extends Piece<Token>>(tokens: Token[], make: Maker<Token>): Token[] {
  const { text, notes } = apart(tokens);
  if (notes.length === 0) return tokens;
  const order: Note<Token>[] = [];
  const byLabel = new Map<string, Note<Token>>();
  for (const note of notes) if (!byLabel.has(note.label)) byLabel.set(note.label, note);
  const count = (list: readonly Token[]): void => {
    for (const { mark, linked } of marksIn(list)) {
      const note = byLabel.get(String(mark.meta?.label));
      if (note === undefined) continue;
      if (note.number === 0) note.number = order.push(note);
      note.marks += 1;
      mark.meta = { number: note.number, mark: note.marks, linked } satisfies Mark;
    }
  };
  let followed = 0;
  // The list grows while it is read: notes have marks too.
  const follow = (): void => {
    for (; followed < order.length; followed += 1) count(order[followed]?.tokens ?? []);
  };
  count(text);
  follow();
  for (const note of notes) {
    if (note.number === 0) note.number = order.push(note);
    follow();
  }
  const block: Token[] = [make("footnote_block_open", "", 1)];
  for (const note of order) for (const token of printed(note, make)) block.push(token);
  block.push(make("footnote_block_close", "", -1));
  for (const token of block) text.push(token);
  return text;
}

/** The text and its notes; a note may stand within another. */
function apart<Token extends Piece<Token>>(tokens: readonly Token[]) {
  const text: Token[] = [];
  const notes: Note<Token>[] = [];
  const open: Token[][] = [text];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const note: Note<Token> = { label: String(token.meta?.label), tokens: [], number: 0, marks: 0 };
      notes.push(note);
      open.push(note.tokens);
    } else if (token.type === "footnote_reference_close") open.pop();
    else open.at(-1)?.push(token);
  }
  return { text, notes };
}

function* marksIn<Token extends Piece<Token>>(tokens: readonly Token[]) {
  for (const { children } of tokens) {
    let links = 0;
    for (const child of children ?? []) {
      if (child.type === "link_open") links += 1;
      else if (child.type === "link_close") links -= 1;
      else if (child.type === "footnote_ref") yield { mark: child, linked: links > 0 };
    }
  }
}

/** The ways back stand at the end of the note's last paragraph, or behind what is none. */
function printed<Token extends Piece<Token>>({ number, tokens, marks }: Note<Token>, make: Maker<Token>): Token[] {
  const withMeta = (token: Token, mark: number): Token => {
    token.meta = { number, mark, linked: false } satisfies Mark;
    return token;
  };
  const ways = Array.from({ length: marks }, (_, index) => withMeta(make("footnote_anchor", "", 0), index + 1));
  const opened = [withMeta(make("footnote_open", "", 1), 0), ...tokens];
  const inline = tokens.at(-1)?.type === "paragraph_close" ? tokens.at(-2) : undefined;
  if (marks === 0) return [...opened, make("footnote_close", "", -1)];
  if (inline?.children) inline.children.push(...ways);
  else {
    const own = make("inline", "", 0);
    own.children = ways;
    opened.push(make("paragraph_open", "p", 1), own, make("paragraph_close", "p", -1));
  }
  return [...opened, make("footnote_close", "", -1)];
}
