import type { Id } from '#kernel/id.ts';
import { paths } from './paths.ts';

type Conference = Id<'conferences.conference'> | ':conference';

/** Addresses of what remains of a conference. */
export const concludePaths = {
  /** The log, and the minutes beside it. */
  minutes: (conference: Conference) => paths.workPart(conference, 'bien-ban'),
  signMinutes: (conference: Conference) => paths.workPart(conference, 'bien-ban/ky'),
  /** "bien-ban.pdf" or "bien-ban.docx". */
  minutesFile: (conference: Conference, file: string) => paths.workPart(conference, `bien-ban/giay-to/${file}`),
  /** What the halls propose: each hall its own, the secretariat all. */
  proposals: (conference: Conference) => `/hoi-nghi/hop/${conference}/kien-nghi`,
  answerProposal: (conference: Conference) => `/hoi-nghi/hop/${conference}/kien-nghi/tra-loi`,
  changeProposal: (conference: Conference) => `/hoi-nghi/hop/${conference}/kien-nghi/sua`,
  conclusions: (conference: Conference) => paths.workPart(conference, 'ket-luan'),
  conclusionAct: (conference: Conference, act: string) => paths.workPart(conference, `ket-luan/${act}`),
  awards: (conference: Conference) => paths.workPart(conference, 'khen-thuong'),
  awardAct: (conference: Conference, act: string) => paths.workPart(conference, `khen-thuong/${act}`),
  /** "giay-khen.pdf": certificates of all, or of one (`?so=3`). */
  awardFile: (conference: Conference, file: string) => paths.workPart(conference, `khen-thuong/giay-to/${file}`),
  /** Conclusions and how far they are, proposals and answers, awards: for everybody. */
  outcome: (code: string) => `${paths.conference(code)}/ket-luan`,
  noteProgress: (code: string) => `${paths.conference(code)}/ket-luan/tien-do`,
};
