import { cite } from './rules/cite.ts';
import type { Same } from '#kernel/words.ts';
import type { vi } from './words.vi.ts';

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const en = {
  'law.amount.working-days': (v) => counted(v.n, 'working day'),
  'law.amount.days': (v) => counted(v.n, 'day'),
  'law.amount.months': (v) => counted(v.n, 'month'),
  'law.amount.households': (v) => counted(v.n, 'household'),
  'law.amount.people': (v) => counted(v.n, 'person', 'people'),
  'law.amount.copies': (v) => counted(v.n, 'copy', 'copies'),
  'law.amount.times-a-year': (v) => (v.n === 1 ? 'once a year' : `${v.n} times a year`),
  'law.amount.years': (v) => counted(v.n, 'year'),
  'law.amount.day-of-year': (v) => `${v.day}/${v.month} of every year`,
  'law.amount.before-day': (v) => `before ${v.day}/${v.month} of every year`,
  'law.amount.at-least': (v) => `at least ${v.numerator}/${v.denominator}`,
  'law.amount.more-than': (v) => `more than ${v.numerator}/${v.denominator}`,
  'law.amount.people-range': (v) => `${v.min} to ${v.max} people`,

  'law.duration.consecutive-days': (v) => `at least ${counted(v.n, 'consecutive day')}`,
  'law.duration.permanent': 'posted permanently',
  'law.duration.sector-law': 'for as long as the sector law says',
  'law.duration.none': 'no minimum time',

  'law.channel.web': 'Website or portal',
  'law.channel.posting': 'Posting',
  'law.channel.loudspeaker': 'Loudspeaker',
  'law.channel.heads': 'Through village heads',
  'law.channel.internal-site': 'Internal site',

  'law.obligation.always': 'compulsory',
  'law.obligation.where-exists': 'compulsory where there is one',
  'law.obligation.one-of': 'at least one of these',

  'law.place.headquarters': 'headquarters',
  'law.place.culture-houses': 'village culture houses and community points',

  'law.regime.commune': 'Commune government',
  'law.regime.agency': 'Agencies and public units',
  'law.regime.enterprise': 'Enterprises',

  'law.status.confirmed': 'checked against the text',
  'law.status.verify': 'to be checked against the official text',

  'law.answer.assumed': 'Provisional: no official holiday list is loaded for this time; only Saturdays and Sundays are left out.',
  'law.answer.rolled': 'The last day is a day off, so the time ends with the next working day.',
  'law.answer.verify-days': 'A day off in this time has not been officially announced.',

  'law.holiday.holiday': 'public holiday',
  'law.holiday.compensation': 'day off in lieu',
  'law.holiday.swap-off': 'swapped day off',
  'law.holiday.swap-work': 'swapped working day',

  'law.local.other-rule': 'The local rule is not about the same matter as the rule of the law.',
  'law.local.other-unit':
    'The local rule uses another unit than the law (days and working days, for example), so they cannot be compared.',
  'law.local.fixed': (v) => `A locality may not change this number (${cite(v.legalRef)}).`,
  'law.local.narrows-longer': (v) =>
    `The local number is higher than the law's and narrows people's rights (${cite(v.legalRef)}). Keep it equal or lower.`,
  'law.local.narrows-shorter': (v) =>
    `The local number is lower than the law's and narrows people's rights (${cite(v.legalRef)}). Keep it equal or higher.`,
  'law.local.outside-validity': 'The local rule must lie within the time the rule of the law is in force.',
} satisfies Same<typeof vi>;
