import { describe, expect, test } from 'vitest';
import type { Entry, EntryKind, Happening } from './events.ts';
import { fold } from './fold.ts';
import { MOST_WAITING, MOST_WAITING_OF_SITE, whyNot } from './may-happen.ts';
import { speakingOrder } from './queue.ts';
import { beforeTheMeeting, type Session } from './state.ts';

const MINUTE = 60_000;

const wish = (
  id: string,
  parts: { kind?: EntryKind; site?: string; at?: number; place?: number; delegate?: string } = {},
): Entry => ({
  id,
  kind: parts.kind ?? 'hand',
  site: (parts.site ?? 'dalat') as Entry['site'],
  delegate: (parts.delegate ?? null) as Entry['delegate'],
  paper: null,
  at: parts.at ?? 0,
  place: parts.place ?? null,
});

const after = (...whats: readonly Happening[]): Session =>
  whats.reduce((session, what, at) => fold(session, { at: at * MINUTE, what }), beforeTheMeeting);

const OPEN: Happening = { kind: 'session.opened' };
const given = (entry: Entry, seconds: number | null = 600): Happening => ({ kind: 'floor.given', entry, seconds });
const joined = (entry: Entry): Happening => ({ kind: 'queue.joined', entry });
const item = (kind: 'item.opened' | 'item.closed' | 'item.postponed', name = 'one') => ({ kind, item: name }) as Happening;
const poll = (kind: 'poll.opened' | 'poll.closed' | 'poll.published' | 'poll.cancelled', name = 'one') =>
  ({ kind, poll: name }) as Happening;
const outOf = (kind: 'site.sent-out' | 'site.let-in', site = 'dalat') => ({ kind, site }) as Happening;
const screen = (site: string | null) =>
  ({ kind: 'screen.shown', slide: 'page', no: 1, site, width: 1280, height: 720 }) as Happening;
const CLOSED: Happening = { kind: 'session.closed' };
const PAUSED: Happening = { kind: 'session.paused' };

const refused: readonly (readonly [string, readonly Happening[], Happening, string])[] = [
  ['opening twice', [OPEN], OPEN, 'already-running'],
  ['opening again what was closed', [OPEN, CLOSED], OPEN, 'closed'],
  ['closing what never began', [], CLOSED, 'not-running'],
  ['closing during a vote', [OPEN, poll('poll.opened')], CLOSED, 'poll-open'],
  ['pausing twice', [OPEN, PAUSED], PAUSED, 'not-running'],
  ['going on without a pause', [OPEN], { kind: 'session.resumed' }, 'already-running'],
  ['an item before the opening', [], item('item.opened'), 'not-running'],
  ['the same item twice', [OPEN, item('item.opened')], item('item.opened'), 'already-so'],
  ['closing an item that is not open', [OPEN, item('item.opened')], item('item.closed', 'two'), 'item-not-open'],
  ['postponing twice', [OPEN, item('item.postponed')], item('item.postponed'), 'already-so'],
  ['the floor before the opening', [], given(wish('a')), 'not-running'],
  ['the floor in a pause', [OPEN, PAUSED], given(wish('a')), 'not-running'],
  ['the floor for whoever has it', [OPEN, given(wish('a'))], given(wish('a')), 'already-so'],
  ['ending when nobody speaks', [OPEN], { kind: 'floor.ended' }, 'no-speaker'],
  ['more time when nobody speaks', [OPEN], { kind: 'floor.extended', seconds: 60 }, 'no-speaker'],
  ['stopping a clock that stands', [OPEN, given(wish('a')), { kind: 'floor.paused' }], { kind: 'floor.paused' }, 'already-so'],
  ['starting a clock that runs', [OPEN, given(wish('a'))], { kind: 'floor.resumed' }, 'already-so'],
  ['starting a clock in a pause', [OPEN, given(wish('a')), PAUSED], { kind: 'floor.resumed' }, 'not-running'],
  ['the same hand twice', [joined(wish('a'))], joined(wish('a')), 'already-queued'],
  ['a second hand of one site', [joined(wish('a'))], joined(wish('b')), 'already-queued'],
  ['a hand of whoever speaks, sent again', [OPEN, given(wish('a'))], joined(wish('a')), 'already-queued'],
  ['lowering a hand that is not up', [], { kind: 'queue.left', entry: 'a' }, 'not-waiting'],
  ['moving a hand that is not up', [], { kind: 'queue.moved', entry: 'a', before: null }, 'not-waiting'],
  ['a hand after the end', [OPEN, CLOSED], joined(wish('a')), 'closed'],
  ['a vote before the opening', [], poll('poll.opened'), 'not-running'],
  ['two votes at once', [OPEN, poll('poll.opened')], poll('poll.opened', 'two'), 'poll-open'],
  ['closing another vote', [OPEN, poll('poll.opened')], poll('poll.closed', 'two'), 'poll-not-open'],
  ['publishing what still runs', [OPEN, poll('poll.opened')], poll('poll.published'), 'poll-open'],
  ['clearing no message', [], { kind: 'message.cleared' }, 'already-so'],
  ['stopping no recording', [], { kind: 'recording.stopped' }, 'already-so'],
  ['letting in whoever is in', [], outOf('site.let-in'), 'already-so'],
  ['sending out twice', [OPEN, outOf('site.sent-out')], outOf('site.sent-out'), 'already-so'],
  ['sending out after the end', [OPEN, CLOSED], outOf('site.sent-out'), 'closed'],
  ['the screen of a site nobody gave the floor', [OPEN], screen('dalat'), 'not-your-floor'],
  ['the screen of another site than the one that speaks', [OPEN, given(wish('a'))], screen('hue'), 'not-your-floor'],
  ['a screen after the end', [OPEN, CLOSED], screen(null), 'closed'],
  [
    'hiding the screen of a site that has finished',
    [OPEN, given(wish('a')), screen('dalat'), { kind: 'floor.ended' }],
    { kind: 'slide.hidden' },
    'already-so',
  ],
  ['hiding no slide', [], { kind: 'slide.hidden' }, 'already-so'],
];

