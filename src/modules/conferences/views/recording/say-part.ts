import { formatFileSize } from '#kernel/html/format.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { RecordedPart } from '../../media/program/recording-files.ts';
import { words } from '../../words.ts';

/** "1 giờ 20 phút", "45 giây"; null where the file does not say. */
export function sayLength({ lengthMs }: Pick<RecordedPart, 'lengthMs'>, visit: Visit): string | null {
  if (lengthMs === null) return null;
  const t = visit.t(words);
  const seconds = Math.round(lengthMs / 1000);
  if (seconds < 60) return t('conferences.recording.seconds', { seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('conferences.recording.minutes', { minutes });
  return t('conferences.recording.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** "1 giờ 20 phút, 310 MB". */
export const sayPart = (part: RecordedPart, visit: Visit): string =>
  [sayLength(part, visit), formatFileSize(part.bytes, visit.lang)].filter((one) => one !== null).join(', ');
