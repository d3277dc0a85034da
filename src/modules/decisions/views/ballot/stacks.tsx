import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { addStack } from '../../commands/add-stack.ts';
import { dropStack } from '../../commands/drop-stack.ts';
import { enterStack } from '../../commands/enter-stack.ts';
import { ballotActs, paths } from '../../paths.ts';
import { takes } from '../../rules/channels.ts';
import { stackState, type StackState } from '../../rules/count.ts';
import type { KeyedStack } from '../../steps/load-stacks.ts';
import { words } from '../../words.ts';
import { sayOption } from '../say.ts';
import { formFor, type BallotProps } from './shared.ts';

const LOOKS: Readonly<Record<StackState, ChipState>> = {
  'no-entry': 'open',
  'one-entry': 'soon',
  mismatch: 'late',
  agreed: 'done',
};
const PHOTO_BYTES = 20 * 1024 * 1024;

/** Counting the slips: each stack with its photo, keyed in by two people who do not see each other's figures until both are in. */
export function StacksPart(props: BallotProps) {
  const { model, form, visit } = props;
  const t = visit.t(words);
  const { ballot } = model;
  if (!takes(ballot.form, 'paper') || ballot.state !== 'counting') return null;
  if (ballot.named) return <NamedPart {...props} />;
  const laid = ballot.stacks.reduce((sum, { slips }) => sum + slips, 0);
  return (
    <Section title={t('decisions.stack.title')} lead={t('decisions.stack.lead', { laid, returned: ballot.marked.paper })}>
      <Stack>
        {ballot.stacks.map((stack) => (
          <StackCard key={stack.id} {...props} stack={stack} />
        ))}
        {laid >= ballot.marked.paper ? null : (
          <CommandForm
            form={form}
            command={addStack}
            action={paths.roundAct(ballot.id, ballotActs.stack)}
            words={words}
            idPrefix="xap"
            multipart
          >
            <TextField
              name="slips"
              label={t('decisions.stack.slips')}
              hint={t('decisions.stack.slips-hint')}
              inputMode="numeric"
              size="short"
            />
            <FileField
              name="photo"
              label={t('decisions.stack.photo')}
              hint={t('decisions.stack.photo-hint')}
              types={[{ label: 'JPEG, PNG', accept: '.jpg,.jpeg,.png,.heic' }]}
              maxBytes={PHOTO_BYTES}
            />
            <Button>{t('decisions.stack.add')}</Button>
          </CommandForm>
        )}
      </Stack>
    </Section>
  );
}

/** Slips with a name are keyed in one by one, on a page of their own. */
function NamedPart({ model, visit }: BallotProps) {
  const t = visit.t(words);
  return (
    <Section title={t('decisions.stack.title')} lead={t('decisions.named.how')}>
      <Actions>
        <ButtonLink href={paths.roundAct(model.ballot.id, ballotActs.named)} look="main">
          {t('decisions.named.open')}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

interface StackProps extends BallotProps {
  readonly stack: KeyedStack;
}

function StackCard(props: StackProps) {
  const { model, stack, visit } = props;
  const t = visit.t(words);
  const state = stackState(stack);
  const mine = stack.entries.some(({ by }) => by === visit.actor.person);
  const third = stack.entries.length > 1 && !mine;
  return (
    <Card
      title={t('decisions.stack.no', { no: stack.no, slips: stack.slips })}
      top={<Chip state={LOOKS[state]}>{t(`decisions.stack.state.${state}`)}</Chip>}
    >
      {stack.photo === null ? null : (
        <p>
          <a href={`${paths.roundAct(model.ballot.id, ballotActs.photo)}/${stack.id}`}>{t('decisions.stack.see-photo')}</a>
        </p>
      )}
      {state === 'mismatch' || state === 'agreed' ? <SideBySide {...props} /> : null}
      {state === 'agreed' || third ? null : <Enter {...props} mine={mine} />}
      {stack.entries.length === 0 ? <Drop {...props} /> : null}
    </Card>
  );
}

function Enter({ model, stack, form, visit, mine }: StackProps & { readonly mine: boolean }) {
  const t = visit.t(words);
  const { ballot } = model;
  return (
    <CommandForm
      form={formFor(form, 'batch', stack.id)}
      command={enterStack}
      action={paths.roundAct(ballot.id, ballotActs.enter)}
      words={words}
      idPrefix={`x${stack.no}`}
      initial={{ blank: '0', spoiled: '0' }}
      label={t('decisions.stack.no', { no: stack.no, slips: stack.slips })}
    >
      <HiddenField name="batch" value={stack.id} />
      <p>{t(mine ? 'decisions.stack.again' : stack.entries.length === 1 ? 'decisions.stack.second' : 'decisions.stack.first')}</p>
      {ballot.options.map((option) => (
        <TextField key={option.no} name={`votes-${option.no}`} label={sayOption(option, t)} inputMode="numeric" size="short" />
      ))}
      <TextField name="blank" label={t('decisions.stack.blank')} inputMode="numeric" size="short" />
      <TextField name="spoiled" label={t('decisions.stack.spoiled')} inputMode="numeric" size="short" />
      <Button>{t('decisions.stack.enter')}</Button>
    </CommandForm>
  );
}

function SideBySide({ model, stack, visit }: StackProps) {
  const t = visit.t(words);
  const [first, second] = stack.entries;
  const rows = [
    ...model.ballot.options.map((option) => ({
      label: sayOption(option, t),
      a: first?.count.counts[String(option.no)] ?? 0,
      b: second?.count.counts[String(option.no)] ?? 0,
    })),
    { label: t('decisions.stack.blank'), a: first?.count.blank ?? 0, b: second?.count.blank ?? 0 },
    { label: t('decisions.stack.spoiled'), a: first?.count.spoiled ?? 0, b: second?.count.spoiled ?? 0 },
  ];
  return (
    <DataTable
      caption={t('decisions.stack.compare', { no: stack.no })}
      rows={rows}
      rowKey={(row) => row.label}
      columns={[
        { key: 'label', label: t('decisions.stack.option'), cell: (row) => row.label },
        { key: 'a', label: t('decisions.stack.one'), numeric: true, cell: (row) => row.a },
        { key: 'b', label: t('decisions.stack.two'), numeric: true, cell: (row) => row.b },
        {
          key: 'same',
          label: t('decisions.stack.same'),
          phoneLabel: '',
          cell: (row) => (
            <Chip state={row.a === row.b ? 'done' : 'late'}>
              {t(row.a === row.b ? 'decisions.stack.match' : 'decisions.stack.differ')}
            </Chip>
          ),
        },
      ]}
    />
  );
}

function Drop({ model, stack, form, visit }: StackProps) {
  const t = visit.t(words);
  return (
    <CommandForm
      form={formFor(form, 'batch', stack.id)}
      command={dropStack}
      action={paths.roundAct(model.ballot.id, ballotActs.dropStack)}
      words={words}
      idPrefix={`b${stack.no}`}
    >
      <HiddenField name="batch" value={stack.id} />
      <Actions>
        <Button look="plain">{t('decisions.stack.drop')}</Button>
      </Actions>
    </CommandForm>
  );
}