describe('what may not happen', () => {
  test.each(refused)('%s', (_name, before, what, why) => {
    expect(whyNot(after(...before), what)).toBe(`conferences.session.${why}`);
  });

  test('ten thousand raised hands: a bounded number waits, the rest is told; papers wait besides', () => {
    const sites = Array.from({ length: 10_000 }, (_, at) => wish(`h${at}`, { site: `s${at}`, at }));
    let session = after(OPEN);
    const answers = sites.map((entry) => {
      const why = whyNot(session, joined(entry));
      if (why === null) session = fold(session, { at: 0, what: joined(entry) });
      return why;
    });
    expect(answers.filter((why) => why === null)).toHaveLength(MOST_WAITING);
    expect(answers.at(-1)).toBe('conferences.session.queue-full');
    expect(whyNot(session, joined(wish('p', { kind: 'paper', site: 's1', place: 1 })))).toBeNull();
    const kinds: readonly EntryKind[] = ['hand', 'question', 'reply', 'order', 'invited'];
    const one = kinds.map((kind) => joined(wish(kind, { kind })));
    expect(one).toHaveLength(MOST_WAITING_OF_SITE);
    expect(whyNot(after(...one), joined(wish('more', { delegate: 'somebody' })))).toBe('conferences.session.already-queued');
  });

  test('what is still noted after the end', () => {
    const over = after(OPEN, { kind: 'recording.started' }, CLOSED);
    const late = [
      { kind: 'speech.noted', site: 'dalat', delegate: null, seconds: 60 },
      { kind: 'note.written', text: 'Điểm cầu Đà Lạt phát biểu qua điện thoại' },
      { kind: 'recording.stopped' },
    ] as unknown as Happening[];
    expect(late.map((what) => whyNot(over, what))).toEqual([null, null, null]);
  });
});

const orders: readonly (readonly [string, readonly Entry[], Session['spokenBySite'], string])[] = [
  [
    'the site that has spoken less',
    [wish('a', { site: 'long' }), wish('b', { site: 'short', at: 9 })],
    { long: { ms: 9, turns: 1 }, short: { ms: 1, turns: 1 } },
    'b a',
  ],
  [
    'the site with fewer turns',
    [wish('a', { site: 'many' }), wish('b', { site: 'few', at: 9 })],
    { many: { ms: 5, turns: 3 }, few: { ms: 5, turns: 1 } },
    'b a',
  ],
  ['who came first', [wish('a', { site: 'x', at: 9 }), wish('b', { site: 'y', at: 1 })], {}, 'b a'],
  [
    'papers in their order before hands',
    [wish('h'), wish('p2', { kind: 'paper', place: 2 }), wish('p1', { kind: 'paper', place: 1, at: 9 })],
    {},
    'p1 p2 h',
  ],
  [
    'point of order, reply, invitation, question',
    [
      wish('q', { kind: 'question' }),
      wish('i', { kind: 'invited' }),
      wish('r', { kind: 'reply' }),
      wish('o', { kind: 'order', at: 9 }),
    ],
    {},
    'o r i q',
  ],
];

