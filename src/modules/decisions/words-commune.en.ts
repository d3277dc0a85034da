import type { Same } from '#kernel/words.ts';
import type { viCommune } from './words-commune.vi.ts';

type Number = { readonly count: number };
type Value = number | string;

export const enCommune = {
  'decisions.commune.title': (v: { name: string; year: number }) =>
    `What the people discussed and decided in ${v.year}: ${v.name}`,
  'decisions.commune.lead': (v: { decided: string; passed: string }) =>
    `The villages voted on ${v.decided} matters; ${v.passed} were passed.`,
  'decisions.commune.none': 'No village has put a matter to the vote this year.',
  'decisions.commune.none-next': 'A village head adds matters on the working page of the village.',
  'decisions.commune.year': (v: { year: number }) => `${v.year}`,
  'decisions.commune.figures': 'By matter, form and outcome',
  'decisions.commune.matter': 'Matter',
  'decisions.commune.form': 'Form',
  'decisions.commune.state': 'Outcome',
  'decisions.commune.count': 'Matters',
  'decisions.commune.households': 'Households',
  'decisions.commune.agreed': 'Households that agreed',
  'decisions.commune.no-form': 'Not voted yet',
  'decisions.commune.late': 'What is late',
  'decisions.commune.late-none': 'Nothing is late.',
  'decisions.commune.late-none-next': 'Every step the law asks for has been done in time up to today.',
  'decisions.commune.late-what': 'Step',
  'decisions.commune.late-answer': 'Recognition or an answer in writing',
  'decisions.commune.late-step': 'A step of the procedure',
  'decisions.commune.due': 'Due',
  'decisions.commune.village': 'Village',
  'decisions.commune.indicators': 'Indicators for reports',
  'decisions.commune.indicators-lead':
    'Computed from the register; nobody types them again. They hold no names and no single household.',
  'decisions.commune.indicator': 'Indicator',
  'decisions.commune.value': 'Figure',
  'decisions.commune.code': 'Code',
  'decisions.commune.wide': 'Matters of the whole commune',
  'decisions.commune.wide-none': 'No matter has been put to all villages yet.',
  'decisions.commune.wide-none-next':
    "The chair of the People's Committee puts one after agreeing with the chair of the commune's Front.",
  'decisions.commune.wide-add': 'Put a matter to the whole commune',

  'decisions.indicator.DEC.decided': 'Matters voted on',
  'decisions.indicator.DEC.passed': 'Matters passed',
  'decisions.indicator.DEC.households': 'Households in these votes',
  'decisions.indicator.DEC.agreed': 'Households that agreed',
  'decisions.indicator.DEC.failed-meetings': 'Meetings too few households came to',
  'decisions.indicator.DEC.recognised': 'Decisions recognised',
  'decisions.indicator.DEC.refused': 'Decisions refused',
  'decisions.indicator.DEC.annulled': 'Decisions annulled',
  'decisions.indicator.INI.opened': "Residents' initiatives",
  'decisions.indicator.INI.ready': 'Initiatives that may be put',
  'decisions.indicator.INI.put': 'Initiatives put to the vote',
  'decisions.indicator.HUC.recognised': 'Village conventions recognised',
  'decisions.indicator.HUC.refused': 'Village conventions refused',
  'decisions.indicator.HUC.amended': 'Village conventions amended',
  'decisions.indicator.HUC.abolished': 'Village conventions abolished',

  'decisions.wide.title': 'Matter of the whole commune',
  'decisions.wide.new-lead':
    'Every village votes by its own share; the commune adds up. Each village will find the matter ready to call a meeting or ballots for.',
  'decisions.wide.form': 'Form in the villages',
  'decisions.wide.front-agreed': "Day of the agreement with the chair of the commune's Front",
  'decisions.wide.open-do': 'Put to the whole commune',
  'decisions.wide.not-this-matter': (v: { number: Value; legalRef: Value }) =>
    `A matter under ${v.number} is decided in each village only (${v.legalRef}). Nothing has been written down.`,
  'decisions.wide.front-in-future': 'The day of the agreement with the Front has not come yet. Please check it.',
  'decisions.wide.no-villages': 'This commune has no villages on record yet, so the matter cannot be put.',
  'decisions.wide.concluded': 'This matter has been concluded already. Nothing has changed.',
  'decisions.wide.still-open': (v: { open: Value; passed: Value; needed: Value }) =>
    `${v.open} villages have no result yet; ${v.passed} passed it, ${v.needed} are needed. It cannot be concluded yet.`,
  'decisions.wide.no-effective-day': "Please give the day it takes effect, set by the People's Committee.",
  'decisions.wide.effective-in-past': 'The day it takes effect may not lie before today.',
  'decisions.wide.state.open': 'Before the villages',
  'decisions.wide.state.passed': 'Passed in the whole commune',
  'decisions.wide.state.failed': 'Not passed in the whole commune',
  'decisions.wide.state.withdrawn': 'Withdrawn',
  'decisions.wide.formula': (v: { villages: number; needed: number; passed: number; open: number }) =>
    `${v.needed} of ${v.villages} villages are needed; ${v.passed} passed it${v.open > 0 ? `, ${v.open} are not done` : ''}.`,
  'decisions.wide.tiles': 'How the villages decided',
  'decisions.wide.village.passed': 'Passed',
  'decisions.wide.village.failed': 'Not passed',
  'decisions.wide.village.open': 'Not done',
  'decisions.wide.conclude': 'Add up and conclude',
  'decisions.wide.effective-on': 'Takes effect on',
  'decisions.wide.conclude-do': 'Conclude',
  'decisions.wide.effective': (v: { day: string }) => `Takes effect on ${v.day}.`,
  'decisions.wide.count': (v: Number) => `${v.count} ${v.count === 1 ? 'village' : 'villages'}`,
} satisfies Same<typeof viCommune>;
