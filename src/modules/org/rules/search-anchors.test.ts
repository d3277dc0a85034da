import { expect, test } from 'vitest';
import { anchorsOf } from './search-anchors.ts';

test.each([
  ['tan lap lang son', ['tan', 'lap', 'son', 'lap lang', 'lang son']],
  ['phuong 3 go vap', ['vap', 'phuong 3', '3 go', 'go vap']],
  ['y ty lao cai', ['lao', 'cai', 'y ty', 'ty lao']],
  ['ban lang lai chau', ['lai', 'chau', 'ban lang', 'lang lai']],
  ['y ty sa pa', ['y ty', 'ty sa', 'sa pa']],
  ['xa tinh', ['xa tinh']],
  ['tan tan tan', ['tan']],
  ['a b c d e', []],
  ['an ng an ng an ng', []],
])('%s', (typed, anchors) => {
  expect(anchorsOf(typed.split(' '))).toEqual(anchors);
});