describe('who speaks next', () => {
  test.each(orders)('%s', (_name, queue, spokenBySite, expected) => {
    expect(
      speakingOrder({ queue, placed: [], spokenBySite })
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  });

  test('whoever the chair placed, but after a point of order that came later', () => {
    const queue = [wish('a', { at: 1 }), wish('b', { site: 'hue', at: 2 }), wish('c', { site: 'vinh', at: 3 })];
    const moved = fold(after(...queue.map(joined)), { at: 0, what: { kind: 'queue.moved', entry: 'c', before: 'b' } });
    const ids = (session: Session) =>
      speakingOrder(session)
        .map(({ id }) => id)
        .join(' ');
    expect([ids(moved), ids(fold(moved, { at: 0, what: joined(wish('o', { kind: 'order', site: 'hue', at: 9 })) }))]).toEqual([
      'a c b',
      'o a c b',
    ]);
  });
});

test('time: stopped while paused, added by the chair, none lost when the floor passes on', () => {
  const at = (minutes: number, what: Happening) => ({ at: minutes * MINUTE, what });
  const session = [
    at(0, OPEN),
    at(1, given(wish('a', { site: 'hue' }))),
    at(3, { kind: 'floor.paused' }),
    at(10, { kind: 'floor.resumed' }),
    at(11, { kind: 'floor.extended', seconds: 120 }),
    at(12, PAUSED),
    at(20, { kind: 'session.resumed' }),
    at(21, { kind: 'floor.resumed' }),
    at(22, given(wish('b', { site: 'vinh' }), null)),
    at(25, CLOSED),
  ].reduce(fold, beforeTheMeeting);
  expect(session.spokenBySite).toEqual({ hue: { ms: 5 * MINUTE, turns: 1 }, vinh: { ms: 3 * MINUTE, turns: 1 } });
  const speaking = [at(0, OPEN), at(1, given(wish('a'))), at(2, { kind: 'floor.extended', seconds: 120 })].reduce(
    fold,
    beforeTheMeeting,
  );
  expect(speaking.floor).toMatchObject({ allowedMs: 12 * MINUTE, addedMs: 2 * MINUTE });
});

test('a site that was sent out keeps the floor, its hands and the order; let in again, nothing is left of it', () => {
  const before = after(OPEN, given(wish('a')), joined(wish('b')));
  const out = fold(before, { at: 0, what: outOf('site.sent-out') });
  expect(out).toEqual({ ...before, out: ['dalat'] });
  expect(fold(out, { at: 0, what: outOf('site.sent-out') })).toEqual(out);
  expect(whyNot(out, joined(wish('c', { delegate: 'somebody' })))).toBeNull();
  expect(fold(out, { at: 0, what: outOf('site.let-in') })).toEqual({ ...before, out: [] });
});

test("the screen of a site goes with its floor, page by page; the secretariat's stays until it is taken off", () => {
  const speaking = after(OPEN, given(wish('a')), screen('dalat'));
  expect(whyNot(speaking, screen('dalat'))).toBeNull();
  const page = { slide: 'page', no: 1, width: 1280, height: 720 };
  expect(speaking.slide).toEqual({ ...page, site: 'dalat' });
  const clock = ['floor.paused', 'floor.resumed'] as const;
  expect(clock.reduce((session, kind) => fold(session, { at: 0, what: { kind } }), speaking).slide).toEqual(speaking.slide);
  expect(fold(speaking, { at: 0, what: given(wish('b', { site: 'hue' })) }).slide).toBeNull();
  expect(after(OPEN, given(wish('a')), screen(null), { kind: 'floor.ended' }).slide).toEqual({ ...page, site: null });
  expect(after(OPEN, screen(null), CLOSED).slide).toBeNull();
});

test('a vote that is open stays on the screens whatever happens to another; a result leaves them with the next item', () => {
  const open = after(
    OPEN,
    poll('poll.opened'),
    poll('poll.published', 'two'),
    poll('poll.closed', 'two'),
    poll('poll.cancelled', 'two'),
  );
  expect(open.poll).toEqual({ id: 'one', state: 'open' });
  const shown = after(OPEN, poll('poll.opened'), poll('poll.closed'), poll('poll.published'));
  expect([shown.poll?.state, fold(shown, { at: 0, what: item('item.opened') }).poll]).toEqual(['published', null]);
});
