import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { planChannel } from '../../commands/plan-channel.ts';
import { paths } from '../../paths.ts';
import type { ChannelView } from '../../queries/list-channels.ts';
import { CHANNEL_KINDS } from '../../rules/kinds.ts';
import { words } from '../../words.ts';
import { HolderSelect } from '../holder-select.tsx';
import { formFor, type PartProps } from './shared.ts';

/** A further channel beside those the law asks for. */
export function AddChannelForm(props: PartProps) {
  const { model, form, visit } = props;
  const t = visit.t(words);
  const mine = formFor(form, 'channel', '');
  return (
    <Details summary={t('publicity.plan-channel.title')} open={mine.of === planChannel.name}>
      <CommandForm
        form={mine}
        command={planChannel}
        action={paths.act(model.publication.id, 'them-hinh-thuc')}
        words={words}
        idPrefix="hinh-thuc"
      >
        <HiddenField name="channel" value="" />
        <Select
          name="kind"
          label={t('publicity.plan-channel.kind')}
          options={CHANNEL_KINDS.map((kind) => ({ value: kind, label: t(`publicity.channel.${kind}`) }))}
        />
        <PlanFields {...props} />
        <Button look="plain">{t('publicity.plan-channel.do')}</Button>
      </CommandForm>
    </Details>
  );
}

/** Place, days and person of a channel that is there. */
export function ChangePlanForm(props: PartProps & { readonly channel: ChannelView }) {
  const { model, form, visit, channel } = props;
  const t = visit.t(words);
  const mine = formFor(form, 'channel', channel.id);
  const initial = {
    place: channel.place,
    plannedFrom: channel.plannedFrom ?? '',
    plannedTo: channel.plannedTo ?? '',
    responsible: channel.responsible ?? '',
  };
  return (
    <Details summary={t('publicity.plan-channel.change')} open={mine.of === planChannel.name}>
      <CommandForm
        form={mine}
        command={planChannel}
        action={paths.act(model.publication.id, 'them-hinh-thuc')}
        words={words}
        idPrefix={`sua-${channel.id}`}
        initial={initial}
      >
        <HiddenField name="channel" value={channel.id} />
        <HiddenField name="kind" value={channel.kind} />
        <PlanFields {...props} />
        <Button look="plain">{t('publicity.plan-channel.change-do')}</Button>
      </CommandForm>
    </Details>
  );
}

function PlanFields({ model, visit }: PartProps) {
  const t = visit.t(words);
  return (
    <>
      <TextField name="place" label={t('publicity.plan-channel.place')} optional maxLength={200} />
      <DayField name="plannedFrom" label={t('publicity.plan-channel.from')} optional />
      <DayField name="plannedTo" label={t('publicity.plan-channel.to')} optional />
      <HolderSelect holders={model.holders} label={t('publicity.duty.responsible')} />
    </>
  );
}
