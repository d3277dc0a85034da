import type { Same } from '#kernel/words.ts';
import type { viActs } from './words-acts.vi.ts';

export const enActs = {
  'act.publicity.add-plan-item': 'Added an item to the publicity plan',
  'act.publicity.adopt-plan': 'Adopted the publicity plan',
  'act.publicity.amend-publication': 'Amended a publication',
  'act.publicity.assign-responsible': 'Assigned who is responsible',
  'act.publicity.edit-publication': 'Edited before publishing',
  'act.publicity.end-display': 'Recorded taking down',
  'act.publicity.move-duty': 'Moved the day a duty arose',
  'act.publicity.open-duty': 'Opened a duty to publish',
  'act.publicity.open-register': 'Opened the register',
  'act.publicity.plan-channel': 'Planned a channel',
  'act.publicity.publish-publication': 'Published',
  'act.publicity.record-channel': 'Recorded a channel',
  'act.publicity.remove-plan-item': 'Removed an item from the plan',
  'act.publicity.report-from-village': 'Village head reported',
  'act.publicity.void-display': 'Voided a wrong record',
  'act.publicity.withdraw-publication': 'Withdrew a publication',
} satisfies Same<typeof viActs>;
