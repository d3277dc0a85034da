import { Card, Meta } from '#kernel/html/card.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Section, Stack } from '#kernel/html/section.tsx';
import { LegalRef } from '#modules/law/index.ts';
import { mayPrepare, mayRecord, maySeeEvidence } from '../../policy.ts';
import type { ChannelView } from '../../queries/list-channels.ts';
import { isPossible } from '../../rules/acts.ts';
import { words } from '../../words.ts';
import { ChannelHistory } from '../channel-history.tsx';
import { ChannelChip, ChannelProgress } from '../channel-progress.tsx';
import { sayChannel, type PublicityTranslate } from '../say.ts';
import { EndForm, RecordForm, VoidForms } from './display-forms.tsx';
import { AddChannelForm, ChangePlanForm } from './plan-channel-form.tsx';
import type { PartProps } from './shared.ts';

/** Where the law asks for it and where else it is, how far each place is, and what can be written down. */
export function ChannelList(props: PartProps) {
  const { model, visit } = props;
  const t = visit.t(words);
  const { publication } = model;
  const plans = isPossible('plan-channel', publication.state) && mayPrepare(visit.actor, publication).may;
  return (
    <Section title={t('publicity.channels.title')} id="hinh-thuc">
      <Stack>
        {inOrder(publication.channels).map((channel) => (
          <ChannelCard key={channel.id} {...props} channel={channel} />
        ))}
        {plans ? <AddChannelForm {...props} /> : null}
      </Stack>
    </Section>
  );
}

const TURN: readonly ChannelView['progress']['state'][] = ['short', 'none', 'running', 'complete'];

/** What still needs a hand first: the law's own forms not begun or taken down too early. */
const inOrder = (channels: readonly ChannelView[]): ChannelView[] =>
  channels.toSorted(
    (a, b) => Number(!a.required) - Number(!b.required) || TURN.indexOf(a.progress.state) - TURN.indexOf(b.progress.state),
  );

function ChannelCard(props: PartProps & { readonly channel: ChannelView }) {
  const { model, visit, channel } = props;
  const t = visit.t(words);
  const { publication } = model;
  const records = isPossible('record', publication.state) && mayRecord(visit.actor, publication).may && channel.village === null;
  const prepares = mayPrepare(visit.actor, publication).may;
  return (
    <Card title={sayChannel(channel, t)} top={<ChannelChip channel={channel} />}>
      <Meta>
        {kindOf(channel, t)}
        {channel.legalRef === '' ? null : (
          <>
            {' '}
            · <LegalRef of={{ legalRef: channel.legalRef, status: channel.lawStatus }} officer />
          </>
        )}
      </Meta>
      <Planned channel={channel} visit={visit} />
      <ChannelProgress channel={channel} />
      <Villages channel={channel} model={model} visit={visit} />
      <ChannelHistory channel={channel} evidence={maySeeEvidence(visit.actor, publication).may} />
      {records ? <RecordForm {...props} /> : null}
      {records ? <EndForm {...props} /> : null}
      {isPossible('record', publication.state) && prepares ? <VoidForms {...props} /> : null}
      {isPossible('plan-channel', publication.state) && prepares && channel.village === null ? (
        <ChangePlanForm {...props} />
      ) : null}
    </Card>
  );
}

function kindOf(channel: ChannelView, t: PublicityTranslate): string {
  if (channel.villageName !== null) return t('publicity.channels.of-village', { name: channel.villageName });
  if (!channel.required) return t('publicity.channels.service');
  return t(channel.oneOf ? 'publicity.channels.one-of' : 'publicity.channels.required');
}

function Planned({ channel, visit }: { readonly channel: ChannelView; readonly visit: PartProps['visit'] }) {
  const t = visit.t(words);
  if (channel.plannedFrom === null) return null;
  const from = formatDay(channel.plannedFrom, visit.lang);
  return (
    <p>
      {t('publicity.channels.planned', { from, to: channel.plannedTo === null ? '…' : formatDay(channel.plannedTo, visit.lang) })}
    </p>
  );
}

/** How many villages have reported what counts for this row. */
function Villages({ channel, model, visit }: Pick<PartProps, 'model' | 'visit'> & { readonly channel: ChannelView }) {
  const t = visit.t(words);
  if (!channel.required || channel.village !== null) return null;
  const reported = model.publication.channels.filter(
    (other) =>
      other.village !== null && other.kind === channel.kind && other.placeKind === channel.placeKind && other.displays.length > 0,
  );
  return reported.length === 0 ? null : <p>{t('publicity.channels.villages', { done: reported.length })}</p>;
}
