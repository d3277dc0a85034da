import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { publicationItem, ruleOn } from '../national.ts';
import { RULE_KEYS, type RuleKey } from './keys.ts';
import { applyLocal, checkLocalRule } from './local.ts';
import type { Amount, LocalRule, Rule } from './rule.ts';

const today = day('2026-11-20');
const base = (key: RuleKey): Rule => {
  const found = ruleOn(key, today);
  if (found === null) throw new Error(`no rule ${key}`);
  return found;
};
const promise = (key: RuleKey, amount: Amount, from = '2026-10-01'): LocalRule => ({
  ...amount,
  key,
  legalRef: 'Nghị quyết 05/2026/NQ-HĐND xã An Bình',
  status: 'confirmed',
  validFrom: day(from),
  validTo: null,
});
const days = (value: number): Amount => ({ unit: 'days', value });
const working = (value: number): Amount => ({ unit: 'working-days', value });
const share = (numerator: number, denominator: number, strict = false): Amount => ({
  unit: 'share',
  value: { numerator, denominator, strict },
});

describe('a locality widens rights and never narrows them', () => {
  it.each<[string, RuleKey, Amount, string]>([
    ['section 16 test 13: posting for 45 days', 'publish.post', days(45), 'ok'],
    ['section 16 test 13: 3/4 instead of 2/3', 'pass.contribution', share(3, 4), 'law.local.narrows-longer'],
    ['the same posting', 'publish.post', days(30), 'ok'],
    ['a shorter posting', 'publish.post', days(29), 'law.local.narrows-shorter'],
    ['an earlier deadline', 'publish.default', working(3), 'ok'],
    ['a later deadline', 'publish.default', working(7), 'law.local.narrows-longer'],
    ['calendar days for working days', 'publish.default', days(5), 'law.local.other-unit'],
    ['a longer loudspeaker time', 'publish.speaker', days(5), 'ok'],
    ['the same share in other numbers', 'pass.contribution', share(4, 6), 'ok'],
    ['a lower share', 'pass.contribution', share(3, 5), 'ok'],
    ['more than 2/3 instead of at least 2/3', 'pass.contribution', share(2, 3, true), 'law.local.narrows-longer'],
    ['at least 1/2 instead of more than 1/2', 'pass.majority', share(1, 2), 'ok'],
    ['fewer consents for an initiative', 'initiative.share', share(1, 20), 'ok'],
    ['a share where days are meant', 'publish.post', share(1, 2), 'law.local.other-unit'],
    ['a fixed number', 'witnesses', { unit: 'people', value: 3 }, 'law.local.fixed'],
    ['a fixed range', 'team', { unit: 'people-range', value: { min: 3, max: 7 } }, 'law.local.fixed'],
    ['a fixed range repeated', 'team', { unit: 'people-range', value: { min: 3, max: 5 } }, 'ok'],
    [
      'another day of the year',
      'convention.report',
      { unit: 'day-of-year', value: { month: 10, day: 30, before: true } },
      'law.local.fixed',
    ],
    ['a time where a day of the year is meant', 'convention.report', days(30), 'law.local.other-unit'],
    ['people where a range is meant', 'team', { unit: 'people', value: 3 }, 'law.local.other-unit'],
  ])('%s', (_, key, amount, answer) => {
    const result = checkLocalRule(base(key), promise(key, amount));
    expect(result.ok ? 'ok' : result.why).toBe(answer);
  });

  it('answers for its own key and within the life of the law only', () => {
    const other = checkLocalRule(base('publish.post'), promise('publish.speaker', days(45)));
    expect(other).toMatchObject({ ok: false, why: 'law.local.other-rule' });
    const early = checkLocalRule(base('publish.post'), promise('publish.post', days(45), '2023-06-30'));
    expect(early).toMatchObject({ ok: false, why: 'law.local.outside-validity' });
    const old = ruleOn('info.post', day('2026-08-31'));
    const endless = old && checkLocalRule(old, promise('info.post', days(45), '2026-01-01'));
    expect(endless).toMatchObject({ ok: false, why: 'law.local.outside-validity' });
  });

  it('keeps both references', () => {
    const applied = applyLocal(base('publish.post'), promise('publish.post', days(45)));
    expect(applied).toMatchObject({
      ok: true,
      value: { value: 45, legalRef: 'Điều 13 khoản 2 Luật 10/2022/QH15; Nghị quyết 05/2026/NQ-HĐND xã An Bình' },
    });
  });

  it('reaches the publication items, and a narrowing promise is not applied', () => {
    const posting = (local: readonly LocalRule[]) =>
      publicationItem('commune', 'budget', today, local)?.channels.find((channel) => channel.channel === 'posting')?.duration;
    expect(posting([promise('publish.post', days(45))])).toMatchObject({ kind: 'consecutive-days', days: 45 });
    expect(posting([promise('publish.post', days(10))])).toMatchObject({ kind: 'consecutive-days', days: 30 });
    expect(posting([promise('publish.post', days(45), '2026-12-01')])).toMatchObject({ days: 30 });
  });

  it('whatever is accepted is never worse for people, for every rule and value', () => {
    const simple = RULE_KEYS.map(base).filter((rule) => typeof rule.value === 'number');
    fc.assert(
      fc.property(fc.constantFrom(...simple), fc.integer({ min: 1, max: 400 }), (rule, value) => {
        const accepted = checkLocalRule(rule, promise(rule.key, { unit: rule.unit, value } as Amount)).ok;
        const change = value - Number(rule.value);
        const widens = { less: change <= 0, more: change >= 0, fixed: change === 0 }[rule.better];
        expect(accepted).toBe(widens);
      }),
    );
  });
});
