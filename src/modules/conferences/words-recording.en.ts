import type { Same } from '#kernel/words.ts';
import type { vi } from './words-recording.vi.ts';

export const en = {
  'conferences.out.title': 'Picture and sound switched off',
  'conferences.out.send': 'Send out of the line',
  'conferences.out.let-in': 'Let in again',
  'conferences.out.speaking': (v: { site: string }) => `Speaking: ${v.site}`,
  'conferences.out.what':
    'Picture and sound of the site are switched off everywhere. It keeps its seat, its requests to speak and its votes, and goes on following the conference.',
  'conferences.out.own': 'The chair has switched off picture and sound of this site',
  'conferences.out.own-what':
    'Others neither see nor hear this site until it is switched on again. Everything else goes on: it keeps its seat, asks to speak, votes and follows the conference. To talk about it, please telephone the secretary.',
  'conferences.session.main-site': 'The chair’s own site cannot be sent out of the line.',
  'conferences.log.site.sent-out': 'Site sent out of the line',
  'conferences.log.site.let-in': 'Site let in again',
  'conferences.minutes.text-sent-out': (v: { site: string }) => `Picture and sound of ${v.site} are switched off.`,
  'conferences.minutes.text-let-in': (v: { site: string }) => `Picture and sound of ${v.site} are switched on again.`,
  'conferences.minutes.text-recording-for': (v: { purpose: string; until: string }) =>
    `Recording begins; all sites are told. Purpose: ${v.purpose}. Kept until the end of ${v.until}.`,

  'conferences.recording.title': 'Recording',
  'conferences.recording.start': 'Start recording',
  'conferences.recording.stop': 'Stop recording',
  'conferences.recording.start-what':
    'Every page of the conference tells at once that it is recorded, what for and until when it is kept. Only the chair and whoever has the floor are recorded.',
  'conferences.recording.purpose': 'Purpose',
  'conferences.recording.purpose-usual': 'for the minutes and the files of the conference',
  'conferences.recording.keep': 'Kept for',
  'conferences.recording.keep-days': (v: { days: number }) =>
    v.days % 365 === 0 ? `${v.days / 365} years (${v.days} days)` : `${v.days} days`,
  'conferences.recording.told': (v: { body: string; purpose: string; until: string }) =>
    `${v.body} is recording picture and sound. Purpose: ${v.purpose}. It is kept until the end of ${v.until} and then deleted.`,
  'conferences.recording.ask': (v: { body: string }) =>
    `To ask, or to have the part with you deleted, turn to the secretary of the conference or write to ${v.body}.`,
  'conferences.recording.may': 'The conference may be recorded',
  'conferences.recording.may-what':
    'The conference may be recorded. While it is, every page of it tells who records, what for, until when it is kept and whom to ask for deletion. Whoever does not want to be on it turns the camera off, or sits outside of the picture, before speaking.',
  'conferences.recording.media-off': 'Picture and sound are switched off on this server, so there is nothing to record.',
  'conferences.recording.media-elsewhere': 'Picture and sound run in another room system; please record there.',
  'conferences.recording.media-away':
    'Picture and sound are not ready, so nothing can be recorded yet. Please wait a few seconds and press again; if it stays so, tell whoever runs the server.',
  'conferences.recording.no-ffmpeg':
    'The server lacks the program ffmpeg, so nothing can be recorded. Please tell whoever runs the server.',
  'conferences.recording.too-many': 'This conference has too many recordings already.',
  'conferences.recording.running': 'This recording is still running. Stop it before it is watched, released or deleted.',
  'conferences.recording.gone': 'This recording was deleted.',
  'conferences.recording.not-public': 'This conference is not open to everybody, so its recordings cannot be released.',

  'conferences.recording.lead':
    'Recordings lie on the server of the office and are deleted when their time is over. Each opening is noted with name and time.',
  'conferences.recording.none': 'This conference has no recording',
  'conferences.recording.none-next': 'The secretary starts one on the secretary’s page while the conference runs.',
  'conferences.recording.number': (v: { no: number }) => `Recording ${v.no}`,
  'conferences.recording.part': (v: { part: number }) => `Part ${v.part}`,
  'conferences.recording.part-of': (v: { no: number; part: number }) => `Recording ${v.no}, part ${v.part}`,
  'conferences.recording.part-ended': (v: { at: string }) => `ended ${v.at}`,
  'conferences.recording.open-part': (v: { part: number }) => `Open part ${v.part}`,
  'conferences.recording.watch': (v: { no: number; part: number }) => `Watch recording ${v.no}, part ${v.part}`,
  'conferences.recording.no-parts': 'There is no file: no site sent a picture while it was recorded.',
  'conferences.recording.seconds': (v: { seconds: number }) => `${v.seconds} s`,
  'conferences.recording.minutes': (v: { minutes: number }) => `${v.minutes} min`,
  'conferences.recording.hours': (v: { hours: number; minutes: number }) => `${v.hours} h ${v.minutes} min`,
  'conferences.recording.started': 'Started',
  'conferences.recording.stopped': 'Stopped',
  'conferences.recording.until': 'Kept until the end of',
  'conferences.recording.deleted': 'Deleted',
  'conferences.recording.released': 'Released since',
  'conferences.recording.openings': 'Openings by everybody',
  'conferences.recording.is-running': 'Recording',
  'conferences.recording.is-kept': 'Kept inside',
  'conferences.recording.is-released': 'Released',
  'conferences.recording.is-deleted': 'Deleted',
  'conferences.recording.release': 'Release on the public page',
  'conferences.recording.take-back': 'Take back',
  'conferences.recording.delete': 'Delete now',
  'conferences.recording.delete-what':
    'All files of this recording are deleted from the server and cannot be brought back. The record of acts tells who deleted it and when.',
  'conferences.recording.delete-sure': 'I want to delete this recording for good',
  'conferences.recording.tick': 'Please tick this box if it is to be deleted for good.',
  'conferences.recording.download': 'Download the file',
  'conferences.recording.no-video': 'This browser cannot play video. The file can be downloaded.',
  'conferences.recording.opened-what': 'This opening was noted. The address works for whoever opened it, for 6 hours.',
  'conferences.recording.views': 'Who opened it',
  'conferences.recording.views-lead': 'Names are deleted after a year. Openings by everybody are only counted, by day.',
  'conferences.recording.views-latest': 'The latest openings',
  'conferences.recording.views-none': 'Nobody has opened it.',
  'conferences.recording.view-at': 'At',
  'conferences.recording.view-who': 'Who',
  'conferences.recording.view-what': 'Part',
  'conferences.recording.by-code': (v: { role: string }) => `${v.role}, by a code`,
  'conferences.recording.forgotten': 'Name deleted',
  'conferences.recording.public-title': 'Recording of the conference',

  'act.conferences.send-out-site': 'Send a site out of the line',
  'act.conferences.let-in-site': 'Let a site in again',
  'act.conferences.start-recording': 'Start recording a conference',
  'act.conferences.stop-recording': 'Stop recording a conference',
  'act.conferences.open-recording': 'Open a recording of a conference',
  'act.conferences.release-recording': 'Release a recording of a conference',
  'act.conferences.take-back-recording': 'Take a recording of a conference back',
  'act.conferences.delete-recording': 'Delete a recording of a conference',
} satisfies Same<typeof vi>;
