import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A mark in the address of a receipt that only this program can make, and makes only when a ballot was taken: until the count
 * nothing else could tell a true receipt from one that was typed in.
 */
export const receiptMark = (secret: string, decisionCode: string, receipt: string): string =>
  createHmac('sha256', secret).update(`decisions.receipt-mark:${decisionCode}:${receipt}`).digest('base64url').slice(0, 16);

export const isReceiptMark = (secret: string, decisionCode: string, receipt: string, mark: string): boolean => {
  const right = Buffer.from(receiptMark(secret, decisionCode, receipt));
  const given = Buffer.from(mark);
  return right.length === given.length && timingSafeEqual(right, given);
};
