import type { Id } from '#kernel/id.ts';
import type { ImportKind } from './rules/import-kinds.ts';

const IMPORT_SLUGS: Readonly<Record<ImportKind, string>> = {
  posts: 'chuc-danh',
  villages: 'thon',
  households: 'ho',
  changes: 'thay-doi-don-vi',
};

/** Addresses of this module. Views and other modules never type one. */
export const paths = {
  country: () => '/',
  /** @param path from the province down, as `unitNames` gives it */
  unit: (path: string) => `/${path}`,
  /** A tab of a unit, such as `/tinh-minh-hoa/xa-suoi-mo/biet`. */
  verb: (path: string, slug: string) => `/${path}/${slug}`,
  unitActs: () => '/to-chuc/don-vi/thay-doi',
  newUnitAct: () => '/to-chuc/don-vi/thay-doi/moi',
  previewUnitAct: () => '/to-chuc/don-vi/thay-doi/xem-truoc',
  unitAct: (act: Id<'org.unit_act'> | ':act') => `/to-chuc/don-vi/thay-doi/${act}`,
  undoUnitAct: (act: Id<'org.unit_act'> | ':act') => `/to-chuc/don-vi/thay-doi/${act}/hoan-tac`,
  tree: () => '/don-vi/cay',
  /** The tree as of a day, opened at a unit. */
  treeOn: (day: string, unit?: Id<'org.unit'>) => `/don-vi/cay?ngay=${day}${unit === undefined ? '' : `&duoi=${unit}`}`,
  unitsCsv: () => '/don-vi/xuat.csv',
  unitsCsvOn: (day: string, unit: Id<'org.unit'>) => `/don-vi/xuat.csv?ngay=${day}&duoi=${unit}`,
  apiUnit: (unit: Id<'org.unit'> | ':unit') => `/api/units/${unit}`,
  apiUnitHistory: (unit: Id<'org.unit'> | ':unit') => `/api/units/${unit}/history`,
  apiTree: () => '/api/tree',
  history: (unit: Id<'org.unit'> | ':unit') => `/don-vi/${unit}/lich-su`,
  organisation: (unit: Id<'org.unit'> | ':unit') => `/to-chuc/${unit}`,
  bodies: (unit: Id<'org.unit'> | ':unit') => `/to-chuc/${unit}/co-quan`,
  body: (body: Id<'org.body'> | ':body') => `/to-chuc/co-quan/${body}`,
  renameBody: (body: Id<'org.body'> | ':body') => `/to-chuc/co-quan/${body}/ten`,
  closeBody: (body: Id<'org.body'> | ':body') => `/to-chuc/co-quan/${body}/ket-thuc`,
  appoint: (body: Id<'org.body'> | ':body') => `/to-chuc/co-quan/${body}/bo-nhiem`,
  endHolding: (holding: Id<'org.holding'> | ':holding') => `/to-chuc/chuc-danh/${holding}/ket-thuc`,
  extendHolding: (holding: Id<'org.holding'> | ':holding') => `/to-chuc/chuc-danh/${holding}/keo-dai`,
  holdingsCsv: (unit: Id<'org.unit'> | ':unit') => `/to-chuc/${unit}/chuc-danh.csv`,
  people: (unit: Id<'org.unit'> | ':unit') => `/to-chuc/${unit}/nguoi`,
  addPerson: (unit: Id<'org.unit'> | ':unit') => `/to-chuc/${unit}/nguoi/them`,
  person: (person: Id<'org.person'> | ':person') => `/to-chuc/nguoi/${person}`,
  changePerson: (person: Id<'org.person'> | ':person') => `/to-chuc/nguoi/${person}/sua`,
  movePerson: (person: Id<'org.person'> | ':person') => `/to-chuc/nguoi/${person}/chuyen`,
  erasePerson: (person: Id<'org.person'> | ':person') => `/to-chuc/nguoi/${person}/xoa`,
  households: (unit: Id<'org.unit'> | ':unit') => `/to-chuc/${unit}/ho`,
  householdsCsv: (unit: Id<'org.unit'> | ':unit') => `/to-chuc/${unit}/ho.csv`,
  household: (household: Id<'org.household'> | ':household') => `/to-chuc/ho/${household}`,
  closeHousehold: (household: Id<'org.household'> | ':household') => `/to-chuc/ho/${household}/ket-thuc`,
  planImport: (unit: Id<'org.unit'> | ':unit', kind: ImportKind) => `/to-chuc/${unit}/nhap/${IMPORT_SLUGS[kind]}`,
  importTemplate: (unit: Id<'org.unit'> | ':unit', kind: ImportKind) => `/to-chuc/${unit}/nhap/${IMPORT_SLUGS[kind]}/mau.csv`,
  import: (id: Id<'org.import'> | ':import') => `/to-chuc/nhap/${id}`,
  dropImport: (id: Id<'org.import'> | ':import') => `/to-chuc/nhap/${id}/bo`,
};
