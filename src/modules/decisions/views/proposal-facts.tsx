import { useContext } from 'preact/hooks';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatDay, formatNumber } from '#kernel/html/format.ts';
import { Progress } from '#kernel/html/progress.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { LegalRef, matterOn, MATTER_KEYS } from '#modules/law/index.ts';
import type { ProposalView } from '../queries/find-proposal.ts';
import { words } from '../words.ts';

const CHIPS: Readonly<Record<ProposalView['row']['state'], ChipState>> = {
  collecting: 'open',
  ready: 'soon',
  put: 'done',
  withdrawn: 'none',
};

export function ProposalChip({ state }: { readonly state: ProposalView['row']['state'] }) {
  const t = useWords(words);
  return <Chip state={CHIPS[state]}>{t(`decisions.proposal.state.${state}`)}</Chip>;
}

/** How many households agree and how many are needed, as a bar and in words. */
export function ConsentBar({ model }: { readonly model: ProposalView }) {
  const t = useWords(words);
  const { progress, law, row } = model;
  if (row.proposer !== 'residents') return null;
  return (
    <>
      <Progress
        label={t('decisions.proposal.progress', progress)}
        total={progress.needed}
        done={Math.min(progress.valid, progress.needed)}
      />
      <p class="meta">
        {t('decisions.proposal.life', { months: law.life })} <LegalRef of={law.months} />
        {progress.expired > 0 && row.consents === null
          ? ` ${t('decisions.proposal.expired', { count: progress.expired })}`
          : null}
      </p>
    </>
  );
}

/** What everybody may know about a proposal. */
export function ProposalFacts({ model, officer = false }: { readonly model: ProposalView; readonly officer?: boolean }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { row, progress, law } = model;
  const key = MATTER_KEYS.find((one) => one === row.matter);
  const matter = key === undefined ? null : matterOn(key, row.opened_on);
  const byResidents = [
    { term: t('decisions.proposal.households'), value: formatNumber(progress.households, lang) },
    {
      term: t('decisions.proposal.share-rule'),
      value: (
        <>
          {formatNumber(progress.needed, lang)} <LegalRef of={law.share} officer={officer} />
        </>
      ),
    },
    {
      term: t('decisions.endorse'),
      value:
        row.endorsed_on === null
          ? t('decisions.proposal.not-endorsed')
          : `${t('decisions.proposal.endorsed')}, ${formatDay(row.endorsed_on, lang)}`,
    },
  ];
  return (
    <DefinitionList
      items={[
        {
          term: t('decisions.proposal.matter'),
          value:
            matter === null ? (
              row.matter
            ) : (
              <>
                {matter.title[lang]} <LegalRef of={matter} officer={officer} />
              </>
            ),
        },
        { term: t('decisions.proposal.proposer'), value: t(`decisions.proposal.proposer.${row.proposer}`) },
        { term: t('decisions.proposal.opened'), value: <DayText day={row.opened_on} /> },
        ...(row.proposer === 'residents' ? byResidents : []),
      ]}
    />
  );
}
