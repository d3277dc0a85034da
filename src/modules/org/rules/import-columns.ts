import { z } from 'zod';
import type { CsvColumns } from '#kernel/csv.ts';
import { email, optionalDay, optionalText, text } from '#kernel/fields.ts';
import { fold } from '#kernel/fold.ts';
import { words } from '../words.ts';
import { ACT_KINDS, type ActKind } from './act-form.ts';
import { BODY_KINDS, type BodyKind } from './body-kinds.ts';
import type { ImportKind } from './import-kinds.ts';
import type { ChangeLine, HouseholdLine, PostLine, VillageLine, VillageType } from './import-types.ts';
import { POSTS, type Post } from './posts.ts';
import { UNIT_TYPES, type UnitType } from './unit-types.ts';

/** What people may write for a code: the code itself, or its words in Vietnamese or English, marks and case aside. */
function labelled<Code extends string>(codes: readonly Code[], labels: (code: Code) => readonly string[]): z.ZodType<Code> {
  const known = new Map(codes.flatMap((code) => [code, ...labels(code)].map((word): [string, Code] => [fold(word), code])));
  return text(200).transform((written, context): Code => {
    const code = known.get(fold(written));
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: 'kernel.field.unknown' });
    return z.NEVER;
  });
}

/** An empty cell is null. */
const orNothing = <Value>(field: z.ZodType<Value>): z.ZodType<Value | null> =>
  z.preprocess((cell) => (cell === '' ? null : cell), field.nullable());

const bothLanguages = (key: string): string[] =>
  [words.vi, words.en].map((dictionary) => String((dictionary as Readonly<Record<string, unknown>>)[key]));

const kind: z.ZodType<BodyKind> = labelled(BODY_KINDS, (code) => bothLanguages(`org.kind.${code}`));
const post: z.ZodType<Post> = labelled(POSTS, (code) => bothLanguages(`org.post.${code}`));

const VILLAGE_TYPES: Readonly<Record<VillageType, readonly string[]>> = {
  thon: ['Thôn', 'Làng', 'Ấp', 'Bản', 'Buôn', 'Bon', 'Phum', 'Sóc', 'Xóm'],
  'to-dan-pho': ['Tổ dân phố', 'Khu phố', 'Khối phố', 'Khóm', 'Tiểu khu'],
};
const villageType = labelled(['thon', 'to-dan-pho'] as const, (code) => VILLAGE_TYPES[code]);

export const householdColumns: CsvColumns<HouseholdLine> = {
  code: { headings: ['Mã hộ', 'Mã', 'code'], field: text(30) },
  address: { headings: ['Nhà, ngõ, xóm', 'Địa chỉ', 'address'], field: text(200) },
};

export const villageColumns: CsvColumns<VillageLine> = {
  name: { headings: ['Tên', 'Tên thôn', 'name'], field: text(200) },
  type: { headings: ['Loại', 'type'], field: orNothing(villageType), optional: true },
  code: { headings: ['Mã', 'Mã thôn', 'code'], field: optionalText(20), optional: true },
  commune: { headings: ['Xã', 'Mã xã', 'commune'], field: optionalText(200), optional: true },
};

export const postColumns: CsvColumns<PostLine> = {
  unit: { headings: ['Đơn vị', 'Mã đơn vị', 'unit'], field: optionalText(400), optional: true },
  kind: { headings: ['Loại cơ quan', 'body kind'], field: kind },
  body: { headings: ['Cơ quan', 'body'], field: text(200) },
  person: { headings: ['Họ và tên', 'person'], field: optionalText(200), optional: true },
  email: { headings: ['Thư điện tử', 'email'], field: orNothing(email()), optional: true },
  post: { headings: ['Vị trí', 'post'], field: orNothing(post), optional: true },
  title: { headings: ['Chức danh', 'title'], field: optionalText(200), optional: true },
  decision: { headings: ['Quyết định', 'decision'], field: optionalText(200), optional: true },
  from: { headings: ['Từ ngày', 'from'], field: optionalDay(), optional: true },
  until: { headings: ['Đến hết ngày', 'until'], field: optionalDay(), optional: true },
};

/** A list holds no divisions: their parts and lower units need the page. */
const LISTED_KINDS = ACT_KINDS.filter((one) => one !== 'split');
const actKind: z.ZodType<ActKind> = labelled(LISTED_KINDS, (code) => bothLanguages(`org.act.kind.${code}`));
const unitType: z.ZodType<UnitType> = labelled(UNIT_TYPES, (code) => bothLanguages(`org.type.${code}`));

export const changeColumns: CsvColumns<ChangeLine> = {
  kind: { headings: ['Thay đổi', 'kind'], field: actKind },
  day: { headings: ['Ngày', 'day'], field: optionalDay(), optional: true },
  document: { headings: ['Văn bản', 'document'], field: text(200) },
  units: { headings: ['Đơn vị', 'units'], field: optionalText(2_000), optional: true },
  name: { headings: ['Tên', 'name'], field: optionalText(200), optional: true },
  type: { headings: ['Loại', 'type'], field: orNothing(unitType), optional: true },
  code: { headings: ['Mã', 'code'], field: optionalText(20), optional: true },
  parent: { headings: ['Trực thuộc', 'parent_code'], field: optionalText(400), optional: true },
  into: { headings: ['Nhập vào', 'into'], field: optionalText(400), optional: true },
  to: { headings: ['Chuyển về', 'to'], field: optionalText(400), optional: true },
};

/** The title of a line that gives none is the plain name of the post. */
export const withTitle = (line: PostLine): PostLine =>
  line.title !== null || line.post === null ? line : { ...line, title: words.vi[`org.post.${line.post}`] };

const COLUMNS: Readonly<
  Record<ImportKind, Readonly<Record<string, { readonly headings: readonly [string, ...string[]]; readonly optional?: boolean }>>>
> = {
  posts: postColumns,
  villages: villageColumns,
  households: householdColumns,
  changes: changeColumns,
};

/** The columns of a list as people are told about them. */
export const headingsOf = (kind: ImportKind): readonly { readonly heading: string; readonly needed: boolean }[] =>
  Object.values(COLUMNS[kind]).map(({ headings, optional }) => ({ heading: headings[0], needed: optional !== true }));
