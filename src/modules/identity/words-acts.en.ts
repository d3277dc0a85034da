import type { Same } from '#kernel/words.ts';
import type { viActs } from './words-acts.vi.ts';

export const enActs = {
  'act.identity.add-passkey': 'Added a passkey',
  'act.identity.check-code': 'Entered a second-step code',
  'act.identity.confirm-code-app': 'Turned on the code app',
  'act.identity.create-account': 'Created an account',
  'act.identity.end-own-sessions': 'Signed out everywhere',
  'act.identity.let-administrator-in': 'Let the administrator in again from the command line',
  'act.identity.end-session': 'Ended a session',
  'act.identity.end-sessions-of': 'Ended all sessions of a person',
  'act.identity.enter': 'Signed in',
  'act.identity.enter-by-passkey': 'Signed in by passkey',
  'act.identity.issue-reset': 'Issued a one-time password',
  'act.identity.issue-reset-link': 'Sent a reset link',
  'act.identity.note-proof': 'Proved identity again',
  'act.identity.open-first-account': 'Made the first administrator',
  'act.identity.remove-code-app': 'Turned off the code app',
  'act.identity.remove-passkey': 'Removed a passkey',
  'act.identity.remove-second-factor': 'Removed a second factor',
  'act.identity.replace-one-time-password': 'Replaced a one-time password',
  'act.identity.replace-password': 'Changed the password',
  'act.identity.replace-recovery-codes': 'New recovery codes',
  'act.identity.start-code-app': 'Began setting up the code app',
  'act.identity.use-reset': 'Reset the password',
} satisfies Same<typeof viActs>;
