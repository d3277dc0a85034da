import { event } from '#kernel/event.ts';
import type { Id } from '#kernel/id.ts';

/** A person's data was erased here; every module that holds some of its own erases it too. */
export const personErased = event<{ person: Id<'org.person'> }>('org.person-erased');
