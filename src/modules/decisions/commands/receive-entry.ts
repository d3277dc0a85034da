import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import type { Day } from '#kernel/day.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import type { Entry } from '../rules/offline/entry.ts';
import { judge } from '../rules/offline/judge.ts';
import { applyEntry, type EntryGround } from '../steps/apply-entry.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';
import { checkEntry, noteEntry, type EntryOutcome } from '../steps/note-entry.ts';
import { serverValue } from '../steps/server-value.ts';
import { entrySchema } from './entry-schema.ts';

/**
 * Takes one entry that was noted without network, by the rules and under the lock of the online command. Sent twice it is done
 * once. Where the server has something else meanwhile it changes nothing and gives both back: the head's choice is a new entry.
 */
export const receiveEntry = command({
  name: 'decisions.receive-entry',
  input: z.object({ unit: id('org.unit'), entry: entrySchema }),
  load: async (tx, { unit, entry }, today) => {
    const at = await groundOf(tx, entry, today);
    return at !== null && at.ground.village.unit === unit ? at : null;
  },
  may: (actor, { ground }) => mayRunVillage(actor, ground.village),
  run: async (work, at, { unit, entry }) => {
    if (work.because.kind !== 'post') return refuse('decisions.state.changed');
    const { holding } = work.because;
    const checked = await checkEntry(work, entry);
    if (!checked.ok) return checked;
    const server = entry.keep ? null : await serverValue(work, entry);
    const verdict = entry.keep ? 'keep' : judge(entry, server);
    if (verdict === 'conflict') return refuse('decisions.entry.conflict', { server: JSON.stringify(server) });
    if (verdict === 'apply') {
      const applied = await applyEntry(work, at, entry, holding);
      if (!applied.ok) return applied;
    }
    const outcome: EntryOutcome = verdict === 'keep' ? 'kept' : verdict === 'same' ? 'same' : 'applied';
    await noteEntry(work, entry, { unit, holding, outcome });
    return ok<{ outcome: EntryOutcome }>({ outcome });
  },
});

async function groundOf(tx: Tx, entry: Entry, today: Day): Promise<EntryGround | null> {
  if (entry.kind === 'return' || entry.kind === 'stack') {
    const ground = await lockRound(tx, entry.round as Id<'decisions.round'>, today);
    return ground === null ? null : { of: 'round', ground };
  }
  const ground = await lockMeeting(tx, entry.meeting as Id<'decisions.meeting'>, today);
  return ground === null ? null : { of: 'meeting', ground };
}
