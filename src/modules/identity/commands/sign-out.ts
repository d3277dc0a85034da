import { ok } from '#kernel/result.ts';
import { gate } from '../steps/gate.ts';
import { endSession } from './end-session.ts';

/** Ends the session that asks. Somebody who is signed out already is signed out. */
export const signOut = gate<null, never>('identity.sign-out', async (room, actor) => {
  if (actor.session === null) return ok(null);
  const ended = await endSession(room, actor, { session: actor.session });
  return ended.ok || ended.why === 'not-found' ? ok(null) : ended;
});
