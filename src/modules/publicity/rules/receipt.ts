import { createHmac } from 'node:crypto';
import type { Id } from '#kernel/id.ts';
import { sameSecret } from '#kernel/short-code.ts';

/**
 * What opens a request for the person who sent it: printed on the receipt, part of its address. Made from the id with the
 * key of this installation and stored nowhere, so that a stolen table opens nothing.
 */
export const receiptSecret = (key: string, request: Id<'publicity.request'>): string =>
  createHmac('sha256', key).update(`publicity.receipt\n${request}`).digest('base64url').slice(0, 32);

export const isReceipt = (key: string, request: Id<'publicity.request'>, secret: string): boolean =>
  sameSecret(receiptSecret(key, request), secret);
