import { expect, test } from 'vitest';
import { words } from '../words.ts';
import { BODY_KINDS } from './body-kinds.ts';
import { END_REASONS, postsIn, POSTS } from './posts.ts';

test('every post is to be had in some body, and every body has a post', () => {
  expect(new Set(BODY_KINDS.flatMap(postsIn))).toEqual(new Set(POSTS));
  expect(BODY_KINDS.filter((kind) => postsIn(kind).length === 0)).toEqual([]);
});

test('every kind, post and reason has its words in both languages', () => {
  const keys = [
    ...BODY_KINDS.map((kind) => `org.kind.${kind}`),
    ...POSTS.map((post) => `org.post.${post}`),
    ...END_REASONS.map((reason) => `org.reason.${reason}`),
  ];
  for (const dictionary of [words.vi, words.en]) expect(keys.filter((key) => !(key in dictionary))).toEqual([]);
});
