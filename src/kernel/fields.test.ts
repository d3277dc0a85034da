import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  choice,
  day,
  email,
  fieldErrors,
  id,
  list,
  optionalDay,
  optionalId,
  optionalText,
  text,
  ticked,
  wholeNumber,
} from './fields.ts';
import { newId } from './id.ts';

/** What the field makes of the raw value: the value, or the code of its error. */
function read(field: z.ZodType, raw: unknown): unknown {
  const parsed = z.object({ f: field }).safeParse({ f: raw });
  return parsed.success ? parsed.data.f : { code: fieldErrors(parsed.error)['f']?.code };
}

const wrong = (code: string) => ({ code: `kernel.field.${code}` });

describe('text', () => {
  test.each([
    ['  Xã Suối Mơ ', 'Xã Suối Mơ'],
    ['Đường lên đỉnh'.normalize('NFD'), 'Đường lên đỉnh'],
    ['a\u0000b\u0007c\ufeff', 'abc'],
    ['một\r\nhai\rba', 'một\nhai\nba'],
    ['👨‍👩‍👧 vui', '👨‍👩‍👧 vui'],
    ["'; drop table org.unit; --", "'; drop table org.unit; --"],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['', wrong('required')],
    ['   \u200b ', wrong('required')],
    [undefined, wrong('required')],
    [['a', 'b'], wrong('required')],
    [{ $ne: 1 }, wrong('required')],
    ['x'.repeat(61), wrong('too-long')],
    ['x'.repeat(1_000_000), wrong('too-long')],
  ])('%j', (raw, expected) => {
    expect(read(text(60), raw)).toEqual(expected);
  });

  test('cleaning twice changes nothing, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (typed) => {
        const once = read(optionalText(500), typed);
        expect(read(optionalText(500), once)).toEqual(once);
      }),
    );
  });

  test('empty optional text is null', () => {
    expect(read(optionalText(5), '')).toBeNull();
    expect(read(optionalText(5), undefined)).toBeNull();
  });
});

describe('day', () => {
  test.each([
    ['2026-11-21', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['1/2/2026', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['30/02/2026', wrong('not-a-day')],
    ['2026-13-01', wrong('not-a-day')],
    ['21/11/26', wrong('not-a-day')],
    ['0001-01-01', wrong('not-a-day')],
    ['9999-01-01', wrong('not-a-day')],
    ['hôm nay', wrong('not-a-day')],
    ['', wrong('required')],
    [undefined, wrong('required')],
    [20261121, wrong('required')],
  ])('%j', (raw, expected) => {
    expect(read(day(), raw)).toEqual(expected);
  });
  test('an optional day may be empty, not wrong', () => {
    expect(read(optionalDay(), '')).toBeNull();
    expect(read(optionalDay(), '31/11/2026')).toEqual(wrong('not-a-day'));
  });
});

describe('the other fields', () => {
  const known = newId<'org.unit'>();
  test.each([
    ['id', id('org.unit'), known, known],
    ['id', id('org.unit'), 'drop table', wrong('unknown')],
    ['id', id('org.unit'), known.toUpperCase(), wrong('unknown')],
    ['optional id', optionalId('org.unit'), '', null],
    ['choice', choice(['xa', 'phuong']), 'xa', 'xa'],
    ['choice', choice(['xa', 'phuong']), 'quan', wrong('unknown')],
    ['choice', choice(['xa', 'phuong']), '', wrong('required')],
    ['ticked', ticked(), 'on', true],
    ['ticked', ticked(), undefined, false],
    ['number', wholeNumber(0, 5000), '1.234', 1234],
    ['number', wholeNumber(0, 5000), ' 12 ', 12],
    ['number', wholeNumber(0, 5000), '12,5', wrong('not-a-number')],
    ['number', wholeNumber(0, 5000), '1e3', 1000],
    ['number', wholeNumber(0, 500), '501', wrong('number-out-of-range')],
    ['number', wholeNumber(0, 500), '-1', wrong('number-out-of-range')],
    ['number', wholeNumber(0, 500), '', wrong('required')],
    ['list', list(choice(['a', 'b']), 3), undefined, []],
    ['list', list(choice(['a', 'b']), 3), 'a', ['a']],
    ['list', list(choice(['a', 'b']), 3), ['a', 'b'], ['a', 'b']],
    ['list', list(choice(['a', 'b']), 3), ['a', 'b', 'a', 'b'], wrong('too-long')],
    ['email', email(), ' Lan@ViDu.vn ', 'lan@vidu.vn'],
    ['email', email(), 'lan@', wrong('not-an-address')],
    ['email', email(), 'lan@vidu.vn\nBcc: x@y.vn', wrong('not-an-address')],
    ['email', email(), '', wrong('required')],
  ])('%s %#', (_name, field, raw, expected) => {
    expect(read(field, raw)).toEqual(expected);
  });
});
