/**
 * What is tried out in every hall before the meeting (danh mục diễn tập), in the order it is done. Words for each stand at
 * `conferences.check.<item>`; a line may be added here without touching stored ticks.
 */
export const SITE_CHECKS = [
  'hall-power',
  'backup-power',
  'line',
  'backup-line',
  'device',
  'camera',
  'microphone',
  'loudspeaker',
  'screen',
  'test-call',
  'attendance-list',
  'contact',
] as const;

/** Those of them that the check of the computer can answer. */
export const DEVICE_CHECKS = [
  'device',
  'camera',
  'microphone',
  'line',
] as const satisfies readonly (typeof SITE_CHECKS)[number][];
