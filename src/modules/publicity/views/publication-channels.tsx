import { useContext } from 'preact/hooks';
import { Card, Meta } from '#kernel/html/card.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Grid, Section } from '#kernel/html/section.tsx';
import { LangContext, useWords, type Lang } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import type { OpenPublication } from '../queries/find-open-publication.ts';
import type { ChannelView } from '../queries/list-channels.ts';
import { words } from '../words.ts';
import { ChannelHistory } from './channel-history.tsx';
import { ChannelChip, ChannelProgress } from './channel-progress.tsx';
import { sayLineName } from './channel-lines.tsx';
import type { PublicityTranslate } from './say.ts';

interface Props {
  readonly of: OpenPublication;
  readonly officer: boolean;
}

/** Each form on a card: planned, done, how many days in a row, when it came down and why. What villages report is put together. */
export function PublicationChannels({ of, officer }: Props) {
  const t = useWords(words);
  const own = of.channels.filter((channel) => channel.village === null);
  const reports = of.channels.filter((channel) => channel.village !== null && channel.displays.length > 0);
  return (
    <Section title={t('publicity.channels.title')} id="hinh-thuc">
      <Grid>
        {own.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} evidence={of.open} officer={officer} />
        ))}
        {reports.length === 0 ? null : (
          <Card title={t('publicity.pub.villages-reported')}>
            {reports.map((channel) => (
              <div key={channel.id}>
                <p>
                  <b>{channel.villageName}</b>: {sayLineName(channel, t)}
                </p>
                <ChannelHistory channel={channel} evidence={of.open} />
              </div>
            ))}
          </Card>
        )}
      </Grid>
    </Section>
  );
}

function ChannelCard({
  channel,
  evidence,
  officer,
}: {
  readonly channel: ChannelView;
  readonly evidence: boolean;
  readonly officer: boolean;
}) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const planned = sayPlanned(channel, t, lang);
  const duty = channel.oneOf ? 'one-of' : channel.required ? 'required' : 'service';
  return (
    <Card title={sayLineName(channel, t)} top={<ChannelChip channel={channel} />}>
      <Meta>
        {t(`publicity.channels.${duty}`)}
        {channel.legalRef === '' ? null : (
          <>
            {' · '}
            <LegalRef of={{ legalRef: channel.legalRef, status: channel.lawStatus }} officer={officer} />
          </>
        )}
      </Meta>
      {planned === null ? null : <p>{planned}</p>}
      <ChannelProgress channel={channel} />
      <ChannelHistory channel={channel} evidence={evidence} />
    </Card>
  );
}

function sayPlanned({ plannedFrom, plannedTo }: ChannelView, t: PublicityTranslate, lang: Lang): string | null {
  if (plannedFrom === null && plannedTo === null) return null;
  const said = (on: typeof plannedFrom): string => (on === null ? '…' : formatDay(on, lang));
  return t('publicity.channels.planned', { from: said(plannedFrom), to: said(plannedTo) });
}
