import type { Same } from '#kernel/words.ts';
import type { viInvitation } from './words-invitation.vi.ts';

export const enInvitation = {
  'decisions.invitation.make-title': 'Invitations of the households',
  'decisions.invitation.make-lead':
    'One invitation for each household, with a code of its own. Whoever keeps the door scans it with the camera of the phone, or types it.',
  'decisions.invitation.make': 'Print the invitations',
  'decisions.invitation.count': (v) => `Invitations for ${v.count} households were printed.`,
  'decisions.invitation.again': 'Print them again for all households',
  'decisions.invitation.again-hint': 'Codes printed before will not work any more.',
  'decisions.invitation.made':
    'The invitations were printed already. To print them again, tick this box; the codes before will not work any more.',
  'decisions.invitation.not-now': 'Invitations are printed after the meeting was called and before it is closed.',
  'decisions.invitation.sheets': (v) => `Invitations for ${v.count} households`,
  'decisions.invitation.once': 'Print now: these codes are shown once',
  'decisions.invitation.once-how':
    'The codes are not kept, so they cannot be shown again. If you close this page, print anew; what was printed before will not work then.',
  'decisions.invitation.printed': 'Printed, back to the meeting',
  'decisions.invitation.head-community': 'Invitation to a meeting of the community',
  'decisions.invitation.head-annual': 'Invitation to the annual conference of the community',
  'decisions.invitation.who': "The household's representative is invited; please bring this sheet.",
  'decisions.invitation.code': 'Code for the door:',
  'decisions.invitation.code-for': 'It only finds your household on the list. It is not a ballot.',

  'decisions.invitation.title': 'The code on an invitation',
  'decisions.invitation.lead': 'It helps whoever keeps the door to find your household quickly.',
  'decisions.invitation.what':
    'Show the invitation at the door. There is nothing for you to do on this page. Without the sheet you may come in as well: say the code or the address of your household.',
  'decisions.invitation.for-door': 'Do you keep the door?',
  'decisions.invitation.sign-in': 'Sign in to check this household in',
  'decisions.invitation.unknown': (v) => `No household can be checked in with the code ${v.code}`,
  'decisions.invitation.unknown-next':
    'It may be mistyped, the invitation may have been printed anew, or the meeting may not be of your village. Look the household up by its code or address.',
  'decisions.invitation.type': 'Code on the invitation',
  'decisions.invitation.type-hint': 'Nine signs, such as K7MQ-2RTX-P',
  'decisions.invitation.find': 'Open',
  'decisions.invitation.list': 'List at the door',
  'decisions.invitation.at': (v) => `Meeting at ${v.place}`,

  'act.decisions.make-invitations': 'Printed the invitations of the households',
} satisfies Same<typeof viInvitation>;
