import { useContext } from 'preact/hooks';
import { Chip } from '#kernel/html/chip.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { countsBySite, isSecret } from '../../rules/poll/kinds.ts';
import type { ShownPoll } from '../../queries/find-shown-poll.ts';
import type { SiteCountRow } from '../../queries/list-site-counts.ts';
import { pollPaths } from '../../paths-polls.ts';
import { words } from '../../words.ts';
import { sayFigures } from './say.ts';

interface Props {
  readonly poll: ShownPoll;
  readonly sites: readonly SiteCountRow[];
  readonly page: { readonly page: number; readonly pageSize: number; readonly total: number };
  readonly href: (state: { readonly page?: number }) => string;
  /** Which way is told: of hands, once the vote is closed. Of slips never: a small hall would give its people away. */
  readonly figures: boolean;
  /** For the secretariat, who may enter for a hall. */
  readonly entering?: boolean;
}

/** What each hall has reported. */
export function SiteTable({ poll, sites, page, href, figures, entering = false }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  if (!countsBySite(poll.method)) return null;
  const told = figures && !isSecret(poll.method);
  return (
    <Section title={t('conferences.poll.by-site')} id="diem-cau">
      <DataTable
        caption={t('conferences.poll.by-site')}
        rows={sites}
        rowKey={({ site }) => site}
        page={page}
        href={href}
        columns={[
          {
            key: 'site',
            label: t('conferences.poll.site'),
            cell: ({ site, name }) =>
              entering ? <a href={`${pollPaths.count(poll.conference, poll.id)}?diem-cau=${site}`}>{name}</a> : name,
          },
          {
            key: 'entitled',
            label: t('conferences.poll.entitled'),
            numeric: true,
            cell: ({ entitled }) => formatNumber(entitled, lang),
          },
          {
            key: 'answer',
            label: t('conferences.poll.answer'),
            cell: ({ count }) =>
              count === null ? (
                <Chip state="none">{t('conferences.poll.waiting')}</Chip>
              ) : (
                <>
                  <Chip state="done">{t(count.afterwards ? 'conferences.poll.afterwards' : 'conferences.poll.answered')}</Chip>{' '}
                  {told ? sayFigures(poll.options, (no) => count.counts[String(no)] ?? 0, t, lang) : null}
                  {count.reason === null ? null : ` (${t('conferences.poll.corrected', { reason: count.reason })})`}
                </>
              ),
          },
        ]}
      />
    </Section>
  );
}
