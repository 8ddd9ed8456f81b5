/** Words beyond these are not compared: a text of so many is a book. */
const mostWords = 20_000;

/** Letters of scripts that part no words: each is taken for one. Thai, Lao, Khmer, Burmese; kana; Chinese characters. */
function isUnit(code: number): boolean {
  return (code >= 0x3040 && code < 0xa000) || (code >= 0x0e00 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800);
}

/** Signs beyond ASCII that are no letters: Latin-1’s, general punctuation up to dingbats, those of Chinese and Japanese, wide forms. */
function isSign(code: number): boolean {
  return (
    (code >= 0x80 && code < 0xc0) ||
    (code >= 0x2000 && code < 0x2c00) ||
    (code >= 0x3000 && code < 0x3040) ||
    (code >= 0xfe00 && code < 0xff10)
  );
}

const [apostrophe, curly, bracket, opening, closing] = [0x27, 0x2019, 0x5d, 0x28, 0x29];
/** So far a link's address is looked for its end, in UTF-16 units. */
const longestAddress = 500;
const ascii = /^[\0-\x7f]*$/;

/**
 * The words of a text as numbers, by which texts are compared: case, punctuation, kinds of quotes and dashes, spaces,
 * and the addresses of Markdown's links do not count. `don’t` and `don't` are `dont`.
 */
export function comparedWords(text: string): Uint32Array {
  const plain = ascii.test(text) ? text : text.normalize("NFKC");
  const found = new Uint32Array(Math.min(mostWords, plain.length));
  let count = 0;
  let state = 0;
  const end = (): void => {
    if (state === 0) return;
    found[count] = state >>> 0;
    count += 1;
    state = 0;
  };
  const add = (code: number): void => {
    state = Math.imul((state === 0 ? 0x811c9dc5 : state) ^ code, 0x01000193) || 1;
  };
  for (let at = 0; at < plain.length && count < found.length; at += 1) {
    const code = plain.charCodeAt(at);
    if (code < 128) {
      if ((code > 96 && code < 123) || (code > 47 && code < 58)) add(code);
      else if (code > 64 && code < 91) add(code + 32);
      else if (code === bracket && plain.charCodeAt(at + 1) === opening) {
        end();
        at = endOfAddress(plain, at + 1);
      } else if (code !== apostrophe) end();
    } else if (isUnit(code)) {
      end();
      if (count >= found.length) break;
      add(code);
      end();
    } else if (isSign(code)) {
      if (code !== curly) end();
    } else for (const small of plain.charAt(at).toLowerCase()) add(small.charCodeAt(0));
  }
  if (count < found.length) end();
  return found.subarray(0, count);
}

/** Behind the address of a link; where it has no end, it is text. */
function endOfAddress(text: string, from: number): number {
  for (let at = from; at < Math.min(text.length, from + longestAddress); at += 1) {
    if (text.charCodeAt(at) === closing) return at;
  }
  return from;
}

/** All of some words as one number, never 0. */
export function wholeMark(words: Uint32Array, kind: number): number {
  let state = kind;
  for (const word of words) state = Math.imul(state ^ word, 0x85ebca6b) ^ (state >>> 13);
  return mixed(state) || 1;
}

/** Each run of `size` words as a number, as often as it stands there; of a shorter text all of it. */
export function shingles(words: Uint32Array, size: number, kind = 0): Uint32Array {
  if (words.length === 0) return words;
  const width = Math.min(size, words.length);
  const found = new Uint32Array(words.length - width + 1);
  for (let at = 0; at < found.length; at += 1) {
    let state = kind;
    for (let next = at; next < at + width; next += 1) {
      state = Math.imul(state ^ (words[next] as number), 0x9e3779b1);
      state ^= state >>> 15;
    }
    found[at] = mixed(state) || 1;
  }
  return found;
}

function mixed(state: number): number {
  let mix = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
