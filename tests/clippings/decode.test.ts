import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../src/clippings/decode.ts";

const text = "World Feb 4, 2022\nFähre und “Brücke”\n";
const utf16 = (words: string, bigEndian = false) => {
  const bytes = Buffer.from(words, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

const readable: readonly (readonly [name: string, bytes: Uint8Array, encoding: string])[] = [
  ["UTF-8", Buffer.from(text), "utf-8"],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`), "utf-8"],
  ["UTF-16, little end first, with a mark", utf16(`\ufeff${text}`), "utf-16le"],
  ["UTF-16, big end first, with a mark", utf16(`\ufeff${text}`, true), "utf-16be"],
  ["UTF-16, little end first, without a mark", utf16(text), "utf-16le"],
  ["UTF-16, big end first, without a mark", utf16(text, true), "utf-16be"],
];

for (const [name, bytes, encoding] of readable) {
  test(`${name} is read without a word`, () => {
    assert.deepEqual(decode(bytes, "a.txt"), { text, encoding, problems: [] });
  });
}

test("a mark inside the text, or a second one, is text", () => {
  assert.equal(decode(Buffer.from("\ufeff\ufeffa\ufeffb"), "a.txt").text, "\ufeffa\ufeffb");
});

test("bytes that are no UTF-8 are read as windows-1252, and the first such line is named", () => {
  const {
    text: read,
    encoding,
    problems,
  } = decode(Buffer.from("One\r\nTwo\r\nCaf\xe9 \x93so\x94\n", "latin1"), "a.txt");
  assert.equal(read, "One\r\nTwo\r\nCafé “so”\n");
  assert.equal(encoding, "windows-1252");
  assert.deepEqual(
    problems.map(({ rule, line, severity }) => [rule, line, severity]),
    [["encoding", 3, "warning"]],
  );
});

test("a stray NUL does not make UTF-16 of a file; control characters are kept and reported once", () => {
  const { text: read, problems } = decode(Buffer.from("One\nTw\0o\n\x07three\n"), "a.txt");
  assert.equal(read, "One\nTw\0o\n\x07three\n");
  assert.deepEqual(
    problems.map(({ rule, line, found }) => [rule, line, found]),
    [["control-characters", 2, "2 control characters"]],
  );
});

test("half a UTF-16 character is replaced and reported", () => {
  const { text: read, problems } = decode(Buffer.concat([utf16("\ufeffa\nb"), Buffer.from([0x3d, 0xd8])]), "a.txt");
  assert.equal(read, "a\nb\ufffd");
  assert.deepEqual(
    problems.map(({ rule, line }) => [rule, line]),
    [["encoding", 2]],
  );
});

test("an empty file is an empty text", () => {
  for (const bytes of [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe]])
    assert.equal(decode(Uint8Array.from(bytes), "a.txt").text, "");
});
