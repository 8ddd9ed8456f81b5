import { type LimitReader, StatusAndHeaders } from "warcio";

/** Bytes of all header lines of an answer; servers take far less. */
const longestHead = 256 * 1024;

/**
 * The status line and the headers of a server's answer, read by hand, for the library reads on behind the record's end
 * where no blank line stands, and wants CR LF where old archives have LF.
 *
 * @returns undefined where the record does not begin with an answer; nothing of it is taken then
 */
export async function httpHead(content: LimitReader): Promise<StatusAndHeaders | undefined> {
  const first = await lineOf(content, 1024);
  if (!/^HTTP\/\d/.test(first.text)) {
    putBack(content, first.bytes);
    return undefined;
  }
  const headers = new Headers();
  let last = "";
  for (let left = longestHead; left > 0; ) {
    const { text, bytes } = await lineOf(content, left);
    left -= bytes.length;
    const line = text.replace(/(?<![\r\n])[\r\n]+$/, "");
    if (line === "") break;
    const colon = line.indexOf(":");
    const isMore = /^[ \t]/.test(line) && last !== "";
    const name = isMore ? last : line.slice(0, Math.max(colon, 0)).trim();
    const value = isMore ? `${headers.get(last) ?? ""} ${line.trim()}` : line.slice(colon + 1).trim();
    if (put(headers, name, value, isMore)) last = name;
  }
  return new StatusAndHeaders({ statusline: first.text.trim(), headers });
}

/** The first of two headers of one name counts. */
function put(headers: Headers, name: string, value: string, isMore: boolean): boolean {
  try {
    if (isMore || !headers.has(name)) headers.set(name, value);
    return true;
  } catch {
    // No header has such a name or such signs in it; none that is asked for is lost by that.
    return false;
  }
}

async function lineOf(
  content: LimitReader,
  most: number,
): Promise<{ readonly text: string; readonly bytes: Uint8Array }> {
  const bytes = (await content.readlineRaw(most)) ?? new Uint8Array();
  return { text: Buffer.from(bytes).toString("latin1"), bytes };
}

function putBack(content: LimitReader, bytes: Uint8Array): void {
  content.sourceIter.unread(bytes);
  content.limit += bytes.length;
}
