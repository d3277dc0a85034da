import { Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Grid } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { changeDelegate } from '../../commands/change-delegate.ts';
import { removeDelegate } from '../../commands/remove-delegate.ts';
import type { SiteDelegatesModel } from '../../pages/site-delegates.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import type { DelegateRow } from '../../queries/list-delegates.ts';
import { isBeforeEnd } from '../../steps/lock-conference.ts';
import { words } from '../../words.ts';
import { KindField } from './add.tsx';

interface Props {
  readonly model: SiteDelegatesModel;
  readonly form: FormState;
}

/** Everybody on the list of a site, each with what may be mended. */
export function DelegateCards({ model, form }: Props) {
  const t = useWords(words);
  if (model.rows.length === 0)
    return <Empty title={t('conferences.delegates.none')} next={t('conferences.delegates.lines-hint')} />;
  return (
    <Grid>
      {model.rows.map((row) => (
        <Card
          key={row.id}
          level={2}
          title={`${row.no}. ${row.name ?? '–'}`}
          top={<Meta>{t(`conferences.delegates.kind.${row.kind}`)}</Meta>}
        >
          <p>{row.titles.join(', ')}</p>
          {row.mandateNo === null ? null : (
            <Meta>{t('conferences.delegates.mandate-to', { no: row.mandateNo, name: row.mandateName ?? '' })}</Meta>
          )}
          {isBeforeEnd(model.conference) ? <ChangeForms model={model} form={form} row={row} /> : null}
        </Card>
      ))}
    </Grid>
  );
}

function ChangeForms({ model, form, row }: Props & { readonly row: DelegateRow }) {
  const t = useWords(words);
  const action = preparePaths.siteDelegates(model.site.id);
  const mine = form.of === changeDelegate.name && form.values['delegate'] === row.id;
  return (
    <Details summary={t('conferences.delegates.change')} open={mine}>
      <CommandForm
        form={mine ? form : { ...form, of: null }}
        command={changeDelegate}
        action={`${action}/sua`}
        words={words}
        idPrefix={`sua-${row.no}`}
        label={`${t('conferences.delegates.change')}: ${row.name ?? row.no}`}
        initial={{
          name: row.name ?? '',
          titles: row.titles.join('\n'),
          kind: row.kind,
          votes: String(row.weight),
          mandateNo: row.mandateNo === null ? '' : String(row.mandateNo),
        }}
      >
        <HiddenField name="delegate" value={row.id} />
        <TextField name="name" label={t('conferences.delegates.name')} maxLength={200} autoComplete="off" />
        <TextArea
          name="titles"
          label={t('conferences.delegates.titles')}
          hint={t('conferences.delegates.titles-hint')}
          rows={3}
          optional
        />
        <KindField />
        {model.keeper ? (
          <>
            <TextField
              name="votes"
              label={t('conferences.delegates.votes')}
              hint={t('conferences.delegates.votes-hint')}
              size="short"
              inputMode="numeric"
              optional
            />
            <TextField name="mandateNo" label={t('conferences.delegates.mandate')} size="short" inputMode="numeric" optional />
          </>
        ) : null}
        <Button>{t('conferences.delegates.save')}</Button>
      </CommandForm>
      <CommandForm
        form={form}
        command={removeDelegate}
        action={`${action}/bo`}
        words={words}
        idPrefix={`bo-${row.no}`}
        label={`${t('conferences.delegates.remove')}: ${row.name ?? row.no}`}
      >
        <HiddenField name="delegate" value={row.id} />
        <Button look="danger">{t('conferences.delegates.remove')}</Button>
      </CommandForm>
    </Details>
  );
}
