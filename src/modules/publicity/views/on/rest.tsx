import { Button } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { assignResponsible } from '../../commands/assign-responsible.ts';
import { withdrawPublication } from '../../commands/withdraw-publication.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { isPossible } from '../../rules/acts.ts';
import { words } from '../../words.ts';
import { HolderSelect } from '../holder-select.tsx';
import type { PartProps } from './shared.ts';

/** Who is answerable, and the way out for what should not be there. */
export function Rest({ model, form, visit }: PartProps) {
  const t = visit.t(words);
  const { publication, holders } = model;
  const { state } = publication;
  if (!isPossible('withdraw', state) || !mayPrepare(visit.actor, publication).may) return null;
  return (
    <>
      <Details summary={t('publicity.assign.title')} open={form.of === assignResponsible.name}>
        <CommandForm
          form={form}
          command={assignResponsible}
          action={paths.act(publication.id, 'phan-cong')}
          words={words}
          idPrefix="phan-cong"
          initial={{ responsible: publication.responsibleHolding ?? '' }}
        >
          <HolderSelect holders={holders} label={t('publicity.duty.responsible')} />
          <Button look="plain">{t('publicity.assign.do')}</Button>
        </CommandForm>
      </Details>
      <Details summary={t('publicity.withdraw.title')} open={form.of === withdrawPublication.name}>
        <p>{t('publicity.withdraw.lead')}</p>
        <CommandForm
          form={form}
          command={withdrawPublication}
          action={paths.act(publication.id, 'rut')}
          words={words}
          idPrefix="rut"
        >
          <TextField name="reason" label={t('publicity.withdraw.reason')} maxLength={1000} />
          <Button look="danger">{t('publicity.withdraw.do')}</Button>
        </CommandForm>
      </Details>
    </>
  );
}
