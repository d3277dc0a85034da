import { Actions, Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { CheckboxGroup } from '#kernel/html/choices.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Grid } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { markIssued } from '../../commands/mark-issued.ts';
import { markReturned } from '../../commands/mark-returned.ts';
import { replaceSlip } from '../../commands/replace-slip.ts';
import type { SlipListModel } from '../../pages/slip-list.tsx';
import { ballotActs, paths } from '../../paths.ts';
import type { SlipRow } from '../../queries/list-slips.ts';
import { words } from '../../words.ts';
import { formFor } from './shared.ts';

interface Props {
  readonly model: SlipListModel;
  readonly form: FormState;
  readonly visit: Visit;
}

/** Several households in one send: as the box is emptied, or after a walk through the hamlet. */
export function SlipTicks({ model, form, visit }: Props) {
  const t = visit.t(words);
  const returning = model.filter === 'to-return';
  if (model.rows.length === 0)
    return (
      <Empty
        title={t(returning ? 'decisions.ballot.all-returned' : 'decisions.ballot.all-issued')}
        next={t('decisions.slips.done-next')}
      />
    );
  return (
    <CommandForm
      form={form}
      command={returning ? markReturned : markIssued}
      action={paths.roundAct(model.ballot.id, returning ? ballotActs.returned : ballotActs.issued)}
      words={words}
      idPrefix={returning ? 'thu' : 'phat'}
    >
      <CheckboxGroup
        name="households"
        label={t(returning ? 'decisions.ballot.returned-by' : 'decisions.ballot.issued-to')}
        hint={returning ? t('decisions.ballot.returned-hint') : undefined}
        options={model.rows.map(({ household, code, address }) => ({ value: household, label: `${code} · ${address}` }))}
      />
      <Button>{t(returning ? 'decisions.ballot.returned-do' : 'decisions.ballot.issued-do')}</Button>
    </CommandForm>
  );
}

/** Households that were looked for: where the slip of each is, and one large button for the next step. */
export function SlipCards({ model, form, visit }: Props) {
  const t = visit.t(words);
  if (model.rows.length === 0) return <Empty title={t('decisions.slips.nobody')} next={t('decisions.slips.nobody-next')} />;
  return (
    <Grid>
      {model.rows.map((row) => (
        <Card key={row.household} level={2} title={t('decisions.slip.household', { code: row.code })} top={<Where row={row} />}>
          <Meta>{row.address}</Meta>
          <NextOf row={row} model={model} form={formFor(form, 'households', row.household)} />
          <Replace row={row} model={model} form={formFor(form, 'household', row.household)} />
        </Card>
      ))}
    </Grid>
  );
}

function Where({ row: { voted, issued } }: { readonly row: SlipRow }) {
  const t = useWords(words);
  if (voted === 'paper') return <Chip state="done">{t('decisions.slips.is-returned')}</Chip>;
  if (voted !== null)
    return <Chip state="done">{t('decisions.slips.has-voted', { channel: t(`decisions.channel.${voted}`) })}</Chip>;
  return <Chip state={issued ? 'soon' : 'open'}>{t(issued ? 'decisions.slips.is-issued' : 'decisions.slips.not-issued')}</Chip>;
}

interface One {
  readonly row: SlipRow;
  readonly model: SlipListModel;
  readonly form: FormState;
}

function NextOf({ row, model: { ballot, filters }, form }: One) {
  const t = useWords(words);
  if (row.voted !== null) return null;
  const one = { form, words, label: t('decisions.slip.household', { code: row.code }) };
  return (
    <Actions>
      {filters.includes('to-return') ? (
        <CommandForm
          {...one}
          command={markReturned}
          action={paths.roundAct(ballot.id, ballotActs.returned)}
          idPrefix={`thu-${row.household}`}
        >
          <HiddenField name="households" value={row.household} />
          <Button>{t('decisions.ballot.returned-do')}</Button>
        </CommandForm>
      ) : null}
      {filters.includes('to-issue') && !row.issued ? (
        <CommandForm
          {...one}
          command={markIssued}
          action={paths.roundAct(ballot.id, ballotActs.issued)}
          idPrefix={`phat-${row.household}`}
        >
          <HiddenField name="households" value={row.household} />
          <Button look={filters.includes('to-return') ? 'plain' : 'main'}>{t('decisions.ballot.issued-do')}</Button>
        </CommandForm>
      ) : null}
    </Actions>
  );
}

/** A slip that was lost or spoilt; only for a household that was looked for, by those who run the village. */
function Replace({ row, model, form }: One) {
  const t = useWords(words);
  const { ballot, runs, search } = model;
  if (!runs || search === '' || row.voted !== null || ballot.state === 'counting' || ballot.roll.withCode === 0) return null;
  return (
    <Details summary={t('decisions.slip.replace')}>
      <CommandForm
        form={form}
        command={replaceSlip}
        action={paths.roundAct(ballot.id, ballotActs.replace)}
        words={words}
        idPrefix={`lai-${row.household}`}
      >
        <HiddenField name="household" value={row.household} />
        <p>{t('decisions.slip.replace-hint')}</p>
        <Button look="plain">{t('decisions.slip.replace-do')}</Button>
      </CommandForm>
    </Details>
  );
}
