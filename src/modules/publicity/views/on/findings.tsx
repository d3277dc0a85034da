import { Checkbox } from '#kernel/html/choices.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { useWords } from '#kernel/words.ts';
import type { Finding } from '../../rules/personal-data/finding.ts';
import { words } from '../../words.ts';

interface Props {
  readonly findings: readonly Finding[];
  /** The item is one of those with data of persons. */
  readonly personal: boolean;
}

/** What may be personal data, shown to the officer before it becomes public. */
export function Findings({ findings, personal }: Props) {
  const t = useWords(words);
  return (
    <Notice
      kind={findings.length > 0 ? 'warning' : 'info'}
      title={findings.length > 0 ? t('publicity.privacy.found', { count: findings.length }) : t('publicity.privacy.title')}
    >
      {personal ? <p>{t('publicity.privacy.lead')}</p> : null}
      {findings.length === 0 ? <p>{t('publicity.privacy.none')}</p> : <FindingTable findings={findings} />}
      <p>{t('publicity.privacy.files')}</p>
    </Notice>
  );
}

function FindingTable({ findings }: Pick<Props, 'findings'>) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('publicity.privacy.caption')}
      rows={findings}
      rowKey={(finding) => String(finding.start)}
      columns={[
        { key: 'cho', label: t('publicity.privacy.text'), cell: (finding) => <mark>{finding.text}</mark> },
        { key: 'loai', label: t('publicity.privacy.kind'), cell: (finding) => t(`publicity.privacy.kind.${finding.kind}`) },
        {
          key: 'muc',
          label: t('publicity.privacy.severity'),
          cell: (finding) => t(finding.severity === 'sure' ? 'publicity.privacy.sure' : 'publicity.privacy.maybe'),
        },
      ]}
    />
  );
}

/** The two ticks of `privacyGate`: never ticked beforehand. */
export function PrivacyTicks({ personal, ask }: { readonly personal: boolean; readonly ask: boolean }) {
  const t = useWords(words);
  return (
    <>
      {personal ? <Checkbox name="looked" value="on" label={t('publicity.privacy.looked')} /> : null}
      {ask ? <Checkbox name="stays" value="on" label={t('publicity.privacy.stays-tick')} /> : null}
    </>
  );
}
