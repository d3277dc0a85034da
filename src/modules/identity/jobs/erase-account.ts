import { on } from '#kernel/event.ts';
import { personErased } from '#modules/org/index.ts';
import { erasePersonalData } from '../personal-data.ts';

/** Somebody whose data was erased has no account any more. */
export const eraseAccount = on(personErased, 'identity.erase-account', async (room, { person }) => {
  await room.db.transaction().execute((tx) => erasePersonalData(tx, person));
});
