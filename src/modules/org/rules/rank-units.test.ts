import { describe, expect, test } from 'vitest';
import { fold } from '#kernel/fold.ts';
import { rankByName, rankByWords, type Hit } from './rank-units.ts';

const hit = (name: string, parts: Partial<Hit> = {}): Hit => ({
  name,
  folded: fold(name).replaceAll("'", ''),
  level: 'commune',
  demo: false,
  current: true,
  ...parts,
});
const names = (hits: readonly Hit[]): string[] => hits.map(({ name }) => name);

describe('by name', () => {
  test('the whole name, then beginnings, then insides', () => {
    const hits = ['Xã Đông Tân', 'Xã Vĩnh Tân Hưng', 'Xã Tân Đông', 'Xã Tânca', 'Xã Tân'].map((name) => hit(name));
    expect(names(rankByName(hits, 'tân'))).toEqual(['Xã Tân', 'Xã Tân Đông', 'Xã Tânca', 'Xã Đông Tân', 'Xã Vĩnh Tân Hưng']);
  });

  test('the marks that were typed decide between names that fold to one', () => {
    const hits = [hit('Xã Hạ Nội'), hit('Xã Hà Nôi'), hit('Xã Hà Nội')];
    expect(names(rankByName(hits, 'Hà Nội'))[0]).toBe('Xã Hà Nội');
  });

  test('the type word may be typed and does not count against the name', () => {
    expect(names(rankByName([hit('Xã Tân Lập Đông'), hit('Xã Tân Lập')], 'xã tân lập'))[0]).toBe('Xã Tân Lập');
    expect(names(rankByName([hit('Phường 10'), hit('Phường 1')], 'phường 1'))[0]).toBe('Phường 1');
  });

  test('today before the past, wide before small, real before fictional', () => {
    const hits = [
      hit('Thôn Suối', { level: 'village' }),
      hit('Xã Suối', { demo: true }),
      hit('Huyện Suối', { level: 'district', current: false }),
      hit('Tỉnh Suối', { level: 'province', current: false }),
      hit('Xã Suối'),
    ];
    expect(rankByName(hits, 'suối').map(({ name, demo }) => `${name}${demo ? '*' : ''}`)).toEqual([
      'Xã Suối',
      'Thôn Suối',
      'Tỉnh Suối',
      'Huyện Suối',
      'Xã Suối*',
    ]);
  });

  test('what is equal keeps its order', () => {
    const hits = [hit('Xã Tân Lập', { folded: 'xa tan lap' }), hit('Xã Tân Lập')];
    expect(rankByName(hits, 'tân lập')).toEqual(hits);
  });
});

describe('by words', () => {
  test('the longest run of words that is the own name comes first', () => {
    const hits = [hit('Xã Long Hà'), hit('Phường Long Thành Mỹ'), hit('Phường Long Thành'), hit('Xã Tân')];
    expect(names(rankByWords(hits, ['long', 'thanh', 'dong', 'nai']))).toEqual([
      'Phường Long Thành',
      'Phường Long Thành Mỹ',
      'Xã Long Hà',
      'Xã Tân',
    ]);
  });
});
