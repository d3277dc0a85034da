import type { Id } from '#kernel/id.ts';

type Conference = Id<'conferences.conference'> | ':conference';

/** Addresses of picture and sound. */
export const mediaPaths = {
  /** What the script of a meeting's page asks. */
  exchange: (conference: Conference) => `/hoi-nghi/hop/${conference}/tieng-hinh`,
  /** A file of the stream for weak lines. */
  stream: (conference: Conference, file: string) => `/hoi-nghi/hop/${conference}/luong/${file}`,
};
