import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { ruleOn } from '#modules/law/index.ts';
import { nameLines } from '../meeting-fields.ts';
import { mayRunVillage } from '../policy.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

const MOST_NAMES = 10;

/** Names the counting board of a secret vote and the household representatives who witness it (Ban kiểm phiếu, người chứng kiến). */
export const nameCountingBoard = command({
  name: 'decisions.name-counting-board',
  input: z.object({
    meeting: id('decisions.meeting'),
    round: id('decisions.round'),
    counters: nameLines(MOST_NAMES),
    witnesses: nameLines(MOST_NAMES),
  }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row, matters }, input) => {
    const matter = matters.find(({ round }) => round.id === input.round);
    if (matter === undefined || matter.round.state !== 'open') return refuse('decisions.state.changed');
    const [team, watch] = [ruleOn('team', today), ruleOn('witnesses', today)];
    const count = input.counters.length;
    if (team?.unit === 'people-range' && (count < team.value.min || count > team.value.max))
      return refuse('decisions.board.size', { ...team.value, legalRef: team.legalRef });
    if (watch?.unit === 'people' && input.witnesses.length < watch.value)
      return refuse('decisions.board.witnesses', { needed: watch.value, legalRef: watch.legalRef });
    const before = await tx.deleteFrom('decisions.team_member').where('round_id', '=', input.round).returningAll().execute();
    const rows = [
      ...input.counters.map((name) => ({ role: 'counter' as const, name })),
      ...input.witnesses.map((name) => ({ role: 'witness' as const, name })),
    ].map((one) => ({ ...one, id: newId<'decisions.team_member'>(), round_id: input.round }));
    await tx.insertInto('decisions.team_member').values(rows).execute();
    const roles = (members: readonly { readonly role: string }[]) => ({
      round_id: input.round,
      role: members.map(({ role }) => role).join(' '),
    });
    await record({
      unit: row.unit_id,
      table: 'decisions.team_member',
      row: input.round,
      before: before.length === 0 ? null : roles(before),
      after: roles(rows),
    });
    return ok(null);
  },
});
