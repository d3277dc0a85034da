import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { useWords } from '#kernel/words.ts';
import type { Status, StatusKind } from '../rules/status.ts';
import { words } from '../words.ts';
import { sayStatus } from './say.ts';

const CHIPS: Readonly<Record<StatusKind, ChipState>> = {
  upcoming: 'open',
  soon: 'soon',
  overdue: 'late',
  'on-time': 'done',
  late: 'late',
  withdrawn: 'none',
};

export const chipOf = (kind: StatusKind): ChipState => CHIPS[kind];

/** The state of a duty or publication as a word and a shape. */
export function StatusChip({ status }: { readonly status: Status }) {
  const t = useWords(words);
  return <Chip state={CHIPS[status.kind]}>{sayStatus(status, t)}</Chip>;
}

interface Props {
  readonly of: {
    readonly state: string;
    readonly status: Status;
    readonly channelsMissing: number;
    readonly channelsShort: number;
    /** When given, a publication that hangs nowhere any more says so. */
    readonly display?: { readonly expired: boolean };
  };
}

/** The state, and what is wrong with the channels of something that is public. */
export function StatusChips({ of }: Props) {
  const t = useWords(words);
  const { status, channelsMissing, channelsShort, display } = of;
  const shown = of.state === 'published';
  return (
    <>
      <StatusChip status={status} />
      {shown && channelsMissing > 0 ? (
        <>
          {' '}
          <Chip state="soon">{t('publicity.status.missing', { count: channelsMissing })}</Chip>
        </>
      ) : null}
      {shown && channelsShort > 0 ? (
        <>
          {' '}
          <Chip state="late">{t('publicity.status.short', { count: channelsShort })}</Chip>
        </>
      ) : null}
      {shown && display?.expired ? (
        <>
          {' '}
          <Chip state="none">{t('publicity.status.expired')}</Chip>
        </>
      ) : null}
    </>
  );
}
