import type { Id } from '#kernel/id.ts';

const withReturn = (path: string, back: string | null | undefined): string =>
  back === null || back === undefined ? path : `${path}?ve=${encodeURIComponent(back)}`;

/** Addresses of this module. Views and other modules never type one. `back`: where to go on afterwards. */
export const paths = {
  signIn: (back?: string | null) => withReturn('/dang-nhap', back),
  signInWithPasskey: (back?: string | null) => withReturn('/dang-nhap/khoa', back),
  code: (back?: string | null) => withReturn('/dang-nhap/ma', back),
  newPassword: (back?: string | null) => withReturn('/dang-nhap/mat-khau-moi', back),
  signOut: '/dang-xuat',
  forgotten: '/quen-mat-khau',
  forgottenSent: '/quen-mat-khau/da-gui',
  reset: (token: string) => `/dat-lai-mat-khau/${token}`,
  me: '/tai-khoan',
  myData: '/tai-khoan/du-lieu-cua-toi.json',
  prove: (back?: string | null) => withReturn('/tai-khoan/xac-nhan', back),
  password: '/tai-khoan/mat-khau',
  sessions: '/tai-khoan/phien',
  allSessions: '/tai-khoan/phien/tat-ca',
  codeApp: '/tai-khoan/ma-xac-thuc',
  codeAppStart: '/tai-khoan/ma-xac-thuc/bat-dau',
  codeAppRemove: '/tai-khoan/ma-xac-thuc/go',
  recoveryCodes: '/tai-khoan/ma-du-phong',
  recoveryCodesAway: '/tai-khoan/ma-du-phong/da-cat',
  passkeys: '/tai-khoan/khoa',
  passkeyRemove: '/tai-khoan/khoa/go',
  accounts: '/quan-tri/tai-khoan',
  account: (person: Id<'org.person'> | ':person') => `/quan-tri/tai-khoan/${person}`,
  accountCreate: (person: Id<'org.person'> | ':person') => `/quan-tri/tai-khoan/${person}/lap`,
  accountReset: (person: Id<'org.person'> | ':person') => `/quan-tri/tai-khoan/${person}/dat-lai`,
  accountSecondFactor: (person: Id<'org.person'> | ':person') => `/quan-tri/tai-khoan/${person}/go-yeu-to`,
  accountSessions: (person: Id<'org.person'> | ':person') => `/quan-tri/tai-khoan/${person}/dang-xuat`,
};
