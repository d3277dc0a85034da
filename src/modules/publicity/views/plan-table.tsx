import { Button } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { removePlanItem } from '../commands/remove-plan-item.ts';
import { paths } from '../paths.ts';
import type { PlanLine, PlanView } from '../queries/find-plan.ts';
import { CHANNEL_KINDS } from '../rules/kinds.ts';
import { words } from '../words.ts';
import { StatusChip } from './status-chips.tsx';

interface Props {
  readonly model: PlanView;
  readonly form: FormState;
  readonly mayRemove: boolean;
}

export function PlanTable({ model, form, mayRemove }: Props) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('publicity.plan.caption')}
      rows={model.lines}
      rowKey={(line) => line.id}
      empty={<Empty title={t('publicity.plan.none')} next={t('publicity.plan.none-next')} />}
      columns={[
        { key: 'ten', label: t('publicity.plan.item'), cell: (line) => line.title },
        { key: 'ngay', label: t('publicity.plan.expected-on'), cell: (line) => <DayText day={line.expectedOn} /> },
        { key: 'hinh-thuc', label: t('publicity.plan.channels'), cell: (line) => <Channels line={line} /> },
        { key: 'nguoi', label: t('publicity.plan.responsible'), cell: (line) => line.responsible },
        {
          key: 'viec',
          label: t('publicity.plan.duty'),
          cell: (line) => (mayRemove ? <Remove line={line} model={model} form={form} /> : <Duty line={line} />),
        },
      ]}
    />
  );
}

function Channels({ line }: { readonly line: PlanLine }) {
  const t = useWords(words);
  return (
    <>
      {CHANNEL_KINDS.filter((kind) => line.channels.includes(kind))
        .map((kind) => t(`publicity.channel.${kind}`))
        .join('; ')}
    </>
  );
}

function Duty({ line }: { readonly line: PlanLine }) {
  const t = useWords(words);
  if (line.publication === null) return <>{t('publicity.plan.no-duty')}</>;
  return (
    <a href={paths.workOn(line.publication.id)}>
      <StatusChip status={line.publication.status} />
    </a>
  );
}

function Remove({ line, model, form }: { readonly line: PlanLine; readonly model: PlanView; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form}
      command={removePlanItem}
      action={paths.removePlanItem(model.keeper.id, model.year)}
      words={words}
      label={`${t('publicity.plan.remove')}: ${line.title}`}
      idPrefix={line.id}
    >
      <HiddenField name="planItem" value={line.id} />
      <Button look="plain">{t('publicity.plan.remove')}</Button>
    </CommandForm>
  );
}
