/** Addresses the frame of every page points to. Modules that own them hand theirs in through `Layout`'s `links`. */
export type SiteLinks = {
  readonly home: string;
  readonly desk: string;
  readonly signIn: string;
  /** Answers POST. */
  readonly signOut: string;
  readonly about: string;
  readonly accessibility: string;
  readonly licence: string;
};

export const siteLinks: SiteLinks = {
  home: '/',
  desk: '/viec',
  signIn: '/dang-nhap',
  signOut: '/dang-xuat',
  about: '/gioi-thieu',
  accessibility: '/tiep-can',
  licence: '/giay-phep',
};
