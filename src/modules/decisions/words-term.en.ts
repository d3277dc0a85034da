import type { Day } from '#kernel/day.ts';
import { formatDay } from '#kernel/html/format.ts';
import type { Same } from '#kernel/words.ts';
import type { viTerm } from './words-term.vi.ts';

const dayIn = (value: string | number): string => formatDay(String(value) as Day, 'en');

export const enTerm = {
  'decisions.procedure.step.summon': 'Invite every household to the meeting',
  'decisions.procedure.step.annual-summon': 'Invite every household to the annual conference',
  'decisions.procedure.step.ballot-plan': 'Send the plan of the ballot',
  'decisions.procedure.step.suspended': 'Answer a report that asks to suspend a convention',
  'decisions.procedure.step.abolished': 'Answer a report that asks to abolish a convention',
  'decisions.procedure.step.mend': 'Mend a suspended convention',
  'decisions.procedure.step.review': 'Look at the convention, as every year',
  'decisions.procedure.step.install': 'Say who took office as head of the village',
  'decisions.procedure.step.leave': 'End the post of the head who was released',

  'decisions.candidate.age': (v) => `Please confirm that this person is at least ${v.years} years old (${v.legalRef}).`,
  'decisions.candidate.age-tick': (v) => `Confirmed to be at least ${v.years} years old`,
  'decisions.candidate.age-hint': 'Only that the condition holds is kept, never a date of birth.',
  'decisions.candidate.age-column': 'Condition of age',
  'decisions.candidate.age-yes': 'Confirmed',
  'decisions.candidate.age-no': 'Not confirmed',

  'decisions.head.section': 'Who holds the post, and for how long',
  'decisions.head.lead': 'The term runs from the day of taking office. Rights on the system begin and end with the post.',
  'decisions.head.who': 'Holder of the post',
  'decisions.head.left': 'This person holds the post no longer',
  'decisions.head.kind': 'How',
  'decisions.head.kind-elected': 'Elected',
  'decisions.head.kind-interim': 'Interim',
  'decisions.head.from': 'From',
  'decisions.head.until': 'Last day',
  'decisions.head.changed-by': 'Shortened or extended by decision no.',
  'decisions.head.change-range': (v) =>
    `The People's Committee may shorten or extend it: the last day lies between ${v.earliest} and ${v.latest}.`,
  'decisions.head.change-do': 'Move the end of the term',
  'decisions.head.too-far': (v) =>
    `This day is outside what the law allows: from ${dayIn(v.earliest)} to ${dayIn(v.latest)} (${v.legalRef}).`,
  'decisions.head.which': "Choose the right person from the commune's list",
  'decisions.head.which-elected': 'The head who was elected and recognised. An officer compares and confirms.',
  'decisions.head.which-names': (v) =>
    `The ballot says: ${v.names}. Several people may bear that name, so an officer compares and confirms.`,
  'decisions.head.which-interim': "The interim head named by the People's Committee. An officer compares and confirms.",
  'decisions.head.by-law': (v) => `By law, whoever takes office now holds the post until ${v.until}.`,
  'decisions.head.search': 'Look up by name',
  'decisions.head.search-hint': 'Among the people of the commune and its villages.',
  'decisions.head.no-person': (v) =>
    `Nobody named "${v.search}" is on the commune's list. Ask the administrator to add the person, then come back.`,
  'decisions.head.person': 'Who takes office',
  'decisions.head.no-post': 'holds no post yet',
  'decisions.head.title': 'Title as in the decision',
  'decisions.head.title-elected': (v) => (v.hamlet ? `Tổ trưởng ${v.place}` : `Trưởng ${v.place}`),
  'decisions.head.title-interim': (v) => `${v.hamlet ? 'Tổ trưởng' : 'Trưởng'} ${v.place} lâm thời`,
  'decisions.head.checked': 'I have compared: it is this person',
  'decisions.head.checked-hint': 'The confirmation goes on record with the name of whoever gives it.',
  'decisions.head.do': 'Keep who holds the post',
  'decisions.head.not-now': 'Nobody can take office yet: that needs a recognition, or a decision naming an interim head.',
  'decisions.head.there': 'Who took office by this decision was kept already.',
  'decisions.head.not-checked': 'Please compare, then tick the confirmation.',
  'decisions.head.elsewhere': "This person is not on the commune's list. Please choose another.",
  'decisions.head.day': (v) => `The day must lie between ${dayIn(v.from)} and today.`,
  'decisions.head.no-body': 'The village has no body of its own on record that day. Ask the administrator to add it.',
  'decisions.head.outside-body': 'This period reaches beyond the time for which the village is on record.',
  'decisions.head.held-later': 'Somebody else holds this post from that day on, or later. Please look at the list of posts.',
  'decisions.head.over': 'This post has ended, so its day cannot be moved any more.',
  'decisions.head.still-holds': (v) => `Still holding the post: ${v.names}`,
  'decisions.head.still-holds-next':
    'The release is in force. Write down the last day; naming the interim head below ends the post by itself.',
  'decisions.head.last': 'Last day in the post',
  'decisions.head.last-day': (v) => `The day must lie between that of the release (${dayIn(v.from)}) and today.`,
  'decisions.head.leave-do': 'End the post',
  'decisions.head.nobody': 'Nobody holds this post after that day.',

  'decisions.release.ruling': "The People's Committee decides where the meeting could not agree",
  'decisions.release.ruling-lead':
    "The meeting could not agree on the release, so the commune's People's Committee decides together with the Front. What the households voted stays as it is.",
  'decisions.release.ruling-waits': "Waiting for the People's Committee to decide.",
  'decisions.release.outcome': 'Decision',
  'decisions.release.outcome.released': 'Released',
  'decisions.release.outcome.kept': 'Not released',
  'decisions.release.reason': 'Reason',
  'decisions.release.front-agreed': "Day on which the commune's Front agreed",
  'decisions.release.front-later': 'The Front agrees first, on the day of the decision at the latest.',
  'decisions.release.decided-on': 'Day of the decision',
  'decisions.release.paper': 'Scan or file of the decision',
  'decisions.release.ruling-do': 'Keep the decision',
  'decisions.release.agreed': 'This is for a meeting that voted and could not agree, while no other vote is under way.',
  'decisions.release.ruled': "The People's Committee has decided this matter, so it goes to no vote and is not decided again.",
  'decisions.release.public': (v) =>
    `The meeting could not agree. The People's Committee decided with the Front on ${dayIn(v.day)} (no. ${v.document}): ${v.outcome}.`,

  'act.decisions.install-head': 'Kept who took office as head of a village',
  'act.decisions.change-head-term': 'Moved the end of the term of a head',
  'act.decisions.end-head-post': 'Ended the post of a head who was released',
  'act.decisions.decide-release': "Kept the People's Committee's decision on a release",
} satisfies Same<typeof viTerm>;
