import { expect, test } from 'vitest';
import { digestOf, type Columns } from './digest.ts';

const columns: Columns = { open: new Set(['id', 'kind', 'answers', 'at']), json: new Set(['answers']) };
const row = {
  id: '1',
  kind: 'open',
  name: 'Nguyễn Văn An',
  answers: { b: 1, a: 2 },
  at: Temporal.Instant.from('2026-11-21T02:00:00Z'),
};

test('a personal column makes no difference', () => {
  expect(digestOf({ ...row, name: 'Trần Thị Bình' }, columns)).toEqual(digestOf(row, columns));
});

test('neither does a key that is no column of the table', () => {
  expect(digestOf({ ...row, phone: '0912345678' }, columns)).toEqual(digestOf(row, columns));
});

test('every other column does', () => {
  for (const change of [{ id: '2' }, { kind: 'shut' }, { answers: { a: 2 } }, { at: row.at.add({ seconds: 1 }) }])
    expect(digestOf({ ...row, ...change }, columns)).not.toEqual(digestOf(row, columns));
});

test('JSON as it is written and JSON as it is read are the same', () => {
  expect(digestOf({ ...row, answers: '{"a": 2, "b": 1}' }, columns)).toEqual(digestOf(row, columns));
});
