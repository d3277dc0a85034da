import { fileTypeFromBuffer } from 'file-type';
import type { FileKind } from './upload-value.ts';

export interface FileType {
  readonly mime: string;
  readonly ending: string;
  readonly kind: FileKind;
}

const type = (mime: string, ending: string, kind: FileKind): FileType => ({ mime, ending, kind });

/** What is taken, by what the bytes themselves say. Office files with macros have other types and are not here. */
const ALLOWED: ReadonlyMap<string, FileType> = new Map(
  [
    type('application/pdf', 'pdf', 'document'),
    type('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx', 'document'),
    type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', 'document'),
    type('application/vnd.oasis.opendocument.text', 'odt', 'document'),
    type('application/vnd.oasis.opendocument.spreadsheet', 'ods', 'document'),
    type('image/jpeg', 'jpg', 'image'),
    type('image/png', 'png', 'image'),
    type('image/webp', 'webp', 'image'),
    type('image/avif', 'avif', 'image'),
    type('image/heic', 'heic', 'image'),
    type('audio/mpeg', 'mp3', 'audio'),
    type('audio/ogg', 'ogg', 'audio'),
    type('audio/mp4', 'm4a', 'audio'),
  ].map((known) => [known.mime, known]),
);

/** Endings a name may have so that the file has a chance; the content decides. */
export const TAKEN_ENDINGS: ReadonlySet<string> = new Set([
  'jpeg',
  'csv',
  'txt',
  ...[...ALLOWED.values()].map(({ ending }) => ending),
]);

/** Names some writers give to types we know under another. */
const SAME: Readonly<Record<string, string>> = { 'audio/x-m4a': 'audio/mp4', 'audio/ogg; codecs=opus': 'audio/ogg' };

/** The type by content; what the browser declared and what the name promises do not count. Null: not taken. */
export async function sniff(bytes: Buffer, name: string): Promise<FileType | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined) return ALLOWED.get(SAME[found.mime] ?? found.mime) ?? null;
  return plainTextType(bytes, name);
}

/** Plain text has no mark of its own: it must be UTF-8 without control characters, and be called .csv or .txt. */
function plainTextType(bytes: Buffer, name: string): FileType | null {
  const ending = /\.(csv|txt)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined || !isPlainText(bytes)) return null;
  return ending === 'csv' ? type('text/csv', 'csv', 'text') : type('text/plain', 'txt', 'text');
}

// eslint-disable-next-line no-control-regex -- tab, line feed, carriage return and form feed are the ones text may hold
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

function isPlainText(bytes: Buffer): boolean {
  try {
    return !CONTROL.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
