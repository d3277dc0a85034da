import type { FastifyReply } from 'fastify';
import { fold } from '../fold.ts';
import type { FileStore } from './store.ts';

/** The columns of `kernel.file` that sending needs. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
  readonly name: string;
  readonly thumbnail_sha256?: string | null;
}

interface SendOptions {
  /** Shown in the browser instead of saved, where the type is harmless there. */
  readonly inline?: boolean;
  /** The small variant of an image, when there is one. */
  readonly thumbnail?: boolean;
}

const SHOWN = /^(image\/(jpeg|png|webp)|audio\/(mpeg|ogg|mp4)|application\/pdf|text\/plain)$/;

/** Nothing a person uploaded may run here. The browser's own PDF viewer does not open inside a sandbox. */
export const policyFor = (mime: string): string =>
  mime === 'application/pdf'
    ? "script-src 'none'; frame-ancestors 'none'; form-action 'none'"
    : "sandbox; default-src 'none'; frame-ancestors 'none'";

/**
 * Sends a stored file. Only for the `send` of a `site.document`, so that a policy was asked before.
 * @throws when the row exists and its bytes do not: storage and database do not fit together
 */
export async function sendFile(
  reply: FastifyReply,
  store: FileStore,
  file: StoredFile,
  options: SendOptions = {},
): Promise<FastifyReply> {
  const small = options.thumbnail === true ? (file.thumbnail_sha256 ?? null) : null;
  const { sha256, mime } = small === null ? file : { sha256: small, mime: 'image/webp' };
  const etag = `"${sha256}"`;
  void reply.headers({
    etag,
    'x-content-type-options': 'nosniff',
    'content-security-policy': policyFor(mime),
    'content-disposition': disposition(file.name, options.inline === true && SHOWN.test(mime)),
  });
  if (matches(reply.request.headers['if-none-match'], etag)) return reply.code(304).send();
  const bytes = await store.open(sha256);
  if (bytes === null) throw new Error(`Stored file ${sha256} is missing`);
  if (small === null) void reply.header('content-length', file.size);
  return reply.type(mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime).send(bytes);
}

const matches = (asked: string | undefined, etag: string): boolean =>
  asked?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;

/** The name twice: in ASCII for old programs, in full for the others (RFC 6266, RFC 5987). */
export function disposition(name: string, inline = false): string {
  const plain = name.replace(/[^\x20-\x7e]+/g, (letters) => fold(letters).replace(/[^a-z0-9 ]/g, '')).replace(/["\\]/g, '');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
}
