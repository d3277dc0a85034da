import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#kernel/day.ts';
import { newId } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { ruleOn } from '#modules/law/index.ts';
import { gapStateOf, GAP_SORTS, inOrder } from './gap-state.ts';
import { standingOn } from './quarter-rows.ts';
import { isReceipt, receiptSecret } from './receipt.ts';
import { answerDeadline, extendedDeadline, nextExtension } from './request-deadline.ts';

const none = { total: 0, overdue: 0, soon: 0, lacking: 0, short: 0, 'on-time': 0, late: 0 };
const started = day('2026-01-05');

describe('a commune in the overview', () => {
  it.each([
    ['not-started', null, { total: 3, overdue: 2 }],
    ['behind', started, { total: 3, overdue: 1, soon: 1 }],
    ['near', started, { total: 3, soon: 1 }],
    ['near', started, { total: 3, lacking: 1 }],
    ['near', started, { total: 3, short: 1 }],
    ['fine', started, { total: 3 }],
    ['empty', started, {}],
  ] as const)('is %s', (expected, startedOn, counts) => {
    expect(gapStateOf(startedOn, { ...none, ...counts })).toBe(expected);
  });

  it('has one place in every order; those that have not begun come last', () => {
    const rows = [
      { name: 'Xã Đồi Thông', startedOn: null, counts: { ...none, overdue: 9, total: 9 } },
      { name: 'Xã Ấm', startedOn: started, counts: { ...none, overdue: 1, total: 4, 'on-time': 3 } },
      { name: 'Xã Anh', startedOn: started, counts: { ...none, overdue: 2, total: 2, late: 0 } },
      { name: 'Xã Yên', startedOn: started, counts: { ...none, overdue: 1, total: 1 } },
    ];
    const names = (key: (typeof GAP_SORTS)[number], descending: boolean) =>
      rows.toSorted(inOrder({ key, descending })).map((row) => row.name);
    expect(names('qua-han', true)).toEqual(['Xã Anh', 'Xã Ấm', 'Xã Yên', 'Xã Đồi Thông']);
    expect(names('tong', false)).toEqual(['Xã Yên', 'Xã Anh', 'Xã Ấm', 'Xã Đồi Thông']);
    expect(names('ten', false)).toEqual(['Xã Anh', 'Xã Ấm', 'Xã Đồi Thông', 'Xã Yên']);
  });
});

describe('how a row stood on a day in the past', () => {
  const end = day('2026-09-30');
  it.each([
    ['on-time', { state: 'published', dueOn: '2026-09-30', publishedOn: '2026-09-30', withdrawnOn: null }],
    ['overdue', { state: 'published', dueOn: '2026-09-29', publishedOn: '2026-10-01', withdrawnOn: null }],
    ['soon', { state: 'published', dueOn: '2026-10-01', publishedOn: '2026-10-01', withdrawnOn: null }],
    ['late', { state: 'published', dueOn: '2026-09-11', publishedOn: '2026-09-14', withdrawnOn: null }],
    ['withdrawn', { state: 'withdrawn', dueOn: '2026-09-11', publishedOn: '2026-09-11', withdrawnOn: '2026-09-30' }],
    ['on-time', { state: 'withdrawn', dueOn: '2026-09-11', publishedOn: '2026-09-11', withdrawnOn: '2026-10-01' }],
    ['overdue', { state: 'withdrawn', dueOn: '2026-09-11', publishedOn: null, withdrawnOn: '2026-10-01' }],
  ] as const)('%s', (expected, facts) => {
    expect(standingOn(facts as never, end).status).toBe(expected);
  });

  it('does not depend on anything that came later', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 60 }), (due, later) => {
        const dueOn = addDays(end, due);
        const open = standingOn({ state: 'due', dueOn, publishedOn: null, withdrawnOn: null }, end);
        const published = standingOn({ state: 'published', dueOn, publishedOn: addDays(end, later), withdrawnOn: null }, end);
        expect(published).toEqual(open);
      }),
    );
  });
});

describe('the time to answer a request', () => {
  // Friday 6 November 2026; the rule of the day is three working days.
  it('runs in working days from the day after', () => {
    const { due, legalRef } = unwrap(answerDeadline(day('2026-11-06')));
    expect(due).toBe('2026-11-11');
    expect(legalRef).toContain('Tiếp cận thông tin');
  });

  it('takes the law of the day it was asked, also across a change of law', () => {
    const before = unwrap(extendedDeadline('complex', { askedOn: day('2026-08-31'), dueOn: day('2026-09-03') }));
    const after = unwrap(extendedDeadline('complex', { askedOn: day('2026-09-01'), dueOn: day('2026-09-04') }));
    expect(before.legalRef).toContain(ruleOn('info.online.complex', day('2026-08-31'))?.legalRef);
    expect(after.legalRef).toContain(ruleOn('info.online.complex', day('2026-09-01'))?.legalRef);
    expect(before.legalRef).not.toBe(after.legalRef);
  });

  it('a day without a rule gives no deadline instead of a guess', () => {
    expect(answerDeadline(day('2020-01-01'))).toMatchObject({ ok: false, why: 'publicity.request.no-rule' });
  });

  it('gets longer in two steps and no more, each later than the one before', () => {
    expect([nextExtension([]), nextExtension(['complex']), nextExtension(['complex', 'extend'])]).toEqual([
      'complex',
      'extend',
      null,
    ]);
    const askedOn = day('2026-11-20');
    const first = unwrap(answerDeadline(askedOn)).due;
    const second = unwrap(extendedDeadline('complex', { askedOn, dueOn: first })).due;
    const third = unwrap(extendedDeadline('extend', { askedOn, dueOn: second })).due;
    expect(first < second && second < third).toBe(true);
  });
});

describe('the secret of a receipt', () => {
  const request = newId<'publicity.request'>();
  it('opens its own request under its own key, and nothing else', () => {
    const secret = receiptSecret('key', request);
    expect(secret).toMatch(/^[\w-]{32}$/);
    expect(isReceipt('key', request, secret)).toBe(true);
    expect(isReceipt('key', newId<'publicity.request'>(), secret)).toBe(false);
    expect(isReceipt('another key', request, secret)).toBe(false);
    expect(isReceipt('key', request, '')).toBe(false);
    expect(isReceipt('key', request, `${secret}x`)).toBe(false);
  });
});
