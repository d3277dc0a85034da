import { dayOf } from '#kernel/day.ts';
import { Actions, Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { changeItem } from '../../commands/change-item.ts';
import { moveItem } from '../../commands/move-item.ts';
import { removeItem } from '../../commands/remove-item.ts';
import type { AgendaModel } from '../../pages/agenda.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { clockOf } from '../../prepare-fields.ts';
import type { OutlineItem } from '../../rules/agenda.ts';
import { isBeforeEnd } from '../../steps/lock-conference.ts';
import { words } from '../../words.ts';
import { ItemFields } from './item-fields.tsx';

/** All minutes together, and whether they fit into the conference. */
export function AgendaSum({ model }: { readonly model: AgendaModel }) {
  const t = useWords(words);
  const { outline, conference } = model;
  if (outline.items.length === 0) return null;
  const off = Math.round((outline.endsAt.epochMilliseconds - conference.endsAt.epochMilliseconds) / 60_000);
  const sum = t('conferences.agenda.sum', { total: outline.total, end: clockOf(outline.endsAt) });
  const said =
    off === 0
      ? t('conferences.agenda.sum-fits')
      : t(off > 0 ? 'conferences.agenda.sum-late' : 'conferences.agenda.sum-early', { minutes: Math.abs(off) });
  return <Notice kind={off > 0 ? 'warning' : 'info'} title={`${sum}, ${said}.`} />;
}

interface Props {
  readonly model: AgendaModel;
  readonly form: FormState;
}

/** Every item with its time, and buttons to move, change and remove it. */
export function AgendaEditor({ model, form }: Props) {
  const t = useWords(words);
  const { items } = model.outline;
  if (items.length === 0) return <Empty title={t('conferences.agenda.none')} next={t('conferences.agenda.none-next')} />;
  return (
    <Stack>
      {items.map((item) => (
        <Item key={item.id} model={model} form={form} item={item} />
      ))}
    </Stack>
  );
}

interface OneProps extends Props {
  readonly item: OutlineItem;
}

function Item({ model, form, item }: OneProps) {
  const t = useWords(words);
  const { conference } = model;
  const facts = [
    clockOf(item.startsAt),
    item.lasts === 0 ? null : t('conferences.agenda.minutes', { minutes: item.lasts }),
    t(`conferences.agenda.kind.${item.kind}`),
    item.ledBy,
    item.gap === 0
      ? null
      : t(item.gap > 0 ? 'conferences.agenda.gap' : 'conferences.agenda.overlap', { minutes: Math.abs(item.gap) }),
  ];
  return (
    <Card level={item.depth === 0 ? 2 : 3} title={`${item.number}. ${item.title}`} quiet={item.depth > 0}>
      <Meta>{facts.filter(Boolean).join(' · ')}</Meta>
      {isBeforeEnd(conference) ? (
        <>
          <MoveButtons model={model} form={form} item={item} />
          <ChangeItem model={model} form={form} item={item} />
        </>
      ) : null}
    </Card>
  );
}

function MoveButtons({ model, form, item }: OneProps) {
  const t = useWords(words);
  const { id } = model.conference;
  return (
    <CommandForm
      form={form}
      command={moveItem}
      action={preparePaths.act(id, 'agenda', 'doi-cho')}
      words={words}
      idPrefix={`cho-${item.number}`}
      label={`${item.number}. ${item.title}`}
    >
      <HiddenField name="item" value={item.id} />
      <Actions>
        {item.first ? null : (
          <Button look="plain" name="way" value="up">
            {t('conferences.agenda.up')}
          </Button>
        )}
        {item.last ? null : (
          <Button look="plain" name="way" value="down">
            {t('conferences.agenda.down')}
          </Button>
        )}
      </Actions>
    </CommandForm>
  );
}

function ChangeItem({ model, form, item }: OneProps) {
  const t = useWords(words);
  const { id } = model.conference;
  const mine = form.of === changeItem.name && form.values['item'] === item.id;
  const at = item.plannedAt;
  return (
    <Details summary={t('conferences.agenda.change')} open={mine}>
      <CommandForm
        form={mine ? form : { ...form, of: null }}
        command={changeItem}
        action={preparePaths.act(id, 'agenda', 'sua')}
        words={words}
        idPrefix={`sua-${item.number}`}
        label={`${t('conferences.agenda.change')} ${item.number}`}
        initial={{
          title: item.title,
          kind: item.kind,
          on: at === null ? '' : dayOf(at),
          at: at === null ? '' : clockOf(at),
          minutes: item.minutes === null ? '' : String(item.minutes),
          ledBy: item.ledBy ?? '',
        }}
      >
        <HiddenField name="item" value={item.id} />
        <ItemFields model={model} withAbove={false} />
        <Button>{t('conferences.agenda.save')}</Button>
      </CommandForm>
      <CommandForm
        form={form}
        command={removeItem}
        action={preparePaths.act(id, 'agenda', 'bo')}
        words={words}
        idPrefix={`bo-${item.number}`}
        label={`${t('conferences.agenda.remove')} ${item.number}`}
      >
        <HiddenField name="item" value={item.id} />
        <Button look="danger">{t('conferences.agenda.remove')}</Button>
      </CommandForm>
    </Details>
  );
}
