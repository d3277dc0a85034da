/**
 * A custom of this house: so many days after the answer what was asked, the answer and the address are kept, so that it
 * can be read, printed and complained about; then they are erased. That a request came, when, and when it was answered
 * stays for the figures.
 */
export const KEEP_DAYS = 30;
