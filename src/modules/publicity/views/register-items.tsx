import { useContext } from 'preact/hooks';
import { Section } from '#kernel/html/section.tsx';
import { TaskList, type TaskItem } from '#kernel/html/task-list.tsx';
import { LangContext, useWords, type Lang } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { ALL_PERIODS } from '../queries/find-register.ts';
import type { ItemCount } from '../queries/register-items.ts';
import { words } from '../words.ts';
import type { PublicityTranslate } from './say.ts';

interface Props {
  readonly items: readonly ItemCount[];
  /** Of the register's page. */
  readonly address: string;
  readonly officer: boolean;
}

/** All items of the law with what the register holds of each: what has never been in it shows as well. */
export function RegisterItems({ items, address, officer }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <Section id="muc" title={t('publicity.pub.items')} lead={t('publicity.pub.items-lead')}>
      <TaskList items={items.map((one) => taskOf(one, address, officer, t, lang))} />
    </Section>
  );
}

function taskOf(
  { item, rows, published, overdue }: ItemCount,
  address: string,
  officer: boolean,
  t: PublicityTranslate,
  lang: Lang,
): TaskItem {
  const some = t('publicity.pub.items-some', { published, rows });
  return {
    href: `${address}?ky=${ALL_PERIODS}&muc=${item.key}`,
    title: `${item.number}. ${item.title[lang]}`,
    state: overdue > 0 ? 'late' : rows === 0 ? 'none' : published === rows ? 'done' : 'open',
    word:
      overdue > 0
        ? `${t('publicity.pub.items-overdue', { count: overdue })} · ${some}`
        : rows === 0
          ? t('publicity.pub.items-none')
          : some,
    note: <LegalRef of={item} officer={officer} />,
  };
}
