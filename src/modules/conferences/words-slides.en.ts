import type { Same } from '#kernel/words.ts';
import type { vi } from './words-slides.vi.ts';

export const en = {
  'conferences.device.title': 'Device check before the meeting',
  'conferences.device.link': 'Device check',
  'conferences.device.try': 'Try camera, microphone and line',
  'conferences.device.try-lead':
    'Press the button, allow camera and microphone, and say a few sentences. Picture and sound are tried on this computer only; nobody receives them and nothing is recorded.',
  'conferences.device.no-script':
    'This browser runs no scripts, so the page cannot try anything by itself. Go through the points below, or open the page with a recent Chrome, Edge, Firefox or Safari.',
  'conferences.device.help': 'When something is not right',
  'conferences.device.camera': 'Camera',
  'conferences.device.camera-help':
    'Look at cable and lid; close other meeting programs; press the lock beside the address and choose Allow; put the camera opposite the chair, not against the light.',
  'conferences.device.microphone': 'Microphone',
  'conferences.device.microphone-help':
    'Look at the mute button and the input level of the computer; choose the right microphone; keep loudspeakers away from it; in a hall one microphone for one speaker.',
  'conferences.device.line': 'Line',
  'conferences.device.line-help':
    'Use a cable instead of Wi-Fi; stop large downloads in the office; try the spare line (4G, 5G). If the network blocks live picture, ask its administrator to open the ports, or watch the stream a few seconds late.',
  'conferences.device.browser': 'Browser',
  'conferences.device.browser-help':
    'Use a recent Chrome, Edge, Firefox or Safari; open the page by its https address; keep one tab of the site page open; switch off the sleep mode of the computer.',
  'conferences.device.anyway': 'The meeting works without picture',
  'conferences.device.anyway-text':
    'Agenda, speakers, documents, pages shown, captions, attendance and votes all work on the page without picture and sound. Without any line, telephone the secretariat: what the site did is entered afterwards.',
  'conferences.device.over': 'The conference has ended; nothing needs to be checked any more.',
  'conferences.device.save': 'Enter into the rehearsal checklist',
  'conferences.device.save-lead': (v: { site: string }) =>
    `Enters the result into the rehearsal checklist of ${v.site}. The page ticks what was tried and good; correct it where needed.`,
  'conferences.device.save-label': 'Tried and good',
  'conferences.device.save-do': 'Enter the result',
  'conferences.device.saved': 'Entered into the rehearsal checklist of the site.',
  'conferences.device.to-hall': 'To the meeting',
  'conferences.device.seated': (v: { seat: string }) => `This browser has a seat: ${v.seat}`,
  'conferences.device.site-how':
    'Try camera, microphone and line on the computer that will be used: come in by the code of the site and press "Device check".',

  'conferences.slides.shown': 'On the screens',
  'conferences.slides.of-secretariat': 'The secretariat',
  'conferences.slides.of-site': (v: { site: string }) => v.site,
  'conferences.slides.alt': (v: { who: string; no: number }) => `Page ${v.no} shown by ${v.who}`,
  'conferences.slides.caption': (v: { who: string; no: number }) => `${v.who}, page ${v.no}`,
  'conferences.slides.share': 'Show the screen of this computer',
  'conferences.slides.share-lead':
    'Choose a window or the whole screen. Each new page appears in all halls and for everybody who follows, at very little cost to the line. Show nothing that may not be published yet.',
  'conferences.slides.share-lead-site':
    'For while this site has the floor. Choose the window of the presentation; each new page appears in all halls. When the floor ends the page is taken off by itself.',
  'conferences.slides.share-no-script':
    'This browser runs no scripts and cannot share its screen. Send the file to the secretariat.',
  'conferences.slides.too-soon': 'The page before was shown a moment ago. Please wait a second before the next.',
  'conferences.session.not-your-floor': 'Not shown: this site does not have the floor. The page tries again by itself.',

  'conferences.log.screen.shown': 'Screen shown',
  'conferences.minutes.text-screen': 'The secretariat showed pages on the screens of all sites.',
  'conferences.minutes.text-screen-of': (v: { site: string }) => `${v.site} showed pages on the screens of all sites.`,

  'act.conferences.show-screen': 'Showed a page of a screen',
  'act.conferences.end-screen': 'Stopped showing a screen',
  'act.conferences.keep-device-check': 'Entered the device check of a site',
} satisfies Same<typeof vi>;
