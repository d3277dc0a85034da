import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef, lawWords, ruleOn, sayAmount } from '#modules/law/index.ts';
import { chooseMethod, METHODS } from '../../commands/choose-method.ts';
import { nameCountingBoard } from '../../commands/name-counting-board.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import type { AgendaPart } from './agenda.tsx';
import { ownForm } from './own-form.ts';

/** By hands or by secret slips, as the meeting chose; a secret vote also needs its counting board. */
export function MethodForm(part: AgendaPart) {
  const t = useWords(words);
  const { item, model, form, visit } = part;
  const { round } = item;
  if (!mayRunVillage(visit.actor, model.village).may) return null;
  const board = item.board.counters.length > 0;
  return (
    <>
      {item.countings > 0 ? null : (
        <Details
          summary={t('decisions.method.title', { method: t(`decisions.method.${round.method}`) })}
          open={ownForm(form, round.id).of === chooseMethod.name}
        >
          <CommandForm
            form={ownForm(form, item.round.id)}
            command={chooseMethod}
            action={paths.meetingAct(model.id, 'cach-bieu-quyet')}
            words={words}
            initial={{ method: round.method, votes: String(round.methodVotes ?? '') }}
            idPrefix={`cach-${item.code}`}
          >
            <HiddenField name="round" value={round.id} />
            <RadioGroup
              name="method"
              label={t('decisions.method.label')}
              options={METHODS.map((value) => ({ value, label: t(`decisions.method.${value}`) }))}
            />
            <TextField
              name="votes"
              label={t('decisions.procedure.votes')}
              hint={t('decisions.procedure.votes-hint', { present: model.present.all })}
              inputMode="numeric"
              size="short"
            />
            <Button look="plain">{t('decisions.method.do')}</Button>
          </CommandForm>
        </Details>
      )}
      {round.method === 'secret' ? (
        <Details summary={t(board ? 'decisions.counting-board.named' : 'decisions.counting-board.title')} open={!board}>
          <BoardForm {...part} />
        </Details>
      ) : null}
    </>
  );
}

function BoardForm({ item, model, form, visit }: AgendaPart) {
  const t = useWords(words);
  const team = ruleOn('team', visit.today);
  const watch = ruleOn('witnesses', visit.today);
  return (
    <CommandForm
      form={ownForm(form, item.round.id)}
      command={nameCountingBoard}
      action={paths.meetingAct(model.id, 'kiem-phieu')}
      words={words}
      initial={{ counters: item.board.counters.join('\n'), witnesses: item.board.witnesses.join('\n') }}
      idPrefix={`kiem-phieu-${item.code}`}
    >
      <HiddenField name="round" value={item.round.id} />
      {team === null ? null : (
        <p>
          {t('decisions.counting-board.size', { size: sayAmount(team, visit.t(lawWords)) })} <LegalRef of={team} officer />
        </p>
      )}
      <TextArea
        name="counters"
        label={t('decisions.counting-board.counters')}
        hint={t('decisions.counting-board.lines')}
        rows={5}
      />
      {watch === null ? null : (
        <p>
          {t('decisions.counting-board.witness-rule', { number: sayAmount(watch, visit.t(lawWords)) })}{' '}
          <LegalRef of={watch} officer />
        </p>
      )}
      <TextArea
        name="witnesses"
        label={t('decisions.counting-board.witnesses')}
        hint={t('decisions.counting-board.lines')}
        rows={2}
      />
      <Button look="plain">{t('decisions.counting-board.do')}</Button>
    </CommandForm>
  );
}
