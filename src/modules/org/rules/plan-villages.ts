import type { RowError } from '#kernel/csv.ts';
import { slug } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ImportPlan, Numbered, PlannedLine, VillageLine, VillageType, VillageWrites } from './import-types.ts';
import type { FindUnit } from './unit-index.ts';
import { typeOfName } from './unit-types.ts';

export interface VillageGround {
  readonly findCommune: FindUnit;
  /** Units already under those communes, on the first day of the new ones or later. */
  readonly known: readonly { readonly commune: Id<'org.unit'>; readonly name: string; readonly slug: string }[];
  /** Codes of villages anywhere in the country, among those the list names. */
  readonly codesTaken: ReadonlySet<string>;
}

type Add = VillageWrites['adds'][number];
type Why =
  | 'org.import.unit-not-here'
  | 'org.import.unit-ambiguous'
  | 'org.import.village-type'
  | 'org.import.village-name'
  | 'org.import.village-there'
  | 'org.import.code-taken'
  | 'org.import.twice-in-file';

const COLUMN_OF: Readonly<Record<Why, string>> = {
  'org.import.unit-not-here': 'Xã',
  'org.import.unit-ambiguous': 'Xã',
  'org.import.village-type': 'Loại',
  'org.import.village-name': 'Tên',
  'org.import.village-there': 'Tên',
  'org.import.code-taken': 'Mã',
  'org.import.twice-in-file': 'Tên',
};

/** Villages of communes from a list: those not there yet are added, those there under the same name are left alone. */
export function planVillages(rows: readonly Numbered<VillageLine>[], ground: VillageGround): ImportPlan<VillageWrites> {
  const known = new Map(ground.known.map((village) => [`${village.commune}/${village.slug}`, village.name]));
  const seen = new Map<string, number>();
  const errors: RowError[] = [];
  const lines: PlannedLine[] = [];
  const adds: Add[] = [];
  for (const { line, value } of rows) {
    const read = readVillage(value, ground, known, seen);
    if (!read.ok) {
      errors.push({ line, column: COLUMN_OF[read.why], code: read.why, values: read.details });
      continue;
    }
    lines.push({ line, what: read.value.there ? 'same' : 'new', label: value.name });
    if (!read.value.there) adds.push(read.value.add);
    for (const word of wordsOf(read.value.add)) seen.set(word, line);
  }
  return { errors, lines, writes: { adds } };
}

const wordsOf = (village: Add): string[] => [
  `${village.commune}/${slug(village.name)}`,
  ...(village.code === null ? [] : [`code:${village.code}`]),
];

function readVillage(
  value: VillageLine,
  ground: VillageGround,
  known: ReadonlyMap<string, string>,
  seen: ReadonlyMap<string, number>,
): Result<{ readonly add: Add; readonly there: boolean }, Why> {
  const commune = ground.findCommune(value.commune);
  if (!commune.ok) return commune;
  const type = value.type ?? typeOfVillage(value.name);
  if (type === null) return refuse('org.import.village-type');
  if (slug(value.name) === '') return refuse('org.import.village-name');
  const add: Add = { name: value.name, type, code: value.code, commune: commune.value };
  const twice = wordsOf(add).find((word) => seen.has(word));
  if (twice !== undefined) return refuse('org.import.twice-in-file', { line: seen.get(twice) ?? 0 });
  const there = known.get(`${add.commune}/${slug(add.name)}`);
  if (there !== undefined && there !== add.name) return refuse('org.import.village-there', { name: there });
  if (there === undefined && add.code !== null && ground.codesTaken.has(add.code)) return refuse('org.import.code-taken');
  return ok({ add, there: there !== undefined });
}

/** The first words of the name tell the type: "Bản Mường" is a thôn, "Khu phố 3" a tổ dân phố. */
function typeOfVillage(name: string): VillageType | null {
  const type = typeOfName(name, 'village');
  return type === 'thon' || type === 'to-dan-pho' ? type : null;
}
