import type { Same } from '#kernel/words.ts';
import type { viOffline } from './words-offline.vi.ts';

export const enOffline = {
  'decisions.phone.app': 'Village head · Điểm Cầu',
  'decisions.phone.app-short': 'Village head',
  'decisions.phone.title': 'Village-head mode',
  'decisions.phone.button': 'Take along without network',
  'decisions.phone.lead':
    'Works a week without network: check households in, note counted hands, mark slips returned. With network everything is sent at once.',
  'decisions.phone.open': 'Open on this phone',
  'decisions.phone.pin-title': 'Remember your PIN',
  'decisions.phone.pin-why':
    'What is on the phone is locked with your PIN. If the PIN is forgotten, or typed wrong 10 times, what was not sent is lost; nobody can open it again. Send, or save to a file, whenever you can.',
  'decisions.phone.without': 'Without this mode',
  'decisions.phone.without-lead': 'With network the ordinary pages do everything. Without network, print the list of households.',
  'decisions.phone.without-script':
    'This page needs JavaScript to keep data on the phone. Where the browser has none, use the ordinary pages with network, or print the list of households, write by hand and enter it later.',
  'decisions.phone.village': 'Village matters',
  'decisions.phone.sheet': 'List of households to print',
  'decisions.phone.ordinary': 'Ordinary pages and lists to print',

  'act.decisions.receive-entry': 'Take in what was noted without network',

  'decisions.entry.there': 'The server has this entry already.',
  'decisions.entry.other': 'The server has another entry with the same number. Nothing was changed.',
  'decisions.entry.waits': 'This entry continues one that was not sent yet. Send that one first.',
  'decisions.entry.conflict': 'The server has something else. Compare both and choose.',
  'decisions.entry.present': (v) =>
    `The phone has ${v.present} households present, the server knows of ${v.known}. Send who has come first, then send this again.`,
  'decisions.entry.not-open':
    'The meeting is not opened in the system yet, or closed already. Look at the page of the meeting, then send again.',
} satisfies Same<typeof viOffline>;
