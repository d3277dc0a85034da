import { formatInstant } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import type { RecordingView } from '../../queries/list-recordings.ts';
import { words } from '../../words.ts';
import type { RecordingsModel } from './model.ts';

/** Who opened what, newest first. */
export function ViewLog({ model, visit }: { readonly model: RecordingsModel; readonly visit: Visit }) {
  const t = visit.t(words);
  const { views, names } = model;
  const who = ({ person, seatRole }: RecordingView): string => {
    if (seatRole !== null) return t('conferences.recording.by-code', { role: t(`conferences.role.${seatRole}`) });
    return (person === null ? undefined : names.get(person)) ?? t('conferences.recording.forgotten');
  };
  return (
    <Section title={t('conferences.recording.views')} id="nhat-ky" lead={t('conferences.recording.views-lead')}>
      <DataTable<RecordingView>
        caption={t('conferences.recording.views-latest')}
        rows={views}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', label: t('conferences.recording.view-at'), cell: ({ at }) => formatInstant(at, visit.lang) },
          { key: 'who', label: t('conferences.recording.view-who'), cell: who },
          {
            key: 'what',
            label: t('conferences.recording.view-what'),
            cell: ({ no, part }) => t('conferences.recording.part-of', { no, part }),
          },
        ]}
        empty={<p class="meta">{t('conferences.recording.views-none')}</p>}
      />
    </Section>
  );
}
