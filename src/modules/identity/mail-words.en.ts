import type { vi } from './mail-words.vi.ts';

type Letters<Source> = {
  readonly [Kind in keyof Source]: Source[Kind] extends { text: (values: infer Values) => string }
    ? { readonly subject: string; readonly text: (values: Values) => string }
    : never;
};

export const en = {
  'reset-password': {
    subject: 'Set a new Điểm Cầu password',
    text: (v) =>
      `Somebody (we hope it was you) asked to set a new password for your account at Điểm Cầu.\n\nOpen this link to set it. It works once, within ${v.hours === 1 ? 'one hour' : `${v.hours} hours`}:\n\n${v.link}\n\nIf it was not you, ignore this mail: your present password stays as it is.`,
  },
  'password-changed': {
    subject: 'Your Điểm Cầu password was changed',
    text: (v) =>
      `The password of your account at Điểm Cầu was just changed, and you were signed out everywhere else.\n\nIf it was not you, set a new one here at once and tell the administrator of your unit:\n\n${v.link}`,
  },
  'second-factor-changed': {
    subject: 'A way to sign in to Điểm Cầu was changed',
    text: (v) =>
      `A code app or passkey of your account at Điểm Cầu was just added or removed.\n\nIf it was not you, look at your account here and tell the administrator of your unit:\n\n${v.link}`,
  },
} satisfies Letters<typeof vi>;
