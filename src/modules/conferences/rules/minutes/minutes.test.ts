import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { translator } from '#kernel/words.ts';
import { legalCalendar } from '#modules/law/index.ts';
import type { MinutesFacts } from '../../queries/minutes-facts.ts';
import { sayStatement } from '../../views/minutes/phrases.ts';
import { words } from '../../words.ts';
import { fillLines, unknownMarks } from '../award-marks.ts';
import { conclusionState, readDue, wasLate } from '../conclusion.ts';
import { resultOf, type PollOption } from '../poll/result.ts';
import { tallyVotes } from '../poll/tally.ts';
import type { Entry, Happening } from '../session/events.ts';
import { replay } from '../session/fold.ts';
import { outlineMinutes, type MinutesLine } from './outline.ts';
import { whyNoSignature } from './signing.ts';

const START = Temporal.Instant.from('2026-11-21T08:00:00+07:00').epochMilliseconds;
const site = (no: number) => `site-${no}` as Id<'conferences.site'>;
const poll = 'poll-1' as Id<'conferences.poll'>;
const nobody = { site: null, who: null, paper: null, item: null };
const entry = (id: string, no: number): Entry => ({
  id,
  kind: 'hand',
  site: site(no),
  delegate: null,
  paper: null,
  at: 0,
  place: null,
});

/** Lines a minute apart. */
const log = (...whats: readonly (Happening | readonly [Happening, Partial<MinutesLine>])[]): MinutesLine[] =>
  whats.map((one, at) => {
    const [what, more] = 'kind' in one ? [one, {}] : one;
    return { rev: at + 1, at: START + at * 60_000, afterwards: false, what, names: nobody, ...more };
  });
const t = translator(words, 'vi');

test('tells openings, items, who spoke how long, votes and lost halls, in the order in which they happened', () => {
  const names = { ...nobody, site: 'Điểm cầu Suối Mơ', who: 'Lò Thị Ba, Chủ tịch Mặt trận xã' };
  const { statements, interruptions } = outlineMinutes(
    log(
      { kind: 'session.opened' },
      [{ kind: 'item.opened', item: 'i' as Id<'conferences.agenda_item'> }, { names: { ...nobody, item: 'Thảo luận' } }],
      [{ kind: 'floor.given', entry: entry('a', 1), seconds: 300 }, { names }],
      { kind: 'floor.paused' },
      { kind: 'floor.resumed' },
      [{ kind: 'site.lost', site: site(2) }, { names: { ...nobody, site: 'Điểm cầu Khe Gió' } }],
      { kind: 'floor.ended' },
      [{ kind: 'site.returned', site: site(2) }, { names: { ...nobody, site: 'Điểm cầu Khe Gió' } }],
      [
        { kind: 'note.written', text: 'Trao tặng phẩm.' },
        { at: START + 90_000, afterwards: true },
      ],
      { kind: 'session.closed' },
    ),
  );
  expect(statements.map(({ kind }) => kind)).toEqual(['opened', 'item', 'note', 'spoke', 'closed']);
  const facts: MinutesFacts = {
    attendance: { sites: 0, joined: 0, delegates: 0, present: 0, absent: 0 },
    polls: [],
    conclusions: [],
    proposals: [],
  };
  const said = statements.map((one) => sayStatement(one, facts, t, 'vi'));
  expect(said[2]).toBe('8 giờ 01: Trao tặng phẩm. (Ghi bổ sung sau.)');
  expect(said[3]).toBe('8 giờ 02: Lò Thị Ba, Chủ tịch Mặt trận xã (Điểm cầu Suối Mơ) phát biểu, thời gian 3 phút.');
  expect(interruptions).toEqual([{ site: 'Điểm cầu Khe Gió', times: 1, ms: 120_000 }]);
});

test('a shared screen is told once for all its pages, and once more when somebody shares again', () => {
  const page = (no: number, of: Id<'conferences.site'> | null): Happening => ({
    kind: 'screen.shown',
    slide: `s-${no}` as Id<'conferences.slide'>,
    no,
    site: of,
    width: 1280,
    height: 720,
  });
  const names = { ...nobody, site: 'Điểm cầu Suối Mơ' };
  const { statements } = outlineMinutes(
    log(
      { kind: 'session.opened' },
      page(1, null),
      page(2, null),
      { kind: 'slide.hidden' },
      page(3, null),
      [{ kind: 'floor.given', entry: entry('a', 1), seconds: 300 }, { names }],
      [page(4, site(1)), { names }],
      [page(5, site(1)), { names }],
    ),
  );
  const screens = statements.flatMap((one) => (one.kind === 'screen' ? [one.site] : []));
  expect(screens).toEqual([null, null, 'Điểm cầu Suối Mơ']);
});

