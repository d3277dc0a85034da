import { event } from '#kernel/event.ts';
import type { Id } from '#kernel/id.ts';

type Trace = { decision: Id<'decisions.decision'>; unit: Id<'org.unit'> };

/** A meeting or a vote was announced to the households. */
export const announced = event<Trace>('decision.announced');
/** A vote was counted; the decision passed, failed or has no result. */
export const counted = event<Trace>('decision.counted');
/** The written decision went to the People's Committee and the Front. */
export const sent = event<Trace>('decision.sent');
/** An authority recognised, refused or annulled. */
export const ruled = event<Trace>('decision.ruled');
