/** Place of a tile in the map: columns 1 to 7 from west to east, rows 1 to 18 from north to south. */
export type TilePlace = { readonly column: number; readonly row: number };

export type ProvinceTile = TilePlace & {
  /** Official code of the province since 1 July 2025. */
  readonly code: string;
  readonly name: string;
};

/** The archipelagos of Việt Nam: always on the map, as parts of the province they belong to. */
export type IslandTile = TilePlace & {
  /** Official code of the special zone (đặc khu) since 1 July 2025. */
  readonly code: string;
  readonly name: string;
  /** Code of its province. */
  readonly province: string;
};

const tile = (code: string, name: string, column: number, row: number): ProvinceTile => ({ code, name, column, row });

/**
 * The 34 provinces and cities of today (Nghị quyết 202/2025/QH15), one tile each, laid out in the shape of the country from
 * north to south, which is also the order they are read in.
 */
export const PROVINCE_TILES: readonly ProvinceTile[] = [
  tile('12', 'Lai Châu', 1, 1),
  tile('15', 'Lào Cai', 2, 1),
  tile('08', 'Tuyên Quang', 3, 1),
  tile('04', 'Cao Bằng', 4, 1),
  tile('11', 'Điện Biên', 1, 2),
  tile('14', 'Sơn La', 2, 2),
  tile('25', 'Phú Thọ', 3, 2),
  tile('19', 'Thái Nguyên', 4, 2),
  tile('20', 'Lạng Sơn', 5, 2),
  tile('01', 'Hà Nội', 3, 3),
  tile('24', 'Bắc Ninh', 4, 3),
  tile('22', 'Quảng Ninh', 5, 3),
  tile('37', 'Ninh Bình', 3, 4),
  tile('33', 'Hưng Yên', 4, 4),
  tile('31', 'Hải Phòng', 5, 4),
  tile('38', 'Thanh Hóa', 2, 5),
  tile('40', 'Nghệ An', 2, 6),
  tile('42', 'Hà Tĩnh', 3, 7),
  tile('44', 'Quảng Trị', 3, 8),
  tile('46', 'Huế', 4, 9),
  tile('48', 'Đà Nẵng', 5, 10),
  tile('51', 'Quảng Ngãi', 5, 11),
  tile('52', 'Gia Lai', 5, 12),
  tile('66', 'Đắk Lắk', 5, 13),
  tile('68', 'Lâm Đồng', 4, 14),
  tile('56', 'Khánh Hòa', 5, 14),
  tile('80', 'Tây Ninh', 2, 15),
  tile('75', 'Đồng Nai', 4, 15),
  tile('79', 'TP. Hồ Chí Minh', 3, 15),
  tile('82', 'Đồng Tháp', 2, 16),
  tile('91', 'An Giang', 1, 16),
  tile('86', 'Vĩnh Long', 3, 16),
  tile('92', 'Cần Thơ', 2, 17),
  tile('96', 'Cà Mau', 1, 18),
];

export const ISLAND_TILES: readonly IslandTile[] = [
  { code: '20333', name: 'Quần đảo Hoàng Sa', province: '48', column: 7, row: 10 },
  { code: '22736', name: 'Quần đảo Trường Sa', province: '56', column: 7, row: 15 },
];
