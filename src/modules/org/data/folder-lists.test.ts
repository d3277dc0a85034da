import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { FOLDER_FILES, readFolderLists, type FolderLists } from './folder-lists.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'don-vi-'));
});
afterEach(() => rm(folder, { recursive: true }));

const BEFORE = 'code,name,type,parent_code\n01,Tỉnh Minh Họa,tinh,\n001,Huyện Thử,huyen,01\n00001,Xã Suối Mơ,xa,001\n';
const AFTER = 'code,name,type,parent_code\n01,Tỉnh Minh Họa,tinh,\n00001,Xã Suối Đồi,xa,01\n';
const MAPPING = 'old_code,new_code,kind\n01,01,unchanged\n001,,abolished\n00001,00001,renamed\n';
const CHANGES = 'code,old_name,old_type,new_name,new_type,valid_from\n00001,Xã Suối Đồi,xa,Phường Suối Đồi,phuong,2026-04-30\n';
const CHANGES_FILE = 'vn-units-changes-2026-04-30.csv';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function read(files: Files = {}): Promise<FolderLists> {
  const all = { [FOLDER_FILES.before]: BEFORE, [FOLDER_FILES.after]: AFTER, [FOLDER_FILES.mapping]: MAPPING, ...files };
  await Promise.all(Object.entries(all).map(([name, text]) => writeFile(join(folder, name), text)));
  const result = await readFolderLists(folder);
  if (!result.ok) throw new Error(result.why);
  return result.value;
}

const brief = ({ errors }: FolderLists): readonly string[] =>
  errors.map(({ list, line, field, code, value }) =>
    `${list} ${line} ${field} ${code.slice('org.units.'.length)} ${value}`.trim(),
  );

describe('readFolderLists', () => {
  it('reads sound files, with changes', async () => {
    const { lists, errors } = await read({ [CHANGES_FILE]: CHANGES });
    expect(errors).toEqual([]);
    expect(lists.before[2]).toEqual({ key: '00001', code: '00001', name: 'Xã Suối Mơ', type: 'xa', parentKey: '001', line: 4 });
    expect(lists.mapping[1]).toEqual({ oldKey: '001', newKey: null, kind: 'abolished', line: 3 });
    expect(lists.changes).toMatchObject([{ key: '00001', newType: 'phuong', validFrom: day('2026-04-30') }]);
  });

  it('takes decomposed text, a byte order mark, CRLF, other column orders and blank lines', async () => {
    const odd = '\ufeffname,code,parent_code,type\r\nTỉnh Minh Họa,01,,tinh\r\n\r\n Xã Suối Đồi ,00001,01,xa\r\n'.normalize(
      'NFD',
    );
    const { lists, errors } = await read({ [FOLDER_FILES.after]: odd });
    expect(errors).toEqual([]);
    expect(lists.after[1]).toMatchObject({ key: '00001', name: 'Xã Suối Đồi', line: 4 });
  });

  it.each<[string, Files, readonly string[]]>([
    ['an unknown type', { [FOLDER_FILES.after]: AFTER.replace(',xa,', ',lang,') }, ['after 3 type type-unknown lang']],
    ['an unknown kind', { [FOLDER_FILES.mapping]: MAPPING.replace('renamed', 'melted') }, ['mapping 4 kind kind-unknown melted']],
    [
      'a missing column',
      { [FOLDER_FILES.mapping]: MAPPING.replace('kind', 'loai') },
      ['mapping 1 kind column-missing old_code,new_code,loai'],
    ],
    ['an empty file', { [FOLDER_FILES.after]: '' }, ['after 1 code column-missing']],
    [
      'a day that is none',
      { [CHANGES_FILE]: CHANGES.replace('04-30', '02-30') },
      ['changes 2 valid_from day-invalid 2026-02-30'],
    ],
    ['an unknown old type', { [CHANGES_FILE]: CHANGES.replace(',xa,', ',lang,') }, ['changes 2 old_type type-unknown lang']],
    [
      'a row with too few cells',
      { [FOLDER_FILES.after]: `${AFTER}00002,Xã Hai\n` },
      ['after 4  csv-broken CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'],
    ],
    ['an open quote', { [FOLDER_FILES.after]: `${AFTER}00002,"Xã Hai,xa,01\n` }, ['after 4  csv-broken CSV_QUOTE_NOT_CLOSED']],
    ['text that is not UTF-8', { [FOLDER_FILES.after]: new Uint8Array([0x63, 0xff, 0xfe]) }, ['after 1  not-utf8']],
  ])('names the row with %s', async (_what, files, expected) => expect(brief(await read(files))).toEqual(expected));

  it('checks the lists against each other only when all rows could be read', async () => {
    const orphan = AFTER.replace(',xa,01', ',xa,09');
    expect(brief(await read({ [FOLDER_FILES.after]: orphan }))).toEqual(['after 3 parent_code parent-missing 09']);
    expect(
      brief(await read({ [FOLDER_FILES.after]: orphan, [FOLDER_FILES.mapping]: MAPPING.replace('renamed', 'x') })),
    ).toHaveLength(1);
  });

  it('names every file that is missing', async () => {
    await writeFile(join(folder, FOLDER_FILES.before), BEFORE);
    const files = `${FOLDER_FILES.after}, ${FOLDER_FILES.mapping}`;
    expect(await readFolderLists(folder)).toEqual({ ok: false, why: 'org.units.files-missing', details: { folder, files } });
  });

  it('says when there is no such folder', async () => {
    const gone = join(folder, 'nowhere');
    expect(await readFolderLists(gone)).toEqual({ ok: false, why: 'org.units.folder-missing', details: { folder: gone } });
  });
});
