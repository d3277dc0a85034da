import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { makeSeatCode, seatCodeHash } from '../rules/seat-code.ts';
import { lockConference } from '../steps/lock-conference.ts';

export const DOOR_ROLES = ['chair', 'secretary'] as const;

/** A code for chairs or secretaries who have no account here, shown once; another one voids the first and whoever sits by it. */
export const makeDoorCode = command({
  name: 'conferences.make-door-code',
  shownOnce: true,
  input: z.object({ conference: id('conferences.conference'), role: choice(DOOR_ROLES) }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, room, now, record }, { row }, { role }) => {
    if (row.state !== 'called' && row.state !== 'open') return refuse('conferences.codes.not-called');
    const code = makeSeatCode();
    const code_hash = seatCodeHash(room.secret, code);
    await tx
      .insertInto('conferences.door_code')
      .values({ conference_id: row.id, role, code_hash, made_at: now })
      .onConflict((conflict) => conflict.columns(['conference_id', 'role']).doUpdateSet({ code_hash, made_at: now }))
      .execute();
    await tx
      .updateTable('conferences.seat')
      .set({ ended_at: now })
      .where('conference_id', '=', row.id)
      .where('role', '=', role)
      .where('ended_at', 'is', null)
      .execute();
    const after = { conference_id: row.id, role };
    await record({ unit: row.unit_id, table: 'conferences.door_code', row: `${row.id}:${role}`, before: null, after });
    return ok({ row, role, code });
  },
});
