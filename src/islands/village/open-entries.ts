import {
  subjectOf,
  type Attended,
  type ChosenMethod,
  type ChosenSecretary,
  type Counted,
  type CountEntry,
  type KeyedSlips,
  type MethodEntry,
  type StackEntry,
  type Value,
} from '../../modules/decisions/rules/offline/entry.ts';
import { latest, type Kept } from '../../modules/decisions/rules/offline/kept.ts';
import { countText } from './count.ts';
import { button, h, w } from './dom.ts';
import { methodText } from './hall.ts';
import { choose, keep, open, type Phone } from './model.ts';
import type { Desk } from './screens.ts';
import { slipsText } from './stacks.ts';

/** What stands there, with a mark where the server does not have it yet. */
export const stateLine = (own: Kept | null, text: string): HTMLElement =>
  h('p', {}, `✓ ${text}`, own === null || own.state.is === 'done' ? null : h('span', { class: 'meta' }, ` · ${stateText(own)}`));

function stateText({ state }: Kept): string {
  if (state.is === 'conflict') return w.conflicts;
  return state.is === 'refused' ? `${w.refused}: ${state.words}` : w.waiting;
}

/** A slip of the finger is taken back as long as it was never sent. */
export function undoButton(desk: Desk, own: Kept | null, update: () => void): HTMLElement | null {
  if (own === null || own.state.is !== 'waiting' || own.state.tried) return null;
  return button(w.undo, async () => {
    await keep(desk.phone, [], [own]);
    update();
  });
}

const villageOf = (phone: Phone, { unit }: Kept) => phone.packages.find((one) => one.unit.id === unit);

function aboutText(phone: Phone, one: Kept): string {
  const { entry } = one;
  if (entry.kind === 'open') return w.aboutOpen;
  if (entry.kind === 'secretary') return w.aboutSecretary;
  if (entry.kind === 'stack') return w.aboutStack({ no: stackOf(phone, one, entry)?.no ?? 0 });
  if (entry.kind === 'count' || entry.kind === 'method') {
    const title = matterOf(phone, one, entry)?.title ?? '';
    return entry.kind === 'count' ? w.aboutCount({ title }) : w.aboutMethod({ title });
  }
  const code = villageOf(phone, one)?.households.find(({ id }) => id === entry.household)?.code ?? '';
  return entry.kind === 'check-in' ? w.aboutCheckIn({ code }) : w.aboutReturn({ code });
}

const matterOf = (phone: Phone, one: Kept, { meeting, round }: CountEntry | MethodEntry) =>
  villageOf(phone, one)
    ?.meetings.find(({ id }) => id === meeting)
    ?.matters.find((matter) => matter.round === round);

const ballotOf = (phone: Phone, one: Kept, { round }: StackEntry) =>
  villageOf(phone, one)?.ballots.find((ballot) => ballot.round === round);

const stackOf = (phone: Phone, one: Kept, entry: StackEntry) =>
  ballotOf(phone, one, entry)?.stacks.find(({ id }) => id === entry.batch);

function valueText(phone: Phone, one: Kept, value: Value | null): string {
  if (value === null) return w.nobody;
  const { entry } = one;
  if (entry.kind === 'count') return countText(value as Counted, matterOf(phone, one, entry)?.options ?? []);
  if (entry.kind === 'stack') return slipsText(value as KeyedSlips, ballotOf(phone, one, entry)?.options ?? []);
  if (entry.kind === 'return') return w.returnDo;
  if (entry.kind === 'open') return w.opened;
  if (entry.kind === 'secretary') return w.secretaryIs(value as ChosenSecretary);
  if (entry.kind === 'method') {
    const { method, votes } = value as ChosenMethod;
    return w.methodIs({ method: methodText(method), votes });
  }
  const { representative } = value as Attended;
  return representative === null ? w.came : w.cameBy({ name: representative });
}

/** Everything the server has differently, side by side, until the head has chosen. */
export function conflictList(desk: Desk): HTMLElement | null {
  const { phone } = desk;
  const conflicts = open(phone).filter(({ state }) => state.is === 'conflict');
  if (conflicts.length === 0) return null;
  const takes = (one: Kept, which: 'server' | 'phone') => async (): Promise<void> => {
    await choose(phone, one, which);
    desk.home();
  };
  return h(
    'section',
    { class: 'section' },
    h('header', { class: 'section-head' }, h('h2', {}, w.conflicts)),
    h('p', { class: 'lead' }, w.conflictWhy),
    ...conflicts.map((one) => {
      const server = one.state.is === 'conflict' ? one.state.server : null;
      return h(
        'article',
        { class: 'card' },
        h('h3', {}, aboutText(phone, one)),
        h(
          'dl',
          { class: 'facts' },
          h('div', {}, h('dt', {}, w.onServer), h('dd', {}, valueText(phone, one, server))),
          h(
            'div',
            {},
            h('dt', {}, w.onPhone),
            h('dd', {}, valueText(phone, one, (latest(phone.kept, subjectOf(one.entry)) ?? one).entry.value)),
          ),
        ),
        h('p', { class: 'actions' }, button(w.takeServer, takes(one, 'server')), button(w.takePhone, takes(one, 'phone'))),
      );
    }),
  );
}

/** What is not on the server yet, each in a line. */
export function openList(desk: Desk): HTMLElement | null {
  const { phone } = desk;
  const waiting = open(phone).filter(({ state }) => state.is !== 'conflict');
  if (waiting.length === 0) return null;
  return h(
    'details',
    { class: 'details', open: waiting.some(({ state }) => state.is === 'refused') },
    h('summary', {}, w.list),
    h(
      'ul',
      {},
      ...waiting.map((one) => {
        const value = one.entry.keep ? w.kept : valueText(phone, one, one.entry.value);
        return h('li', {}, `${aboutText(phone, one)}: ${value} · ${stateText(one)}`);
      }),
    ),
  );
}
