import type { Same } from '#kernel/words.ts';
import type { vi } from './words.vi.ts';

export const en = {
  'conferences.media.off': 'This conference has no live picture and sound. Everything else happens on this page.',
  'conferences.media.away':
    'The server for picture and sound does not answer at the moment. The conference goes on; the page reconnects by itself.',
  'conferences.media.no-room': 'The room for picture and sound of this conference is not open.',
  'conferences.media.removed':
    'The chair has taken this site out of picture and sound. Please contact the organisers to come back.',
  'conferences.media.full':
    'The server for picture and sound has all the connections it can carry. Please watch the HLS stream or follow in text.',
  'conferences.media.not-connected': 'This connection of picture and sound has ended. The page reconnects by itself.',
  'conferences.media.sdp-wrong': 'The browser sent a greeting that cannot be read. Load the page again or use a newer browser.',
  'conferences.media.sdp-too-large': 'The greeting of the browser is too large and was refused.',
  'conferences.media.token-wrong': 'The pass for picture and sound is not right. Load the page again.',
  'conferences.media.token-expired': 'The pass for picture and sound is older than 5 minutes. Load the page again.',
  'conferences.media.no-ffmpeg':
    'The server lacks the program ffmpeg, so there is no recording and no HLS (Debian: apt-get install ffmpeg).',
  'conferences.media.not-supported': 'The engine for picture and sound in use cannot do this.',

  'conferences.media.engine.janus': 'Janus',
  'conferences.media.engine.werift': 'werift (part of the program)',
  'conferences.media.engine.external': 'a room system elsewhere',
  'conferences.media.engine.off': 'no live picture and sound',
  'conferences.media.reason.asked': 'the administrator set it so',
  'conferences.media.reason.janus-found': 'Janus is on this server and started for a trial',
  'conferences.media.reason.janus-remote': 'the Janus on another server answers',
  'conferences.media.reason.janus-missing': 'Janus is not installed on this server (Debian: apt-get install janus)',
  'conferences.media.reason.janus-failed': 'Janus does not start or does not answer',
  'conferences.media.reason.werift-failed': 'werift does not start',
  'conferences.media.reason.external-only': 'only the address of a room system elsewhere is left',
  'conferences.media.reason.nothing-set': 'no other room system is set',
  'conferences.media.reason.asked-and-failed': 'the engine that was set does not start',
  'conferences.media.chosen': (v: { engine: string; reasons: string }) => `Picture and sound: ${v.engine}, because ${v.reasons}.`,

  'conferences.media.rung.A': 'Two ways, clear picture',
  'conferences.media.rung.B': 'Two ways, small picture',
  'conferences.media.rung.C': 'Sound and slides only',
  'conferences.media.rung.D': 'Watch the stream, some seconds late',
  'conferences.media.rung.E': 'Listen to the stream, some seconds late',
  'conferences.media.rung.F': 'Text only',
  'conferences.media.rung.G': 'Simple page that loads itself again',
  'conferences.media.rung.H': 'No network: by telephone',
  'conferences.media.rung.H-how':
    'Call the organisers: the secretary enters the attendance and votes of the site, marked "entered afterwards".',

  'conferences.media.line.heading': 'Line',
  'conferences.media.line.lower': 'Weak line? Change to {rung}',
  'conferences.media.line.choose': 'Choose what the network of this site can carry',
  'conferences.media.state.starting': 'Connecting picture and sound ...',
  'conferences.media.state.live': 'Picture and sound are connected',
  'conferences.media.state.watching': 'Watching, some seconds late',
  'conferences.media.state.text': 'Following in text',
  'conferences.media.state.again': 'Connection lost, connecting again ...',
  'conferences.media.state.removed': 'The site is outside picture and sound by order of the chair',
  'conferences.media.state.elsewhere': 'Another tab of this browser holds camera and microphone. Close it to use them here.',
  'conferences.media.state.stepped': 'The line is weak, so the page went one step down. Press another step to change.',
  'conferences.media.floor.open': 'Microphone open: every site hears you',
  'conferences.media.floor.closed': 'Microphone closed at the server: it is not your turn',
  'conferences.media.place.empty': 'No picture yet',
  'conferences.media.device.heading': 'Camera and microphone',
  'conferences.media.device.camera': 'Camera',
  'conferences.media.device.microphone': 'Microphone',
  'conferences.media.device.start': 'Open camera and microphone',
  'conferences.media.device.sound': 'Turn sound on',

  'conferences.media.check.start': 'Check devices',
  'conferences.media.check.again': 'Check again',
  'conferences.media.check.running': 'Checking, please say a few words into the microphone ...',
  'conferences.media.check.good': 'Camera, microphone and line are good. The site is ready.',
  'conferences.media.check.not-good':
    'Something is not right yet. Follow each line below and check again; the conference works without picture too.',
  'conferences.media.check.no-live':
    'This conference carries no picture and sound through this system, so only the speed of the line was tried.',
  'conferences.media.check.no-https':
    'The page must be opened with an https address: only then do browsers lend camera and microphone.',
  'conferences.media.check.no-permission':
    'The browser may not use camera and microphone. Press the lock beside the address, choose Allow, and check again.',
  'conferences.media.check.no-camera': 'No camera found. Plug the cable in again and check again.',
  'conferences.media.check.no-microphone': 'No microphone found. Plug the cable in again and check again.',
  'conferences.media.check.in-use': 'Another program uses the camera or microphone. Close it and check again.',
  'conferences.media.check.silent': 'The microphone hears nothing. Look at its mute button and choose the right microphone.',
  'conferences.media.check.quiet': 'The sound is very low. Bring the microphone closer or raise its level.',
  'conferences.media.check.dark': 'The picture is black. Open the lid of the camera and turn on the light.',
  'conferences.media.check.no-udp':
    'The network blocks live picture (UDP). The site can still watch HLS and follow in text; ask whoever runs the network to open the ports.',
  'conferences.media.check.slow': (v: { kbps: number; needed: number }) =>
    `The line sends about ${v.kbps} kbit/s; a clear picture needs ${v.needed} kbit/s. Choose a lower step.`,
  'conferences.media.check.server':
    'The server for picture and sound does not answer, so the line could not be tried. Try again in a few minutes.',
  'conferences.media.check.camera-good': (v: { size: string }) => `Camera: good (${v.size})`,
  'conferences.media.check.microphone-good': 'Microphone: good',
  'conferences.media.check.line-good': (v: { kbps: number }) => `Line: good (sends about ${v.kbps} kbit/s)`,

  'conferences.media.slides.share': 'Share the screen as page images',
  'conferences.media.slides.stop': 'Stop sharing',
  'conferences.media.slides.sent': (v: { number: number }) => `Page ${v.number} is shown in all halls`,
  'conferences.media.slides.waiting': 'Preparing the first page ...',
  'conferences.media.slides.stopped': 'Sharing has stopped. The page is off all screens.',
  'conferences.media.slides.away': 'Not sent because the line is interrupted. It will be sent again by itself.',
  'conferences.media.slides.too-large': 'The page image is too large and was not sent.',
  'conferences.media.slides.not-picture': 'What was sent is no page image.',
  'conferences.media.slides.refused': 'The browser does not lend the screen.',

  'conferences.media.recording.consent': 'This conference is recorded. Those who stay in the hall know it and agree.',
} satisfies Same<typeof vi>;
