import type { Visit } from '#kernel/http/visit.ts';
import type { NavItem } from '#kernel/module.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

const HEADS = ['village-head', 'front-board-head'];

/** The way of those who run a village to their own desk. */
export const villageNav = (visit: Visit): readonly NavItem[] => {
  const held = visit.actor.holdings.find(({ post }) => HEADS.includes(post));
  return held === undefined ? [] : [{ href: paths.village(held.unit), label: visit.t(words)('decisions.nav.village') }];
};
