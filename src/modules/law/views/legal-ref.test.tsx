import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { LangContext, translator } from '#kernel/words.ts';
import { lawWords } from '../law-words.ts';
import { publicationItem, ruleOn } from '../national.ts';
import { RULE_KEYS } from '../rules/keys.ts';
import { LegalRef } from './legal-ref.tsx';
import { sayAmount, sayDuration } from './say.ts';

const today = day('2026-11-20');

describe('LegalRef', () => {
  const of = { legalRef: 'Điều 11 khoản 7 Luật 10/2022/QH15', status: 'verify' } as const;

  it('shows the public the reference and no doubt of the office', () => {
    const page = render(<LegalRef of={of} />);
    expect(page).toContain('khoản 7 Điều 11 Luật số 10/2022/QH15');
    expect(page).not.toContain('kiểm chứng');
  });

  it('tells an officer in words what still has to be checked', () => {
    expect(render(<LegalRef of={of} officer />)).toMatch(/kiểm chứng/);
    expect(render(<LegalRef of={{ ...of, status: 'confirmed' }} officer />)).not.toMatch(/kiểm chứng/);
    const english = render(
      <LangContext.Provider value="en">
        <LegalRef of={of} officer />
      </LangContext.Provider>,
    );
    expect(english).not.toMatch(/kiểm chứng/);
    expect(english.length).toBeGreaterThan(render(<LegalRef of={of} />).length);
  });
});

describe('amounts in words', () => {
  const vi = translator(lawWords, 'vi');
  const en = translator(lawWords, 'en');

  it.each([
    ['publish.default', '5 ngày làm việc', '5 working days'],
    ['publish.plan', '1 lần mỗi năm', 'once a year'],
    ['initiative.valid', '3 tháng', '3 months'],
    ['pass.contribution', 'từ 2/3 trở lên', 'at least 2/3'],
    ['pass.majority', 'trên 1/2', 'more than 1/2'],
    ['team', 'từ 3 đến 5 người', '3 to 5 people'],
    ['head.term', '5 năm', '5 years'],
    ['convention.report', 'trước ngày 30/11 hằng năm', 'before 30/11 of every year'],
  ] as const)('%s', (key, vietnamese, english) => {
    const rule = ruleOn(key, today);
    expect(rule && [sayAmount(rule, vi), sayAmount(rule, en)]).toEqual([vietnamese, english]);
  });

  it('every rule of today can be said in both languages', () => {
    for (const key of RULE_KEYS) {
      const rule = ruleOn(key, today);
      for (const t of [vi, en]) expect(rule && sayAmount(rule, t)).toMatch(/[\d]|once/);
    }
  });

  it.each([
    ['budget', 'ít nhất 30 ngày liên tục', 'at least 30 consecutive days'],
    ['administrative-procedures', 'niêm yết thường xuyên', 'posted permanently'],
    ['other', 'thời gian theo quy định của pháp luật chuyên ngành', 'for as long as the sector law says'],
  ])('posting of %s', (key, vietnamese, english) => {
    const posting = publicationItem('commune', key, today)?.channels.find((channel) => channel.channel === 'posting');
    expect(posting && [sayDuration(posting.duration, vi), sayDuration(posting.duration, en)]).toEqual([vietnamese, english]);
  });
});
