/** What one answer came to. */
export interface Answer {
  readonly status: number;
  /** Of head and body, as they came over the wire. */
  readonly bytes: number;
}

const HEAD_END = '\r\n\r\n';

/** How the end of a body is known. */
type Body = { readonly kind: 'length'; left: number } | { readonly kind: 'chunked'; left: number; line: string; last: boolean };

/**
 * Reads the answers of one connection, one after another (a request is only sent when the answer before it is in). It
 * knows as much of HTTP/1.1 as servers use for pages: a length, or chunks without trailers.
 * @returns a function that takes what has arrived and gives the answer once it is whole, else null
 */
export function responseReader(): (part: Buffer) => Answer | null {
  let head = '';
  let body: Body | null = null;
  let status = 0;
  let bytes = 0;
  return (part) => {
    bytes += part.length;
    let rest = part;
    if (body === null) {
      const before = head.length;
      head += part.toString('latin1');
      const end = head.indexOf(HEAD_END);
      if (end < 0) return null;
      status = Number(head.slice(9, 12));
      body = bodyOf(head.slice(0, end).toLowerCase());
      rest = part.subarray(end + HEAD_END.length - before);
    }
    if (!isWhole(body, rest)) return null;
    const answer = { status, bytes };
    [head, body, bytes] = ['', null, 0];
    return answer;
  };
}

function bodyOf(head: string): Body {
  if (/\r\ntransfer-encoding:.*chunked/.test(head)) return { kind: 'chunked', left: 0, line: '', last: false };
  const length = /\r\ncontent-length:\s*(\d+)/.exec(head);
  if (length === null) throw new Error(`An answer without a length:\n${head}`);
  return { kind: 'length', left: Number(length[1]) };
}

function isWhole(body: Body, part: Buffer): boolean {
  if (body.kind === 'chunked') return chunksWhole(body, part);
  body.left -= part.length;
  return body.left <= 0;
}

/** Goes from chunk to chunk; a line with a size, or what follows it, may be cut anywhere. */
function chunksWhole(body: Extract<Body, { kind: 'chunked' }>, part: Buffer): boolean {
  let at = 0;
  while (at < part.length) {
    if (body.left > 0) {
      const step = Math.min(body.left, part.length - at);
      body.left -= step;
      at += step;
      continue;
    }
    const lineEnd = part.indexOf(10, at);
    body.line += part.toString('latin1', at, lineEnd < 0 ? part.length : lineEnd);
    if (lineEnd < 0) return false;
    const size = Number.parseInt(body.line, 16);
    body.line = '';
    body.last = size === 0;
    body.left = size + 2;
    at = lineEnd + 1;
  }
  return body.last && body.left === 0;
}
