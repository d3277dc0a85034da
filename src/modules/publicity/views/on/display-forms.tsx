import { Button } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { endDisplay } from '../../commands/end-display.ts';
import { recordChannel } from '../../commands/record-channel.ts';
import { voidDisplay } from '../../commands/void-display.ts';
import { paths } from '../../paths.ts';
import type { ChannelView } from '../../queries/list-channels.ts';
import { isHanging } from '../../rules/kinds.ts';
import { words } from '../../words.ts';
import { sayPeriod } from '../say.ts';
import { EVIDENCE_TYPES, MOST_BYTES } from '../upload-types.ts';
import { formFor, type PartProps } from './shared.ts';

type Props = PartProps & { readonly channel: ChannelView };

const counted = (channel: ChannelView) => channel.history.filter((display) => display.voidReason === null);

/** Since when it is up, or on which days it was done. Not offered while it hangs. */
export function RecordForm({ model, form, visit, channel }: Props) {
  const t = visit.t(words);
  if (counted(channel).some((display) => display.to === null)) return null;
  const mine = formFor(form, 'channel', channel.id);
  const hangs = isHanging(channel.kind);
  const title = t(hangs && counted(channel).length > 0 ? 'publicity.record.resume' : 'publicity.record.start');
  return (
    <Details summary={title} open={mine.of === recordChannel.name}>
      <CommandForm
        form={mine}
        command={recordChannel}
        action={paths.act(model.publication.id, 'ghi-hinh-thuc')}
        words={words}
        idPrefix={`ghi-${channel.id}`}
        initial={{ from: visit.today }}
        multipart
      >
        <HiddenField name="channel" value={channel.id} />
        <DayField
          name="from"
          label={t(hangs || channel.requiredDays !== null ? 'publicity.record.from' : 'publicity.record.on')}
          max={visit.today}
        />
        {hangs ? null : <DayField name="lastDay" label={t('publicity.record.last-day')} optional max={visit.today} />}
        <TextField
          name="note"
          label={t('publicity.record.note')}
          hint={t('publicity.record.note-hint')}
          optional
          maxLength={500}
        />
        <FileField name="evidence" label={t('publicity.record.evidence')} optional types={EVIDENCE_TYPES} maxBytes={MOST_BYTES} />
        <Button>{t('publicity.record.do')}</Button>
      </CommandForm>
    </Details>
  );
}

/** It came down. Says beforehand when that would be too early. */
export function EndForm({ model, form, visit, channel }: Props) {
  const t = visit.t(words);
  const up = counted(channel).find((display) => display.to === null);
  if (up === undefined) return null;
  const mine = formFor(form, 'display', up.id);
  const { endsOn, state } = channel.progress;
  return (
    <Details summary={t('publicity.end.title')} open={mine.of === endDisplay.name}>
      {endsOn === null || state !== 'running' ? null : (
        <p>{t('publicity.end.too-early', { day: formatDay(endsOn, visit.lang) })}</p>
      )}
      <CommandForm
        form={mine}
        command={endDisplay}
        action={paths.act(model.publication.id, 'go-xuong')}
        words={words}
        idPrefix={`go-${up.id}`}
        initial={{ on: visit.today }}
      >
        <HiddenField name="display" value={up.id} />
        <DayField name="on" label={t('publicity.end.on')} max={visit.today} />
        <TextField name="reason" label={t('publicity.end.reason')} maxLength={300} />
        <Button look="plain">{t('publicity.end.do')}</Button>
      </CommandForm>
    </Details>
  );
}

/** For each line that counts: it was a mistake. */
export function VoidForms({ model, form, visit, channel }: Props) {
  const t = visit.t(words);
  const lines = counted(channel);
  if (lines.length === 0) return null;
  const open = form.of === voidDisplay.name && lines.some((display) => display.id === form.values['display']);
  return (
    <Details summary={t('publicity.void.title')} open={open}>
      {lines.map((display) => (
        <CommandForm
          key={display.id}
          form={formFor(form, 'display', display.id)}
          command={voidDisplay}
          action={paths.act(model.publication.id, 'ghi-nham')}
          words={words}
          idPrefix={`nham-${display.id}`}
        >
          <HiddenField name="display" value={display.id} />
          <TextField
            name="reason"
            label={`${t('publicity.end.reason')} (${sayPeriod(display, isHanging(channel.kind), t, visit.lang)})`}
            maxLength={300}
          />
          <Button look="danger">{t('publicity.void.do')}</Button>
        </CommandForm>
      ))}
    </Details>
  );
}
