import type { Same } from '#kernel/words.ts';
import type { viProposal } from './words-proposal.vi.ts';

type Number = { readonly count: number };

export const enProposal = {
  'decisions.proposal.new': 'Register an initiative or proposal',
  'decisions.proposal.new-lead':
    "A residents' initiative needs the consent of enough households, or the Front board's endorsement. The village head's proposal needs the agreement of the head of the Front board.",
  'decisions.proposal.proposer': 'Proposed by',
  'decisions.proposal.proposer.residents': 'A resident',
  'decisions.proposal.proposer.head': 'The village head',
  'decisions.proposal.proposer.chair': "The chair of the commune's People's Committee",
  'decisions.proposal.matter': 'Kind of matter',
  'decisions.proposal.title-field': 'Name of the initiative or proposal',
  'decisions.proposal.title-hint': 'One short sentence everybody understands, such as: Street lights in lane 3.',
  'decisions.proposal.content': 'Content',
  'decisions.proposal.content-hint': 'What, where, what each household gives, who gains.',
  'decisions.proposal.initiator': 'Full name of the initiator',
  'decisions.proposal.initiator-hint':
    'Answers for the list of consents. The name is seen by officers of the village and commune alone and erased a year after the end.',
  'decisions.proposal.with-front': 'Agreed with the head of the Front board',
  'decisions.proposal.open-do': 'Register',
  'decisions.proposal.front-needed':
    "A village head's proposal is agreed with the head of the Front board first (Article 16). Please tick the box once it is.",
  'decisions.proposal.no-initiator': 'Please name the initiator, who answers for the list of consents.',
  'decisions.proposal.not-collecting': 'This initiative has ended and can no longer be changed. Nothing has been written down.',
  'decisions.proposal.not-ready': (v: { valid: number | string; needed: number | string }) =>
    `${v.valid} valid consents so far, ${v.needed} are needed. Collect more, or ask the Front board to endorse it.`,

  'decisions.proposal.state.collecting': 'Collecting consents',
  'decisions.proposal.state.ready': 'May be put to the village',
  'decisions.proposal.state.put': 'Put to the village',
  'decisions.proposal.state.withdrawn': 'Withdrawn',
  'decisions.proposal.kind': 'Initiative or proposal',
  'decisions.proposal.opened': 'Begun on',
  'decisions.proposal.progress': (v: { valid: number; needed: number; households: number }) =>
    `${v.valid} households agree, ${v.needed} of all ${v.households} are needed`,
  'decisions.proposal.progress-label': 'Households whose consent is valid',
  'decisions.proposal.expired': (v: Number) =>
    `${v.count} ${v.count === 1 ? 'consent has' : 'consents have'} grown too old and ${v.count === 1 ? 'is' : 'are'} not counted.`,
  'decisions.proposal.life': (v: { months: number }) => `Each consent is valid for ${v.months} months from the day it was given.`,
  'decisions.proposal.endorsed': 'Endorsed by the Front board',
  'decisions.proposal.not-endorsed': 'Not yet endorsed by the Front board',
  'decisions.proposal.no-names': 'This page gives the number alone. Which households agreed is their own affair.',
  'decisions.proposal.became': 'See the matter put to the village',
  'decisions.proposal.share-rule': 'Households needed',
  'decisions.proposal.households': 'All households at the beginning',
  'decisions.proposal.work': 'Working page',
  'decisions.proposal.public': 'Page for everybody',

  'decisions.consent.enter': 'Enter consents from the sheet',
  'decisions.consent.codes': 'Household codes',
  'decisions.consent.codes-hint': 'Several codes apart by spaces, commas or lines. If one is wrong, none is entered.',
  'decisions.consent.given-on': 'Day of the consent',
  'decisions.consent.way': 'Collected',
  'decisions.consent.way.writing': 'In writing',
  'decisions.consent.way.meeting': 'At a meeting',
  'decisions.consent.way.other': 'In another suitable way',
  'decisions.consent.enter-do': 'Enter',
  'decisions.consent.withdraw': "Take a household's consent out",
  'decisions.consent.withdraw-do': 'Take out',
  'decisions.consent.in-future': 'That day has not come yet. Please check the day on the sheet.',
  'decisions.consent.expired': (v: { months: number | string; legalRef: number | string }) =>
    `This consent is older than ${v.months} months and no longer counts (${v.legalRef}). Please ask the household again and enter the new day.`,
  'decisions.consent.unknown-household': (v: { codes: number | string }) =>
    `No household with the code: ${v.codes}. None has been entered; please check the list of households.`,
  'decisions.consent.sheet': 'Sheet of consents',
  'decisions.consent.sheet-do': 'Sheet to print',
  'decisions.consent.sheet-lead':
    'Representatives of households who agree that the following is put to the community sign and give the day. Whoever does not agree leaves it empty; nobody may be pressed.',
  'decisions.consent.address': 'Address',
  'decisions.consent.signature': 'Signature',
  'decisions.consent.day': 'Day',
  'decisions.consent.list': 'Households of the village',
  'decisions.consent.none': 'Not yet',
  'decisions.consent.empty': 'There is no list of households yet.',
  'decisions.consent.empty-next': 'Please enter the households of the village first.',
  'decisions.endorse': 'Endorsement by the Front board',
  'decisions.endorse-lead': 'With fewer consents an initiative may still be put if the Front board endorses it.',
  'decisions.endorse-do': 'Endorse',
  'decisions.put': 'Put to the village',
  'decisions.put-lead': 'Makes it a matter to call a meeting or ballots for. Consents are counted again as of today.',
  'decisions.put-do': 'Put to the village',
  'decisions.put-election': 'Electing or releasing',
  'decisions.proposal.withdraw': 'Withdraw the initiative or proposal',
  'decisions.proposal.withdraw-do': 'Withdraw',

  'act.decisions.open-proposal': 'Registered an initiative or proposal',
  'act.decisions.enter-consents': 'Entered consents of households',
  'act.decisions.withdraw-consent': 'Withdrew the consent of a household',
  'act.decisions.endorse-proposal': 'Front board endorsed an initiative',
  'act.decisions.put-proposal': 'Put a proposal before the village',
  'act.decisions.withdraw-proposal': 'Withdrew a proposal',
  'act.decisions.open-commune-wide': 'Put a matter to all villages of the commune',
  'act.decisions.conclude-commune-wide': 'Added up a matter of the whole commune',
} satisfies Same<typeof viProposal>;
