import { expect, it } from 'vitest';
import { TAKEN_ENDINGS } from '#kernel/files/sniff.ts';
import { DOCUMENT_TYPES, EVIDENCE_TYPES } from './upload-types.ts';

it('the fields offer no kind of file that the server refuses', () => {
  const offered = [...DOCUMENT_TYPES, ...EVIDENCE_TYPES].flatMap(({ accept }) => accept.split(','));
  expect(offered.filter((ending) => !TAKEN_ENDINGS.has(ending.slice(1)))).toEqual([]);
});
