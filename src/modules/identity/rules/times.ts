/** How long each thing holds, in seconds. These are choices of this program, not of any law. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session ends at the latest after this, however much it is used. */
export const SESSION_LONGEST = 30 * DAY;
/** A session nobody used for this long ends: a working day, so that nobody is signed out between morning and evening. */
export const SESSION_IDLE = 12 * HOUR;
/** `last_seen_at` moves on at most this often. */
export const SEEN_EVERY = HOUR;
/** How fresh the last proof by password or passkey must be for changing the ways to sign in. */
export const PROOF_FRESH = 10 * MINUTE;
/** Between the password and the code. */
export const PENDING_LONGEST = 10 * MINUTE;
/** A link sent by mail. */
export const RESET_BY_MAIL = HOUR;
/** A link that an administrator hands over on paper or by phone. */
export const RESET_BY_HAND = 3 * DAY;
/** A passkey challenge shown on a page. */
export const CHALLENGE_LONGEST = 15 * MINUTE;
/** Secrets that are shown once (recovery codes, a link to hand over) can be looked at again this long in the same session. */
export const SHOWN_ONCE = 10 * MINUTE;
/** A device that has signed in before is known this long. */
export const DEVICE_KNOWN = 400 * DAY;
/** Ended sessions stay in the list this long, so that people see what was signed out. */
export const ENDED_KEPT = 30 * DAY;
/** A request for a reset link answers after this long (milliseconds) whether the account exists or not. */
export const RESET_ANSWER_MS = 500;
