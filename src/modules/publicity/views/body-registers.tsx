import { Section } from '#kernel/html/section.tsx';
import { TaskList } from '#kernel/html/task-list.tsx';
import { useWords } from '#kernel/words.ts';
import { publicPaths } from '../paths-public.ts';
import type { BodyRegister } from '../queries/list-body-registers.ts';
import { words } from '../words.ts';

/** Agencies, public units and enterprises of a commune, each leading to its own register. */
export function BodyRegisters({ bodies }: { readonly bodies: readonly BodyRegister[] }) {
  const t = useWords(words);
  if (bodies.length === 0) return null;
  return (
    <Section id="co-quan" title={t('publicity.pub.bodies')} lead={t('publicity.pub.bodies-lead')}>
      <TaskList
        items={bodies.map(({ id, name, startsOn, overdue }) => ({
          href: publicPaths.bodyRegister(id),
          title: name,
          state: overdue > 0 ? 'late' : startsOn === null ? 'none' : 'done',
          word:
            overdue > 0
              ? t('publicity.pub.items-overdue', { count: overdue })
              : t(startsOn === null ? 'publicity.pub.bodies-closed' : 'publicity.pub.bodies-fine'),
        }))}
      />
    </Section>
  );
}
