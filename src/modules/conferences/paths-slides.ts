import type { Id } from '#kernel/id.ts';

type Conference = Id<'conferences.conference'> | ':conference';

/** Addresses of the check before the meeting and of shared screens. */
export const slidePaths = {
  /** Camera, microphone and line, tried before the meeting. */
  check: (conference: Conference) => `/hoi-nghi/hop/${conference}/kiem-tra-may`,
  /** Where the script that shares a screen sends its pages; of a site's own page with the site. */
  share: (conference: Conference, site: Id<'conferences.site'> | null = null) =>
    `/hoi-nghi/hop/${conference}/chia-se-man-hinh${site === null ? '' : `?diem=${site}`}`,
  /** One page as a picture. */
  slide: (conference: Conference, slide: Id<'conferences.slide'> | ':slide') =>
    `/hoi-nghi/hop/${conference}/trang-chieu/${slide}`,
};