test('speaking times in the minutes add up to those of the meeting', () => {
  const turn = fc.record({ no: fc.integer({ min: 1, max: 4 }), ended: fc.boolean(), paused: fc.boolean() });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 20 }), (turns) => {
      const whats = turns.flatMap(({ no, ended, paused }, at): Happening[] => [
        { kind: 'floor.given', entry: entry(String(at), no), seconds: null },
        ...(paused ? [{ kind: 'floor.paused' } as const] : []),
        ...(ended ? [{ kind: 'floor.ended' } as const] : []),
      ]);
      const lines = log({ kind: 'session.opened' }, ...whats, { kind: 'session.closed' });
      const told = outlineMinutes(lines).statements.reduce((sum, one) => sum + (one.kind === 'spoke' ? one.seconds : 0), 0);
      const kept = Object.values(replay(lines).spokenBySite).reduce((sum, { ms }) => sum + ms, 0);
      expect(told).toBe(kept / 1000);
    }),
  );
});

test('figures of a vote in the minutes are those of its ballots', () => {
  const options: PollOption[] = (['yes', 'no', 'abstain'] as const).map((kind, at) => ({ no: at + 1, kind, label: null }));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 80 }), (ballots) => {
      const tally = tallyVotes(
        options,
        ballots.map((choice) => ({ choices: [choice], weight: 1 })),
        { present: 90, entitled: 90 },
      );
      const share = { numerator: 1, denominator: 2, strict: true };
      const result = resultOf(tally, { shape: 'question', options, most: 1, base: 'valid', share, ruleRef: 'Điều 9' });
      const voted = {
        id: poll,
        no: 1,
        question: 'X',
        method: 'hands',
        options,
        result,
        cancelReason: null,
        afterwards: 0,
      } as const;
      const facts = {
        attendance: { sites: 0, joined: 0, delegates: 0, present: 0, absent: 0 },
        polls: [voted],
        conclusions: [],
        proposals: [],
      };
      const said = sayStatement({ kind: 'poll', poll, at: START, afterwards: false }, facts, t, 'vi');
      const [yes, no, abstain] = [1, 2, 3].map((one) => ballots.filter((choice) => choice === one).length);
      expect(said).toContain(`Tán thành ${yes}; Không tán thành ${no}; Không có ý kiến ${abstain}.`);
      expect(said).toContain((yes ?? 0) * 2 > ballots.length ? 'Được thông qua.' : 'Không được thông qua.');
      expect(said).toContain('Theo Điều 9.');
    }),
  );
});

test('two people sign, each in one role', () => {
  const before = [{ role: 'secretary', who: 'a' }] as const;
  expect(whyNoSignature(before, { role: 'secretary', who: 'b' })).toBe('conferences.sign.again');
  expect(whyNoSignature(before, { role: 'chair', who: 'a' })).toBe('conferences.sign.same-person');
  expect(whyNoSignature(before, { role: 'chair', who: 'b' })).toBeNull();
});

test('a deadline is a day, or working days after the conference', () => {
  const friday = day('2026-11-20');
  // 24 November, Day of Vietnamese Culture, is a day off from 2026.
  expect(readDue({ dueOn: null, workingDays: 5 }, friday, legalCalendar)).toEqual({ dueOn: '2026-11-30', workingDays: 5 });
  expect(readDue({ dueOn: day('2026-12-01'), workingDays: null }, friday, legalCalendar)).toEqual({
    dueOn: '2026-12-01',
    workingDays: null,
  });
  expect(readDue({ dueOn: null, workingDays: null }, friday, legalCalendar)).toBe('conferences.conclusion.due-needed');
  expect(readDue({ dueOn: day('2026-12-01'), workingDays: 5 }, friday, legalCalendar)).toBe('conferences.conclusion.due-both');
  expect(readDue({ dueOn: day('2026-11-19'), workingDays: null }, friday, legalCalendar)).toBe(
    'conferences.conclusion.due-before',
  );
  const due = day('2026-11-30');
  expect([day('2026-11-22'), day('2026-11-23'), day('2026-12-01')].map((today) => conclusionState(due, null, today))).toEqual([
    'open',
    'soon',
    'late',
  ]);
  expect([conclusionState(due, day('2026-12-02'), day('2026-12-05')), wasLate(due, day('2026-12-02'))]).toEqual(['done', true]);
});

test('a certificate prints no line that has nothing to say', () => {
  const values = {
    tên: 'Thôn Bản Mây',
    'chức danh': '',
    'hình thức': 'Bằng khen',
    'thành tích': 'x',
    'hội nghị': 'y',
    'số quyết định': '',
    'ngày quyết định': '',
  };
  expect(fillLines('Tặng: {tên}\n{chức danh}\n\n{hình thức}\nSố {số quyết định}', values)).toEqual([
    'Tặng: Thôn Bản Mây',
    'Bằng khen',
  ]);
  expect(unknownMarks('{tên} {lạ}')).toEqual(['{lạ}']);
});
