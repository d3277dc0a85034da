import type { Id } from '#kernel/id.ts';
import { paths } from './paths.ts';

type Conference = Id<'conferences.conference'> | ':conference';

/** Parts of the working pages of one conference, as they stand in addresses. */
export const WORK_PARTS = {
  details: 'thong-tin',
  chairs: 'chu-tri',
  sites: 'diem-cau',
  agenda: 'chuong-trinh',
  documents: 'tai-lieu',
  papers: 'tham-luan',
  delegates: 'dai-bieu',
  call: 'trieu-tap',
  attendance: 'diem-danh',
} as const;

export type WorkPart = keyof typeof WORK_PARTS;

/** Papers of the whole conference, and of one site, as they stand in addresses. */
export const CONFERENCE_PAPERS = ['giay-trieu-tap', 'giay-moi', 'chuong-trinh', 'danh-sach-dai-bieu'] as const;
export const SITE_PAPERS = ['giay-trieu-tap', 'danh-sach-diem-danh', 'phieu-diem-cau'] as const;

/** Addresses of what is prepared before a conference, and of attendance. */
export const preparePaths = {
  plan: (unit: Id<'org.unit'> | ':unit') => `${paths.ofUnit(unit)}/moi`,
  part: (conference: Conference, part: WorkPart) => paths.workPart(conference, WORK_PARTS[part]),
  /** Where a form of that part is sent. */
  act: (conference: Conference, part: WorkPart, act: string) => `${paths.workPart(conference, WORK_PARTS[part])}/${act}`,
  /** One site, for the secretariat and for its own officers. */
  site: (site: Id<'conferences.site'> | ':site') => `/hoi-nghi/diem-cau/${site}`,
  siteAct: (site: Id<'conferences.site'> | ':site', act: string) => `/hoi-nghi/diem-cau/${site}/${act}`,
  siteDelegates: (site: Id<'conferences.site'> | ':site') => `/hoi-nghi/diem-cau/${site}/dai-bieu`,
  /** A document or the text of a paper as a file. */
  document: (document: Id<'conferences.document'> | ':document') => `/hoi-nghi/tai-lieu/${document}`,
  paper: (paper: Id<'conferences.paper'> | ':paper') => `/hoi-nghi/tham-luan/${paper}`,
  /** "giay-trieu-tap.pdf" and the like, of the whole conference or of one site. */
  file: (conference: Conference, file: string) => paths.workPart(conference, `giay-to/${file}`),
  siteFile: (site: Id<'conferences.site'> | ':site', file: string) => `/hoi-nghi/diem-cau/${site}/giay-to/${file}`,
  calendar: (code: string) => `${paths.conference(code)}/lich.ics`,
  /** The list of one site at the door of its hall; the secretariat names the site. */
  door: (conference: Conference) => `/hoi-nghi/hop/${conference}/diem-danh`,
  doorAct: (conference: Conference, act: string) => `/hoi-nghi/hop/${conference}/diem-danh/${act}`,
};
