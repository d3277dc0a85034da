import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTRY_KINDS, type Entry, type Happening, type Logged } from './events.ts';
import { fold, replay } from './fold.ts';
import { MOST_WAITING_OF_SITE, whyNot } from './may-happen.ts';
import { speakingOrder, standby, STANDBY } from './queue.ts';
import { beforeTheMeeting, screenOf, type Session } from './state.ts';

/** Few names, so that things meet each other. */
const SITES = ['site-1', 'site-2', 'site-3'] as unknown as readonly Entry['site'][];
const from = <T>(...all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);
const site = from(...SITES);
const delegate = from<Entry['delegate']>(
  null,
  'delegate-1' as unknown as Entry['delegate'],
  'delegate-2' as unknown as Entry['delegate'],
);
const entryId = from('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const item = from('item-1', 'item-2', 'item-3');
const poll = from('poll-1', 'poll-2');
const seconds = fc.integer({ min: 0, max: 900 });

const entry: fc.Arbitrary<Entry> = fc.record({
  id: entryId,
  kind: from(...ENTRY_KINDS),
  site,
  delegate,
  paper: fc.constant(null),
  at: fc.integer({ min: 0, max: 50 }),
  place: from(null, 1, 2),
});

const happening = fc.oneof(
  from({ kind: 'session.opened' }, { kind: 'session.paused' }, { kind: 'session.resumed' }, { kind: 'session.closed' }),
  fc.record({ kind: from('item.opened', 'item.closed', 'item.postponed'), item }),
  fc.record({ kind: fc.constant('queue.joined'), entry }),
  fc.record({ kind: fc.constant('queue.joined'), entry }),
  fc.record({ kind: fc.constant('queue.left'), entry: entryId }),
  fc.record({ kind: fc.constant('queue.moved'), entry: entryId, before: fc.option(entryId) }),
  fc.record({ kind: fc.constant('floor.given'), entry, seconds: fc.option(seconds) }),
  from({ kind: 'floor.paused' }, { kind: 'floor.resumed' }, { kind: 'floor.ended' }),
  fc.record({ kind: fc.constant('floor.extended'), seconds }),
  fc.record({ kind: fc.constant('speech.noted'), site, delegate, seconds }),
  fc.record({ kind: from('poll.opened', 'poll.closed', 'poll.published', 'poll.cancelled'), poll }),
  fc.record({ kind: fc.constant('message.sent'), text: fc.string(), to: fc.option(site) }),
  fc.record({ kind: from('caption.typed', 'note.written'), text: fc.string() }),
  from({ kind: 'message.cleared' }, { kind: 'recording.started' }, { kind: 'recording.stopped' }),
  fc.record({ kind: fc.constant('slide.shown'), document: fc.constant('document-1'), page: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    kind: fc.constant('screen.shown'),
    slide: entryId,
    no: fc.nat(),
    site: fc.option(site),
    width: fc.nat(),
    height: fc.nat(),
  }),
  fc.constant({ kind: 'slide.hidden' }),
  fc.record({ kind: from('site.joined', 'site.lost', 'site.returned', 'site.taken-over', 'site.sent-out', 'site.let-in'), site }),
) as fc.Arbitrary<Happening>;

/** What people press, and how many milliseconds pass before each. */
const presses = fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), happening), { maxLength: 80 });
/** The same in a meeting that has begun: otherwise little of it happens. */
const meeting = presses.map((rest) => [[0, { kind: 'session.opened' }] as const, ...rest] as const);

/** What is left of it in the log, and the state each line led to. */
function hold(pressed: readonly (readonly [number, Happening])[]) {
  const log: Logged[] = [];
  const states: Session[] = [beforeTheMeeting];
  let [session, at] = [beforeTheMeeting, 0];
  for (const [ms, what] of pressed) {
    at += ms;
    if (whyNot(session, what) !== null) continue;
    session = fold(session, { at, what });
    log.push({ rev: log.length + 1, at, what });
    states.push(session);
  }
  return { log, states, session, at };
}

