import { formatDay } from '#kernel/html/format.ts';
import type { Day } from '#kernel/day.ts';
import type { Same } from '#kernel/words.ts';
import type { viVillage } from './words-village.vi.ts';

type Value = string | number;
const dayIn = (value: Value): string => formatDay(String(value) as Day, 'en');

export const enVillage = {
  'decisions.state.changed':
    'This has just changed, or the step was already taken. Nothing was overwritten. Please open the page again.',
  'decisions.field.not-a-time': 'Please type a time, such as 19:30',

  'decisions.meeting-state.planned': 'Being prepared',
  'decisions.meeting-state.called': 'Announced',
  'decisions.meeting-state.open': 'Under way',
  'decisions.meeting-state.closed': 'Closed',
  'decisions.meeting-state.cancelled': 'Called off',
  'decisions.meeting-kind.community': 'Meeting of the community',
  'decisions.meeting-kind.annual': 'Annual conference of the community',

  'decisions.nav.village': 'My village',
  'decisions.village.title': (v: { unit: string }) => `${v.unit}: matters to discuss and decide`,
  'decisions.village.crumb': (v: { unit: string }) => `${v.unit}: matters`,
  'decisions.village.lead': (v: { households: string; open: number }) =>
    v.open === 0
      ? `${v.households} households. Nothing is waiting.`
      : `${v.households} households. ${v.open} ${v.open === 1 ? 'matter waits' : 'matters wait'} for the next step.`,
  'decisions.village.open': 'Under way',
  'decisions.village.open-caption': 'Matters under way and the next step of each',
  'decisions.village.ended': 'Done',
  'decisions.village.ended-caption': 'Matters that are decided, newest first',
  'decisions.village.all': 'See all as residents do',
  'decisions.village.matter': 'Matter',
  'decisions.village.state': 'State',
  'decisions.village.next': 'Next step',
  'decisions.village.empty': 'Nothing is being discussed',
  'decisions.village.empty-next': 'Add a matter the households are to decide, then call a meeting.',
  'decisions.village.meetings': 'Meetings',
  'decisions.village.meetings-caption': 'Meetings, newest first',
  'decisions.village.no-meeting': 'No meeting yet',
  'decisions.village.no-meeting-next': 'When there is something to discuss, call a meeting.',
  'decisions.village.households': 'Households',
  'decisions.village.households-lead': (v: { households: string }) =>
    `${v.households} households. Look, or print as a sheet for the door.`,
  'decisions.village.keep-households': 'Change the list of households',

  'decisions.next.plan': 'Plan a meeting about it',
  'decisions.next.call': 'Send the notice of the meeting',
  'decisions.next.hold': 'Hold the meeting: check people in and open it',
  'decisions.next.count': 'Count the vote and close the meeting',
  'decisions.next.vote': 'Follow the vote of the households',
  'decisions.next.ballot': 'Choose how to go on: ballot papers to every household',
  'decisions.next.write': 'Write the paper with its seven elements',
  'decisions.next.send': "Send the paper to the People's Committee and the Front",
  'decisions.next.wait': 'Wait for the recognising body',
  'decisions.next.nothing': 'Nothing left to do',

  'decisions.draft.button': 'Add a matter',
  'decisions.draft.lead': (v: { unit: string }) =>
    `A matter the households of ${v.unit} discuss and decide. Nobody is told anything until a meeting is called.`,
  'decisions.draft.matter': 'Which matter of Article 15',
  'decisions.draft.matter-hint': 'The law says in which form each may be decided and how many households must agree.',
  'decisions.draft.election': 'Elect or release',
  'decisions.draft.election-hint': 'Only for matters 15.4 and 15.5.',
  'decisions.draft.title': 'Title',
  'decisions.draft.title-hint': 'One sentence everybody understands. For example: Contributions to the concrete road of lane 3',
  'decisions.draft.content': 'What is put to the households',
  'decisions.draft.content-hint': 'What is done, where, what each household gives, when, who looks after it.',
  'decisions.draft.do': 'Keep this matter',
  'decisions.edit.title': 'Change the text',
  'decisions.edit.do': 'Keep the changes',
  'decisions.edit.announced':
    'This was announced to the households and cannot be changed any more. Call the meeting off and prepare it again if need be.',
  'decisions.edit.planned':
    'This stands on the agenda of a planned meeting, so its kind cannot change. Call that meeting off first.',
  'decisions.withdraw.title': 'Withdraw this matter',
  'decisions.withdraw.what': 'A withdrawn matter stays on record but is not put any more.',
  'decisions.withdraw.do': 'Withdraw this matter',
  'decisions.withdraw.running': 'This stands on the agenda of a meeting or is being voted on. Call that off first.',

  'decisions.plan.button': 'Call a meeting',
  'decisions.plan.lead': 'Choose the matters, the time and the place. The notice goes out in the next step.',
  'decisions.plan.matters': 'Matters to put',
  'decisions.plan.matters-hint': 'One meeting may discuss several.',
  'decisions.plan.no-matter': 'Please choose at least one matter',
  'decisions.plan.nothing': 'No matter is waiting to be put',
  'decisions.plan.nothing-next': 'Add a matter first. The annual conference may do without a vote.',
  'decisions.plan.running': (v: { title: Value }) => `“${v.title}” stands on another agenda or is being voted on.`,
  'decisions.plan.on': 'Day of the meeting',
  'decisions.plan.at': 'Time',
  'decisions.plan.at-hint': 'For example 19:30',
  'decisions.plan.place': 'Place',
  'decisions.plan.chair': 'Chair',
  'decisions.plan.chair-hint':
    'Usually the village head. Electing the head is chaired by the election team, releasing the head by the head of the Front board.',
  'decisions.plan.kind': 'Kind of meeting',
  'decisions.plan.past': 'This time has passed',
  'decisions.plan.do': 'Keep the meeting',

  'decisions.move.title': 'Change time, place or chair',
  'decisions.move.do': 'Keep the changes',
  'decisions.cancel.title': 'Call the meeting off',
  'decisions.cancel.planned': 'Nobody was told yet. Its matters wait to be put again.',
  'decisions.cancel.called': 'The households were told: let them know. Its matters wait to be put again.',
  'decisions.cancel.do': 'Call this meeting off',

  'decisions.cluster.title': 'Meeting in parts',
  'decisions.cluster.caption': (v: { document: string }) => `Parts by the plan the People's Committee approved: ${v.document}`,
  'decisions.cluster.rule': (v: { minimum: number }) =>
    `Parts may meet apart from ${v.minimum} households on, or where people live scattered. Their results are added up against all households.`,
  'decisions.cluster.add': 'Add a part',
  'decisions.cluster.name': 'Name of the part',
  'decisions.cluster.name-hint': 'For example: Part 1, from the bridge to the school',
  'decisions.cluster.document': 'Number of the approval',
  'decisions.cluster.scattered': 'People live scattered and cannot easily meet in one place',
  'decisions.cluster.do': 'Add this part',
  'decisions.cluster.remove': 'Remove',
  'decisions.cluster.too-small': (v: { households: Value; minimum: Value; legalRef: Value }) =>
    `The village has ${v.households} households, fewer than the ${v.minimum} for meeting in parts (${v.legalRef}). Where people live scattered, tick that box.`,

  'decisions.call.title': 'Send the notice',
  'decisions.call.lead':
    'With the notice the list of households and the text stand still until the meeting is over: the households of today are the base of every share.',
  'decisions.call.last-notice': (v: { day: string }) => `The notice must reach the households by ${v.day}.`,
  'decisions.call.last-documents': (v: { day: string }) => `The documents must reach every household by ${v.day}.`,
  'decisions.call.documents': 'Day the documents reached every household',
  'decisions.call.documents-hint': 'For this matter documents go to every household before the meeting.',
  'decisions.call.documents-missing': 'Please give the day the documents reached every household; they go out before the notice',
  'decisions.call.documents-late': (v: { last: Value; legalRef: Value }) =>
    `The documents came too late: the last day is ${dayIn(v.last)} (${v.legalRef}). Move the meeting.`,
  'decisions.call.meeting-too-late': (v: { last: Value; legalRef: Value }) =>
    `A notice of today comes too late: the last day is ${dayIn(v.last)} (${v.legalRef}). Move the meeting, then send it again.`,
  'decisions.call.no-candidate': "The election has no candidate yet. Write down the Front board's list first.",
  'decisions.call.do': 'Send the notice',

  'decisions.sheet.title': (v: { unit: string }) => `Households: ${v.unit}`,
  'decisions.sheet.lead': (v: { households: string }) => `${v.households} households. Print as a sheet for the door.`,
  'decisions.sheet.caption': 'Households of the village by code',
  'decisions.sheet.code': 'Code',
  'decisions.sheet.address': 'House',
  'decisions.sheet.name': 'Representative',
  'decisions.sheet.signature': 'Signature',
  'decisions.sheet.empty': 'No household yet',
  'decisions.sheet.empty-next': 'The administrator of the commune enters households from a file or one by one.',
} as const satisfies Same<typeof viVillage>;
