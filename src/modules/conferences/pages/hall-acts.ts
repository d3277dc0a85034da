import type { Command } from '#kernel/command.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Limit, PageSpec } from '#kernel/http/spec.ts';
import { checkInSelf } from '../commands/check-in-self.ts';
import { clearMessage } from '../commands/clear-message.ts';
import { closeSession } from '../commands/close-session.ts';
import { endFloor } from '../commands/end-floor.ts';
import { extendFloor } from '../commands/extend-floor.ts';
import { giveFloor } from '../commands/give-floor.ts';
import { hideSlide } from '../commands/hide-slide.ts';
import { holdFloor } from '../commands/hold-floor.ts';
import { inviteSite } from '../commands/invite-site.ts';
import { letInSite } from '../commands/let-in-site.ts';
import { lowerHand } from '../commands/lower-hand.ts';
import { moveEntry } from '../commands/move-entry.ts';
import { noteSpeech } from '../commands/note-speech.ts';
import { openItem } from '../commands/open-item.ts';
import { openSession } from '../commands/open-session.ts';
import { pauseSession } from '../commands/pause-session.ts';
import { postponeItem } from '../commands/postpone-item.ts';
import { queuePaper } from '../commands/queue-paper.ts';
import { raiseHand } from '../commands/raise-hand.ts';
import { releaseFloor } from '../commands/release-floor.ts';
import { resumeSession } from '../commands/resume-session.ts';
import { sendMessage } from '../commands/send-message.ts';
import { sendOutSite } from '../commands/send-out-site.ts';
import { showSlide } from '../commands/show-slide.ts';
import { typeCaption } from '../commands/type-caption.ts';
import { writeNote } from '../commands/write-note.ts';
import { hallPaths, type HallRole } from '../paths-run.ts';
import { paths } from '../paths.ts';
import { hallFields } from '../steps/enter.ts';
import type { HallRefusal } from '../steps/happen.ts';
import type { HallParams } from './hall-model.ts';

/** What cannot be done now is said on the page it was pressed on, which shows how things stand. */
export const TOLD: Readonly<Record<HallRefusal | 'conferences.session.not-released' | 'conferences.session.main-site', string>> =
  {
    'conferences.session.not-running': '',
    'conferences.session.already-running': '',
    'conferences.session.closed': '',
    'conferences.session.no-speaker': '',
    'conferences.session.not-waiting': '',
    'conferences.session.item-not-open': '',
    'conferences.session.already-so': '',
    'conferences.session.already-queued': '',
    'conferences.session.queue-full': '',
    'conferences.session.poll-open': '',
    'conferences.session.poll-not-open': '',
    'conferences.session.not-your-floor': '',
    'conferences.session.in-future': 'time',
    'conferences.session.meanwhile': '',
    'conferences.session.not-released': '',
    'conferences.session.main-site': '',
  };

/** Raised hands from one network: halls of a province may share one address. */
const HANDS: Limit = { name: 'conferences.hand', points: 120, seconds: 60 };

type Page<Model> = PageSpec<HallParams, unknown, Model>;
type HallCommand = Command<unknown, string>;

const AT_CHAIR: Readonly<Record<string, HallCommand>> = {
  'khai-mac': openSession,
  'tam-nghi': pauseSession,
  'hop-tiep': resumeSession,
  'be-mac': closeSession,
  'vao-muc': openItem,
  'hoan-muc': postponeItem,
  'moi-phat-bieu': giveFloor,
  'moi-diem-cau': inviteSite,
  'dung-dong-ho': holdFloor,
  'chay-dong-ho': releaseFloor,
  'them-gio': extendFloor,
  'het-luot': endFloor,
  'sap-xep': moveEntry,
  'go-thong-bao': clearMessage,
  'dua-ra': sendOutSite,
  'cho-vao': letInSite,
};

const AT_SECRETARY: Readonly<Record<string, HallCommand>> = {
  'sap-xep': moveEntry,
  'thoi-xin': lowerHand,
  'dua-ra': sendOutSite,
  'cho-vao': letInSite,
  'xin-phat-bieu': raiseHand,
  'thong-bao': sendMessage,
  'go-thong-bao': clearMessage,
  'phu-de': typeCaption,
  chieu: showSlide,
  'thoi-chieu': hideSlide,
  'ghi-luot': noteSpeech,
  'ghi-viec': writeNote,
  'tham-luan': queuePaper,
};

const AT_SITE: Readonly<Record<string, HallCommand>> = { 'xin-phat-bieu': raiseHand, 'thoi-xin': lowerHand };

const ACTS: Readonly<Record<Exclude<HallRole, 'man-hinh'>, Readonly<Record<string, HallCommand>>>> = {
  'chu-tri': AT_CHAIR,
  'thu-ky': AT_SECRETARY,
  'diem-cau': AT_SITE,
  'dai-bieu': { ...AT_SITE, 'co-mat': checkInSelf },
};

/** Everything that can be pressed on the page of a role; each returns to it. */
export function registerHallActs<Model>(site: Site, role: keyof typeof ACTS, page: Page<Model>): void {
  for (const [act, command] of Object.entries(ACTS[role])) {
    site.form({
      page,
      path: hallPaths.act(':conference', role, act),
      command,
      input: hallFields,
      done: (_value, _visit, _reply, { conference }) => paths.hall(conference, role),
      refusalAt: TOLD,
      ...(command === raiseHand ? { limit: HANDS } : {}),
    });
  }
}
