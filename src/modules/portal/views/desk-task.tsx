import type { TaskItem } from '#kernel/html/task-list.tsx';
import type { Translate } from '#kernel/words.ts';
import { cite } from '#modules/law/index.ts';
import type { DeskEntry } from '../queries/desk.ts';
import type { words } from '../words.ts';

const STATES = { upcoming: 'open', soon: 'soon', overdue: 'late', 'on-time': 'soon', late: 'soon', withdrawn: 'none' } as const;

/** One line of the desk: what to do, how near it is, the law behind it. @param several the person holds more than one post */
export function deskTask(item: DeskEntry, several: boolean, t: Translate<typeof words.vi>): TaskItem {
  const { status, work } = item;
  const mending = work === 'channels' || work === 'short' || work === 'announce';
  return {
    href: item.href,
    title: t(`portal.desk.do-${work}`, { title: item.title }),
    state: mending ? (work === 'short' ? 'late' : 'soon') : STATES[status.kind],
    word: mending ? t(`portal.desk.word-${work}`) : wordOf(item, t),
    note: [item.unitName, ...(several ? [item.post] : []), cite(item.legalRef)].filter((part) => part !== '').join(' · '),
  };
}

function wordOf({ status }: DeskEntry, t: Translate<typeof words.vi>): string {
  const days = status.workingDays;
  if (status.kind === 'overdue') return t('portal.desk.word-late', { days });
  return days === 0 ? t('portal.desk.word-today') : t('portal.desk.word-left', { days });
}
