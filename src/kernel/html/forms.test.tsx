import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { LangContext } from '#kernel/words.ts';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from './choices.tsx';
import { DayField } from './day-field.tsx';
import { FileField } from './file-field.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type FieldErrors, type Typed, fieldId } from './form-context.ts';
import { Form } from './form.tsx';
import { TextArea, TextField } from './text-field.tsx';

const OPTIONS = [
  { value: 'a', label: 'Loa' },
  { value: 'b', label: 'Niêm yết', hint: 'ít nhất 30 ngày' },
];

/** One of every control; its name is its kind. */
const controls = (
  <>
    <TextField name="text" label="Tên" hint="như trên văn bản" />
    <TextArea name="area" label="Tóm tắt" />
    <Select name="select" label="Nội dung" options={OPTIONS} />
    <RadioGroup name="radio" label="Một trong các cách" options={OPTIONS} hint="chọn một" />
    <CheckboxGroup name="group" label="Những cách nào" options={OPTIONS} />
    <Checkbox name="check" label="Đã đối chiếu" />
    <DayField name="rows[0].day" label="Ngày" />
    <FileField name="file" label="Tệp" types={[{ label: 'PDF', accept: '.pdf' }]} maxBytes={1_048_576} />
  </>
);
const NAMES = ['text', 'area', 'select', 'radio', 'group', 'check', 'rows[0].day', 'file'];

const form = (values: Record<string, Typed> = {}, errors: FieldErrors = {}): string =>
  render(
    <Form action="/x" values={values} errors={errors}>
      {controls}
    </Form>,
  );

const attribute = (tag: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
const TAG = /<\w+(?:\s+[\w-]+(?:="[^"]*")?)*\s*\/?>/g;
const tagWithId = (html: string, id: string): string => html.match(TAG)?.find((tag) => tag.includes(` id="${id}"`)) ?? '';

describe('a form with an error at every control', () => {
  const errors = Object.fromEntries(NAMES.map((name) => [name, `Lỗi ở ${name}`]));
  const html = form({}, errors);

  test('lists all of them first, each leading to a control that exists', () => {
    const summary = html.slice(html.indexOf('class="error-summary"'), html.indexOf('</ul>'));
    expect(summary).toContain('role="alert"');
    expect(summary).toContain('tabindex="-1"');
    expect(summary).toContain('Còn 8 chỗ cần sửa');
    for (const name of NAMES) {
      expect(summary).toContain(`<a href="#${fieldId(name)}">Lỗi ở ${name}</a>`);
      expect(tagWithId(html, fieldId(name))).toMatch(/^<(input|textarea|select)/);
    }
  });

  test.each(NAMES)('%s is described by its message', (name) => {
    const id = fieldId(name);
    const group = name === 'radio' || name === 'group';
    const holder = group ? (new RegExp(`<fieldset[^>]*${id}-loi[^>]*>`).exec(html)?.[0] ?? '') : tagWithId(html, id);
    const described = attribute(holder, 'aria-describedby')?.split(' ') ?? [];
    expect(described).toContain(`${id}-loi`);
    for (const target of described) expect(html).toContain(`id="${target}"`);
    if (!group) expect(attribute(holder, 'aria-invalid')).toBe('true');
  });
});

test('without errors there is no summary, nothing is invalid, and a field without hint is described by nothing', () => {
  const html = form();
  expect(html).not.toMatch(/error-summary|aria-invalid|field-error/);
  expect(attribute(tagWithId(html, 'o-area'), 'aria-describedby')).toBeUndefined();
});

test('what was typed is shown again, as text', () => {
  const html = form({ text: '"><b>x', area: '</textarea><script>', select: 'b', radio: 'a', group: ['a', 'b'], check: 'co' });
  expect(tagWithId(html, 'o-text')).toContain('value="&quot;>&lt;b>x"');
  expect(html).toContain('>&lt;/textarea>&lt;script></textarea>');
  expect(html).toMatch(/<option value="b" selected>/);
  expect(tagWithId(html, 'o-radio')).toContain('checked');
  expect(tagWithId(html, 'o-radio-2')).not.toContain('checked');
  expect(tagWithId(html, 'o-group')).toContain('checked');
  expect(tagWithId(html, 'o-group-2')).toContain('checked');
  expect(tagWithId(html, 'o-check')).toContain('checked');
});

test('a password is never sent back', () => {
  const html = render(
    <Form action="/x" values={{ password: 'bí mật' }}>
      <TextField name="password" label="Mật khẩu" type="password" />
    </Form>,
  );
  expect(html).not.toContain('bí mật');
});

test('a day that is a day uses the date control; anything else stays visible as typed', () => {
  const typed = (value: string): string => tagWithId(form({ 'rows[0].day': value }), 'o-rows-0-day');
  expect(typed('2026-11-21')).toContain('type="date"');
  expect(typed('')).toContain('type="date"');
  expect(typed('31/11/2026')).toContain('type="text"');
  expect(typed('31/11/2026')).toContain('value="31/11/2026"');
});

test('an optional field says so in words and is not required; the others are required', () => {
  const html = render(
    <Form action="/x">
      <TextField name="a" label="A" optional />
      <TextField name="b" label="B" />
    </Form>,
  );
  expect(tagWithId(html, 'o-a')).not.toContain('required');
  expect(tagWithId(html, 'o-b')).toContain('required');
  expect(html.match(/không bắt buộc/g)).toHaveLength(1);
});

test('filters ask by GET, require nothing and keep what is filtered by', () => {
  const html = render(
    <FilterBar action="/so" values={{ q: 'ngân sách' }} filtered>
      <TextField name="q" label="Tìm" />
      <Select name="s" label="Xem" options={OPTIONS} optional />
    </FilterBar>,
  );
  expect(html).toMatch(/<form class="filters" method="get" action="\/so" role="search"/);
  expect(html).not.toMatch(/required|không bắt buộc/);
  expect(html).toContain('value="ngân sách"');
  expect(html).toContain('<a href="/so">Bỏ lọc</a>');
});

test('a file field names its kinds and its limit in the language of the page', () => {
  const field = (
    <FileField
      name="f"
      label="F"
      types={[
        { label: 'PDF', accept: '.pdf' },
        { label: 'JPEG', accept: '.jpg' },
      ]}
      maxBytes={2_621_440}
    />
  );
  expect(render(field)).toContain('Nhận PDF hoặc JPEG, mỗi tệp không quá 2,5 MB');
  expect(render(<LangContext.Provider value="en">{field}</LangContext.Provider>)).toContain(
    'PDF or JPEG; each file at most 2.5 MB',
  );
  expect(render(field)).toContain('accept=".pdf,.jpg"');
});
