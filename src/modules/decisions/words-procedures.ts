import { enDrafting } from './words-drafting.en.ts';
import { viDrafting } from './words-drafting.vi.ts';
import { enInvitation } from './words-invitation.en.ts';
import { viInvitation } from './words-invitation.vi.ts';
import { enProcedure } from './words-procedure.en.ts';
import { viProcedure } from './words-procedure.vi.ts';
import { enTerm } from './words-term.en.ts';
import { viTerm } from './words-term.vi.ts';

/** Words of the procedures around a decision, and of the invitations to its meeting. */
export const procedureWords = {
  vi: { ...viProcedure, ...viTerm, ...viDrafting, ...viInvitation },
  en: { ...enProcedure, ...enTerm, ...enDrafting, ...enInvitation },
};
