import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { makeBook } from './book.ts';

const rule = (validFrom: string, validTo: string | null) => ({
  key: 'publish.post',
  value: 30,
  unit: 'days',
  better: 'more',
  legalRef: 'Điều 1',
  status: 'confirmed',
  validFrom,
  validTo,
});
const pack = (change: object = {}) => ({
  key: 'one',
  title: { vi: 'Một', en: 'One' },
  legalRef: 'Luật 1',
  status: 'confirmed',
  validFrom: '2020-01-01',
  validTo: null,
  rules: [rule('2020-01-01', null)],
  channels: {},
  items: [],
  bodies: [],
  ...change,
});

describe('packs that contradict themselves are refused at load', () => {
  it('takes a sound pack', () => {
    expect(makeBook([pack()]).ruleOn('publish.post', day('2026-01-01'))?.value).toBe(30);
  });

  it.each<[string, object[], RegExp]>([
    ['two versions of one rule', [pack({ rules: [rule('2020-01-01', '2021-01-01'), rule('2021-01-01', null)] })], /two versions/],
    ['an open version before another', [pack({ rules: [rule('2020-01-01', null), rule('2021-01-01', null)] })], /two versions/],
    ['a rule that ends before it starts', [pack({ rules: [rule('2021-01-01', '2020-01-01')] })], /ends before/],
    ['a rule older than its pack', [pack({ rules: [rule('2019-12-31', null)] })], /starts before its pack/],
    ['an unknown key', [pack({ rules: [{ ...rule('2020-01-01', null), key: 'publish.pots' }] })], /publish\.default/],
    ['30 February', [pack({ rules: [rule('2020-02-30', null)] })], /not a day/],
    ['half a day', [pack({ rules: [{ ...rule('2020-01-01', null), value: 2.5 }] })], /int/],
    ['a percentage for a share', [pack({ rules: [{ ...rule('2020-01-01', null), unit: 'share', value: 66.7 }] })], /object/],
    [
      'a gap between packs',
      [pack({ validTo: '2021-01-01' }), pack({ key: 'two', validFrom: '2021-01-03', rules: [] })],
      /must end on/,
    ],
    ['a last pack that ends', [pack({ validTo: '2021-01-01' })], /must end on no day/],
  ])('%s', (_, files, message) => {
    expect(() => makeBook(files)).toThrow(message);
  });
});
