import { z } from 'zod';
import { type FileKind, Upload } from './upload-value.ts';

const ALL: readonly FileKind[] = ['image', 'audio', 'document', 'text'];

/** A file that must be sent. @param kinds the kinds this field takes; all when left out */
export const upload = (kinds: readonly FileKind[] = ALL) =>
  z
    .custom<Upload>((value) => value instanceof Upload, { error: 'kernel.file.required' })
    .refine((file) => kinds.includes(file.kind), { error: 'kernel.file.type-not-allowed' });

/** A file that may be left out; absent becomes null. */
export const optionalUpload = (kinds: readonly FileKind[] = ALL) =>
  z.preprocess((value) => (value === '' ? undefined : value), upload(kinds).optional()).transform((file) => file ?? null);
