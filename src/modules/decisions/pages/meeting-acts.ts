import type { FastifyReply } from 'fastify';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { addCandidate } from '../commands/add-candidate.ts';
import { addCluster } from '../commands/add-cluster.ts';
import { callMeeting } from '../commands/call-meeting.ts';
import { cancelMeeting } from '../commands/cancel-meeting.ts';
import { chooseMethod } from '../commands/choose-method.ts';
import { closeMeeting } from '../commands/close-meeting.ts';
import { countHands } from '../commands/count-hands.ts';
import { makeInvitations } from '../commands/make-invitations.ts';
import { moveMeetingTime } from '../commands/move-meeting.ts';
import { nameCountingBoard } from '../commands/name-counting-board.ts';
import { nameSecretary } from '../commands/name-secretary.ts';
import { openMeeting } from '../commands/open-meeting.ts';
import { removeCandidate } from '../commands/remove-candidate.ts';
import { removeCluster } from '../commands/remove-cluster.ts';
import { setSeats } from '../commands/set-seats.ts';
import { paths } from '../paths.ts';
import { invitationParts } from './invitations.tsx';
import { meetingPage, type MeetingParams } from './meeting.tsx';

const VOTES = {
  'decisions.procedure.too-few': 'votes',
  'decisions.procedure.more-than-present': 'votes',
  'decisions.procedure.nobody': 'votes',
} as const;

/** Everything that can be done on the working page of a meeting; each returns to it. */
export function registerMeetingActs(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { meeting }: MeetingParams) => paths.meeting(meeting);
  const at = (act: string) => ({ page: meetingPage, path: paths.meetingAct(':meeting', act), done });
  site.form({ ...at('doi-gio'), command: moveMeetingTime, refusalAt: { 'decisions.plan.past': 'on' } });
  site.form({ ...at('huy'), command: cancelMeeting, done: ({ unit }) => paths.village(unit) });
  site.form({ ...at('them-cum'), command: addCluster, refusalAt: { 'decisions.cluster.too-small': '' } });
  site.form({ ...at('bo-cum'), command: removeCluster });
  site.form({ ...at('so-nguoi'), command: setSeats });
  site.form({
    ...at('ung-vien'),
    command: addCandidate,
    refusalAt: { 'decisions.procedure.team-candidate': 'label', 'decisions.candidate.age': 'ofAge' },
  });
  site.form({ ...at('bo-ung-vien'), command: removeCandidate });
  site.form({
    ...at('moi'),
    command: callMeeting,
    refusalAt: {
      'decisions.call.meeting-too-late': '',
      'decisions.call.no-candidate': '',
      'decisions.call.no-households': '',
      'decisions.procedure.step-missing': '',
      'decisions.procedure.step-late': '',
      'decisions.procedure.team-candidate': '',
      'decisions.release.no-ground': '',
      'decisions.release.too-few-signed': '',
      'decisions.call.documents-late': 'documentsOn',
      'decisions.call.documents-missing': 'documentsOn',
    },
  });
  site.form({
    ...at('giay-moi'),
    command: makeInvitations,
    done: invitationParts,
    refusalAt: { 'decisions.invitation.made': 'again' },
  });
  site.form({ ...at('khai-mac'), command: openMeeting, refusalAt: { 'decisions.open.meeting-too-early': '' } });
  site.form({ ...at('thu-ky'), command: nameSecretary, refusalAt: VOTES });
  site.form({ ...at('cach-bieu-quyet'), command: chooseMethod, refusalAt: VOTES });
  site.form({
    ...at('kiem-phieu'),
    command: nameCountingBoard,
    refusalAt: { 'decisions.board.size': 'counters', 'decisions.board.witnesses': 'witnesses' },
  });
  site.form({
    ...at('dem'),
    command: countHands,
    input: (fields, { meeting }) => ({ ...fields, meeting, counts: countsIn(fields) }),
    refusalAt: {
      'decisions.count.more-than-present': '',
      'decisions.count.too-many': '',
      'decisions.count.no-board': '',
      'decisions.count.nobody-there': '',
    },
  });
  site.form({ ...at('be-mac'), command: closeMeeting, refusalAt: { 'decisions.close.not-counted': '' } });
}

const FIELD = /^counts\.(\d{1,2})$/;

/** `counts.1`, `counts.2`, ... of the form: hands for each option. */
const countsIn = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const no = FIELD.exec(name)?.[1];
      return no === undefined ? [] : [[no, value]];
    }),
  );
