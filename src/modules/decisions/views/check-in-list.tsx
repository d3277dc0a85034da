import { Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { Checkbox, Select } from '#kernel/html/choices.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Grid } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { checkIn } from '../commands/check-in.ts';
import { undoCheckIn } from '../commands/undo-check-in.ts';
import type { CheckInModel } from '../pages/check-in.tsx';
import { paths } from '../paths.ts';
import type { CheckInRow } from '../queries/list-check-in.ts';
import { words } from '../words.ts';

interface Props {
  readonly model: CheckInModel;
  readonly form: FormState;
}

/** One card for each household: its code and house, who came, and one large button. */
export function CheckInList({ model, form }: Props) {
  const t = useWords(words);
  if (model.rows.length === 0)
    return (
      <Empty
        title={t('decisions.check-in.nobody')}
        next={t(model.search === '' ? 'decisions.check-in.nobody-next' : 'decisions.check-in.not-found')}
      />
    );
  return (
    <Grid>
      {model.rows.map((row) => (
        <Card
          key={row.id}
          level={2}
          title={t('decisions.check-in.household', { code: row.code })}
          top={row.present ? <Chip state="done">{t('decisions.check-in.came')}</Chip> : undefined}
        >
          <Meta>{row.address}</Meta>
          {row.present ? (
            <Came row={row} form={form} meeting={model.meeting} action={paths.meetingAct(model.meeting.id, 'bo-diem-danh')} />
          ) : (
            <ComeForm {...model} row={row} form={form} action={paths.meetingAct(model.meeting.id, 'diem-danh')} />
          )}
        </Card>
      ))}
    </Grid>
  );
}

/** Each household has a form of its own: an error belongs to the one that was sent. */
const formOf = (form: FormState, row: CheckInRow): FormState =>
  form.values['household'] === row.id ? form : { ...form, of: null };

interface One {
  readonly row: CheckInRow;
  readonly meeting: CheckInModel['meeting'];
  readonly form: FormState;
  /** Where the form is sent: the list at the door, or the page of one invitation. */
  readonly action: string;
}

/** One large button; who came, and in which part of the village, where that is asked. */
export function ComeForm({ row, meeting, form, action, search }: One & Pick<CheckInModel, 'search'>) {
  const t = useWords(words);
  return (
    <CommandForm
      form={formOf(form, row)}
      command={checkIn}
      action={action}
      words={words}
      idPrefix={`ho-${row.id}`}
      label={t('decisions.check-in.household', { code: row.code })}
    >
      <HiddenField name="meeting" value={meeting.id} />
      <HiddenField name="household" value={row.id} />
      {meeting.clusters.length === 0 ? null : (
        <Select
          name="cluster"
          label={t('decisions.check-in.cluster')}
          options={meeting.clusters.map((cluster) => ({ value: String(cluster.no), label: cluster.name }))}
        />
      )}
      <TextField
        name="representative"
        label={t('decisions.check-in.representative')}
        optional
        autoComplete="off"
        maxLength={200}
      />
      <Button>{t('decisions.check-in.do')}</Button>
      {search === '' ? null : (
        <Details summary={t('decisions.check-in.more')}>
          <Checkbox
            name="alsoSpeaking"
            value="on"
            label={t('decisions.check-in.also-speaking')}
            hint={t('decisions.check-in.also-speaking-hint')}
          />
        </Details>
      )}
    </CommandForm>
  );
}

/** Who came, and the way back from a slip of the finger. */
export function Came({ row, meeting, form, action }: One) {
  const t = useWords(words);
  const part = meeting.clusters.find(({ no }) => no === row.cluster)?.name;
  return (
    <>
      <p>
        {row.representative === null ? t('decisions.check-in.no-name') : t('decisions.check-in.by', { name: row.representative })}
      </p>
      {part === undefined ? null : <Meta>{part}</Meta>}
      <CommandForm form={formOf(form, row)} command={undoCheckIn} action={action} words={words} idPrefix={`bo-${row.id}`}>
        <HiddenField name="meeting" value={meeting.id} />
        <HiddenField name="household" value={row.id} />
        <Button look="plain">{t('decisions.check-in.undo')}</Button>
      </CommandForm>
    </>
  );
}
