/** Name of the job that tells officers of the sites. Its payload is the conference, never an address. */
export const MAIL_SUMMONS = 'conferences.mail-summons';
