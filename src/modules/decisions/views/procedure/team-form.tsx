import { Button } from '#kernel/html/button.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { nameElectionTeam } from '../../commands/name-election-team.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayHelpVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import type { ProcedurePart } from './shared.ts';

/** The election team of a head, while its meeting was not called. */
export function TeamForm({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, team } = model;
  if (decision.law.matter.key !== 'village-head' || decision.election !== 'elect') return null;
  const open = decision.state === 'draft' && mayHelpVillage(visit.actor, decision.village).may;
  if (team === 0 && !open) return null;
  return (
    <Section title={t('decisions.team.title')} lead={t('decisions.team.lead')} id="to-bau-cu">
      {team === 0 ? null : <p>{t('decisions.team.count', { count: team })}</p>}
      {!open ? null : (
        <CommandForm
          form={form}
          command={nameElectionTeam}
          action={paths.procedureAct(decision.id, procedureActs.team)}
          words={words}
          idPrefix="to-bau-cu"
        >
          <TextField name="leader" label={t('decisions.team.leader')} maxLength={200} />
          <TextArea name="members" label={t('decisions.team.members')} hint={t('decisions.team.members-hint')} rows={4} />
          <Button look="plain">{t('decisions.team.do')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}