/** Milliseconds by site and by delegate, as somebody would count who only sees who speaks. */
function stopwatch(log: readonly Logged[], states: readonly Session[]) {
  const [bySite, byDelegate] = [new Map<string, number>(), new Map<string, number>()];
  const add = ({ site: at, delegate: who }: Pick<Entry, 'site' | 'delegate'>, ms: number): void => {
    bySite.set(at, (bySite.get(at) ?? 0) + ms);
    if (who !== null) byDelegate.set(who, (byDelegate.get(who) ?? 0) + ms);
  };
  for (const [index, { at, what }] of log.entries()) {
    const floor = states[index]?.floor ?? null;
    if (floor !== null && floor.runningSince !== null) add(floor.entry, at - (log[index - 1]?.at ?? at));
    if (what.kind === 'speech.noted') add(what, what.seconds * 1000);
  }
  return { bySite, byDelegate };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const spokenIn = (spoken: Session['spokenBySite']): number => sum(Object.values(spoken).map(({ ms }) => ms));

describe('a meeting', () => {
  test('is its log replayed, also after being stored as JSON at any line', () => {
    fc.assert(
      fc.property(meeting, fc.nat(), (pressed, cut) => {
        const { log, session, states } = hold(pressed);
        expect(replay(log)).toEqual(session);
        const at = cut % states.length;
        const stored = JSON.parse(JSON.stringify(states[at])) as Session;
        const rest = JSON.parse(JSON.stringify(log.slice(at))) as Logged[];
        expect(rest.reduce(fold, stored)).toEqual(session);
      }),
    );
  });

  test('folds whatever stands in the log, allowed or not', () => {
    fc.assert(
      fc.property(presses, (pressed) => {
        const log = pressed.map(([at, what], index) => ({ rev: index + 1, at, what }));
        const { phase, queue, placed } = replay(log);
        expect(['waiting', 'running', 'paused', 'closed']).toContain(phase);
        expect(new Set(queue.map(({ id }) => id)).size).toBe(queue.length);
        expect(placed.every((id) => queue.some((waiting) => waiting.id === id))).toBe(true);
      }),
    );
  });

  test('its speaking times add up: of sites and delegates, counted by somebody with a stopwatch', () => {
    fc.assert(
      fc.property(meeting, (pressed) => {
        const { log, states } = hold([...pressed, [1000, { kind: 'floor.ended' }]]);
        const { bySite, byDelegate } = stopwatch(log, states);
        const end = states.at(-1);
        for (const one of SITES) expect(end?.spokenBySite[one]?.ms ?? 0).toBe(bySite.get(one) ?? 0);
        expect(spokenIn(end?.spokenByDelegate ?? {})).toBe(sum([...byDelegate.values()]));
        const turns = log.filter(({ what }) => what.kind === 'floor.given' || what.kind === 'speech.noted').length;
        expect(sum(Object.values(end?.spokenBySite ?? {}).map((spoken) => spoken.turns))).toBe(turns);
      }),
    );
  });

  test('the times of its items add up to the time in which some item was before it', () => {
    fc.assert(
      fc.property(meeting, (pressed) => {
        const { log, states, session } = hold(pressed);
        const open = log.map(({ at }, index) => (states[index]?.item === null ? 0 : at - (log[index - 1]?.at ?? at)));
        const running = session.item === null ? 0 : (log.at(-1)?.at ?? 0) - (session.items[session.item]?.openedAt ?? 0);
        expect(sum(Object.values(session.items).map(({ spentMs }) => spentMs)) + running).toBe(sum(open));
      }),
    );
  });

  test('whatever is allowed changes what it says and keeps the rest in order', () => {
    fc.assert(
      fc.property(meeting, (pressed) => {
        for (const { phase, floor, queue, poll, item: current, items, slide } of hold(pressed).states) {
          if (phase === 'closed') expect([floor, queue, current, slide]).toEqual([null, [], null, null]);
          const sharing = screenOf({ slide })?.site ?? null;
          if (sharing !== null) expect(floor?.entry.site).toBe(sharing);
          if (phase === 'paused') expect(floor?.runningSince ?? null).toBeNull();
          expect(queue.some(({ id }) => id === floor?.entry.id)).toBe(false);
          expect(Object.values(items).filter(({ state }) => state === 'open')).toHaveLength(current === null ? 0 : 1);
          for (const one of SITES) {
            const waiting = queue.filter((wish) => wish.site === one && wish.kind !== 'paper');
            expect(waiting.length).toBeLessThanOrEqual(MOST_WAITING_OF_SITE);
          }
          if (phase === 'waiting') expect(poll?.state ?? 'closed').not.toBe('open');
        }
      }),
    );
  });

  test('the order of speaking does not depend on the order of arrival, and holds everybody once', () => {
    const waiting = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 });
    fc.assert(
      fc.property(waiting, fc.array(entryId, { maxLength: 4 }), fc.infiniteStream(fc.nat()), (queue, placed, numbers) => {
        const shuffled = queue
          .map((one) => ({ one, by: numbers.next().value as number }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ one }) => one);
        const known = [...new Set(placed)].filter((id) => queue.some((one) => one.id === id));
        const spokenBySite = { 'site-1': { ms: 60_000, turns: 1 }, 'site-2': { ms: 60_000, turns: 2 } };
        const order = speakingOrder({ queue, placed: known, spokenBySite });
        expect(speakingOrder({ queue: shuffled, placed: known, spokenBySite })).toEqual(order);
        expect(order.map(({ id }) => id).toSorted()).toEqual(queue.map(({ id }) => id).toSorted());
        expect(standby({ queue, placed: known, spokenBySite })).toEqual(order.slice(0, STANDBY));
      }),
    );
  });

  test('whoever is moved before another ends up right before them, and nobody else changes places', () => {
    fc.assert(
      fc.property(meeting, entryId, fc.option(entryId), (pressed, moved, before) => {
        const { session, at } = hold(pressed);
        const what: Happening = { kind: 'queue.moved', entry: moved, before };
        if (whyNot(session, what) !== null) return;
        const ids = (state: Session) => speakingOrder(state).map(({ id }) => id);
        const rest = ids(session).filter((id) => id !== moved);
        const found = before === null ? -1 : rest.indexOf(before);
        const expected = rest.toSpliced(found < 0 ? rest.length : found, 0, moved);
        const after = ids(fold(session, { at, what }));
        // A point of order that nobody placed stays in front: it cannot wait.
        const orders = session.queue.some(({ kind }) => kind === 'order');
        if (orders) expect(after.filter((id) => id !== moved)).toEqual(rest);
        else expect(after).toEqual(expected);
      }),
    );
  });
});
