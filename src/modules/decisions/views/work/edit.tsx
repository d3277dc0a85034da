import { Button } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { editDecision } from '../../commands/edit-decision.ts';
import { withdrawDecision } from '../../commands/withdraw-decision.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { DECISION_MOVES, mayFollow } from '../../rules/states.ts';
import { words } from '../../words.ts';
import { MatterFields } from '../matter-fields.tsx';
import type { WorkPart } from './shared.ts';

/** The words of the matter, while nothing was announced; and taking it back. */
export function Edit({ model, form, visit }: WorkPart) {
  const t = useWords(words);
  const { decision } = model;
  if (!mayRunVillage(visit.actor, decision.village).may) return null;
  return (
    <>
      {decision.state === 'draft' ? (
        <Details summary={t('decisions.edit.title')} open={form.of === editDecision.name}>
          <CommandForm
            form={form}
            command={editDecision}
            action={paths.act(decision.id, 'sua')}
            words={words}
            initial={{
              matter: decision.law.matter.key,
              title: decision.title,
              content: decision.content,
              election: decision.election ?? '',
            }}
            idPrefix="sua"
          >
            <MatterFields today={visit.today} lang={visit.lang} />
            <Button>{t('decisions.edit.do')}</Button>
          </CommandForm>
        </Details>
      ) : null}
      {mayFollow(DECISION_MOVES, decision.state, 'withdrawn') ? (
        <Details summary={t('decisions.withdraw.title')}>
          <CommandForm form={form} command={withdrawDecision} action={paths.act(decision.id, 'rut')} words={words} idPrefix="rut">
            <p>{t('decisions.withdraw.what')}</p>
            <Button look="danger">{t('decisions.withdraw.do')}</Button>
          </CommandForm>
        </Details>
      ) : null}
    </>
  );
}
