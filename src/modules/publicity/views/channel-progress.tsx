import { useContext } from 'preact/hooks';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Progress } from '#kernel/html/progress.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { ChannelView } from '../queries/list-channels.ts';
import { words } from '../words.ts';

const CHIPS: Readonly<Record<ChannelView['progress']['state'], ChipState>> = {
  none: 'none',
  running: 'open',
  complete: 'done',
  short: 'late',
};

/** Whether a channel is up, long enough, or came down too early. */
export function ChannelChip({ channel }: { readonly channel: ChannelView }) {
  const t = useWords(words);
  return <Chip state={CHIPS[channel.progress.state]}>{t(`publicity.channels.state.${channel.progress.state}`)}</Chip>;
}

/** "12 trên 30 ngày liên tục", until when, and how often the count began anew. */
export function ChannelProgress({ channel }: { readonly channel: ChannelView }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { progress, permanent } = channel;
  return (
    <>
      {progress.required === null || progress.state === 'none' ? null : (
        <Progress
          label={t('publicity.channels.days')}
          done={Math.min(progress.days, progress.required)}
          total={progress.required}
        />
      )}
      {permanent ? <p>{t('publicity.channels.permanent')}</p> : null}
      {progress.endsOn === null || progress.state !== 'running' ? null : (
        <p>{t('publicity.channels.until', { day: formatDay(progress.endsOn, lang) })}</p>
      )}
      {progress.restarts === 0 ? null : <p>{t('publicity.channels.restarts', { count: progress.restarts })}</p>}
    </>
  );
}
