import { useContext } from 'preact/hooks';
import { LangContext, useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import type { ChannelView, DisplayView } from '../queries/list-channels.ts';
import { isHanging } from '../rules/kinds.ts';
import { words } from '../words.ts';
import { sayPeriod } from './say.ts';

interface Props {
  readonly channel: ChannelView;
  /** Whether the person may see what proves it: photo, file and note. */
  readonly evidence: boolean;
}

/** Every line that was written down, mistakes included. */
export function ChannelHistory({ channel, evidence }: Props) {
  if (channel.history.length === 0) return null;
  return (
    <ul>
      {channel.history.map((display) => (
        <li key={display.id}>
          <Line channel={channel} display={display} evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}

function Line({ channel, display, evidence }: Props & { readonly display: DisplayView }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const said = sayPeriod(display, isHanging(channel.kind), t, lang);
  return (
    <>
      {display.voidReason === null ? said : <s>{said}</s>}
      {display.voidReason === null ? null : ` (${t('publicity.channels.void')}: ${display.voidReason})`}
      {display.endReason === null ? null : `: ${display.endReason}`}
      {display.note === '' || !evidence ? null : `. ${display.note}`}
      {display.evidence === null || !evidence ? null : (
        <>
          {' '}
          <a href={paths.evidence(display.id)}>
            {t('publicity.channels.evidence')}: {display.evidence.name}
          </a>
        </>
      )}
    </>
  );
}
