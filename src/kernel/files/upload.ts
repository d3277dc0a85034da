import multipart, { type Multipart, type MultipartFile, type MultipartValue } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FieldErrors } from '../fields.ts';
import { acceptFile } from './accept.ts';
import type { FileStore } from './store.ts';

export interface UploadLimits {
  /** Bytes of one file. */
  readonly maxBytes: number;
  readonly maxFiles: number;
  readonly maxFields: number;
}

const MEGABYTE = 1024 * 1024;
const DEFAULTS: UploadLimits = { maxBytes: 15 * MEGABYTE, maxFiles: 10, maxFields: 200 };

/** Bytes of one text field in such a form; the field's own limit, in characters, is far below. */
const MOST_TEXT = 256 * 1024;

declare module 'fastify' {
  interface FastifyInstance {
    uploadLimits: UploadLimits;
  }
}

/** Teaches the server to take forms with files. Once, on the outermost instance. */
export async function registerUploads(app: FastifyInstance, limits: Partial<UploadLimits> = {}): Promise<void> {
  const all = { ...DEFAULTS, ...limits };
  app.decorate('uploadLimits', all);
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: all.maxBytes, files: all.maxFiles, fields: all.maxFields, fieldSize: MOST_TEXT, headerPairs: 50 },
  });
}

export interface ReadForm {
  /** As from a urlencoded body: repeated names make a list. Files are `Upload` values; an empty file input is absent. */
  readonly fields: Record<string, unknown>;
  readonly errors: FieldErrors | null;
}

/**
 * Reads a multipart form to its end, one file at a time. Each file is checked, cleaned and stored; a file or text that
 * cannot be taken leaves an error at its field, and the rest of the form is still read.
 * @throws {StorageUnavailable}
 */
export async function readUploads(request: FastifyRequest, store: FileStore): Promise<ReadForm> {
  const fields: Record<string, unknown> = {};
  const errors: Record<string, { code: string; values: Record<string, string | number> }> = {};
  const limits = request.server.uploadLimits;
  try {
    for await (const part of request.parts()) {
      const taken = await takePart(part, store, limits);
      if (taken === null) continue;
      if ('error' in taken) errors[part.fieldname] ??= taken.error;
      else add(fields, part.fieldname, taken.value);
    }
  } catch (error) {
    const code = limitCode(error);
    if (code === null) throw error;
    errors[''] ??= { code, values: { maximum: limits.maxFiles } };
  }
  return { fields, errors: Object.keys(errors).length === 0 ? null : errors };
}

type Taken = { readonly value: unknown } | { readonly error: { code: string; values: Record<string, string | number> } };

const takePart = (part: Multipart, store: FileStore, limits: UploadLimits): Promise<Taken | null> | Taken =>
  part.type === 'file' ? takeFile(part, store, limits) : takeText(part);

function takeText(part: MultipartValue): Taken {
  if (part.valueTruncated || part.fieldnameTruncated) {
    return { error: { code: 'kernel.field.too-long', values: { maximum: MOST_TEXT } } };
  }
  return { value: typeof part.value === 'string' ? part.value : JSON.stringify(part.value) };
}

async function takeFile(part: MultipartFile, store: FileStore, limits: UploadLimits): Promise<Taken | null> {
  const bytes = await part.toBuffer();
  if (bytes.length === 0) return null;
  if (part.file.truncated) {
    return { error: { code: 'kernel.file.too-large', values: { maximum: Math.floor(limits.maxBytes / MEGABYTE) } } };
  }
  const accepted = await acceptFile(store, bytes, part.filename);
  return accepted.ok ? { value: accepted.value } : { error: { code: accepted.why, values: { ...accepted.details } } };
}

function add(fields: Record<string, unknown>, name: string, value: unknown): void {
  const earlier = fields[name];
  fields[name] = earlier === undefined ? value : Array.isArray(earlier) ? [...(earlier as unknown[]), value] : [earlier, value];
}

const WRONG_FORM = new Set(['FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PROTO_VIOLATION', 'FST_INVALID_JSON_FIELD_ERROR']);

/** Forms that break the limits or the format are wrong input; everything else is a fault and travels on. */
function limitCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'FST_FILES_LIMIT') return 'kernel.file.too-many';
  // The parser underneath reports a form that breaks off or is badly built without a code.
  const broken = code === '' && /multipart|part header/i.test(error.message);
  return broken || WRONG_FORM.has(code) ? 'kernel.field.not-valid' : null;
}
