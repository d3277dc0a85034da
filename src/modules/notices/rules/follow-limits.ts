/**
 * Mails an address may get in 24 hours because somebody typed it into a form: enough for a mail that went astray and a
 * few matters at once, too few to pester a stranger with.
 */
export const MAILS_A_DAY = 5;

/** Days in which a follow can be confirmed; mail that is read later than that was hardly asked for. */
export const CONFIRM_DAYS = 3;

/** Attempts from one network in an hour: a commune's office or a village behind one line still gets through. */
export const FOLLOW_LIMIT = { name: 'notices.follow', points: 20, seconds: 3_600 } as const;
