import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { MeetingModel } from '../../queries/find-meeting.ts';

/** What every part of the working page of a meeting gets. */
export interface MeetingPart {
  readonly model: MeetingModel;
  readonly form: FormState;
  readonly visit: Visit;
}
