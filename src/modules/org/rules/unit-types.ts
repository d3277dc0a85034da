/** Levels of the state's territory, from the widest. The district level ended on 1 July 2025 (Resolution 203/2025/QH15). */
export const LEVELS = ['province', 'district', 'commune', 'village'] as const;
export type Level = (typeof LEVELS)[number];

const LEVEL_OF_TYPE = {
  tinh: 'province',
  'thanh-pho-tw': 'province',
  quan: 'district',
  huyen: 'district',
  'thi-xa': 'district',
  'thanh-pho': 'district',
  phuong: 'commune',
  xa: 'commune',
  'thi-tran': 'commune',
  'dac-khu': 'commune',
  thon: 'village',
  'to-dan-pho': 'village',
} as const satisfies Record<string, Level>;

/** The type of a unit as the law names it; `thon` and `to-dan-pho` stand for all their local names (ấp, bản, khu phố …). */
export type UnitType = keyof typeof LEVEL_OF_TYPE;

export const UNIT_TYPES = Object.keys(LEVEL_OF_TYPE) as readonly UnitType[];

export const isUnitType = (text: string): text is UnitType => Object.hasOwn(LEVEL_OF_TYPE, text);

export const levelOf = (type: UnitType): Level => LEVEL_OF_TYPE[type];

/** 0 for a province, 3 for a village. */
export const rankOf = (level: Level): number => LEVELS.indexOf(level);

const PARENT_LEVELS: Readonly<Record<Level, readonly Level[]>> = {
  province: [],
  district: ['province'],
  commune: ['district', 'province'],
  village: ['commune'],
};

/** Levels a unit of this level may stand under; none for a province, which stands under nothing. */
export const parentLevelsOf = (level: Level): readonly Level[] => PARENT_LEVELS[level];

/** The words a full name of the type may begin with; of the village types the local names count too. */
const TYPE_WORDS: Readonly<Record<UnitType, readonly string[]>> = {
  tinh: ['Tỉnh'],
  'thanh-pho-tw': ['Thành phố'],
  quan: ['Quận'],
  huyen: ['Huyện'],
  'thi-xa': ['Thị xã'],
  'thanh-pho': ['Thành phố'],
  phuong: ['Phường'],
  xa: ['Xã'],
  'thi-tran': ['Thị trấn'],
  'dac-khu': ['Đặc khu'],
  thon: ['Thôn', 'Làng', 'Ấp', 'Bản', 'Buôn', 'Bon', 'Phum', 'Sóc', 'Xóm'],
  'to-dan-pho': ['Tổ dân phố', 'Khu phố', 'Khối phố', 'Khóm', 'Tiểu khu'],
};

const startsWithWord = (name: string, word: string): boolean => name.startsWith(`${word} `);

/** True when the full name begins with a word of its type; villages carry free names, so for them it is always true. */
export const nameFitsType = (name: string, type: UnitType): boolean =>
  levelOf(type) === 'village' || TYPE_WORDS[type].some((word) => startsWithWord(name, word));

/** The type the first words of a full name tell at that level ("Thành phố Thủ Đức" differs by level), or null. */
export const typeOfName = (name: string, level: Level): UnitType | null =>
  UNIT_TYPES.find((type) => levelOf(type) === level && TYPE_WORDS[type].some((word) => startsWithWord(name, word))) ?? null;

const ALL_WORDS = [...new Set(Object.values(TYPE_WORDS).flat())];
/** "Phường 12", "Phường I", "Phường 1 Bảo Lộc": what remains would not be a name. */
const NUMBERED = /^(?:\d|[IVX]+$)/;

/** The name without its type word ("Xã Suối Mơ" -> "Suối Mơ"); numbered units keep it ("Phường 1"). */
export function bareName(name: string): string {
  const word = ALL_WORDS.find((candidate) => startsWithWord(name, candidate));
  const rest = word === undefined ? name : name.slice(word.length + 1);
  return NUMBERED.test(rest) ? name : rest;
}
