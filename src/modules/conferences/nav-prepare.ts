import type { NavItem, RightSentence } from '#kernel/module.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { paths } from './paths.ts';
import { KEEPERS, mayKeepAt } from './policy.ts';
import { words } from './words.ts';

/** Everybody's way to the conferences; those who may prepare some come to the list of their own unit. */
export const conferenceNav = (visit: Visit): readonly NavItem[] => {
  const held = visit.actor.holdings.find(({ post }) => KEEPERS.some((keeper) => keeper === post));
  return [{ href: held === undefined ? paths.list() : paths.ofUnit(held.unit), label: visit.t(words)('conferences.nav') }];
};

export const conferenceRights: readonly RightSentence[] = [{ words: 'conferences.right.keep', may: mayKeepAt }];
