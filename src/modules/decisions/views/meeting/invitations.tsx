import { Button } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { makeInvitations } from '../../commands/make-invitations.ts';
import { paths } from '../../paths.ts';
import { mayHelpVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import type { MeetingPart } from './shared.ts';

/** An invitation for every household, with the code for the door; printed once, and again only when asked for. */
export function Invitations({ model, form, visit }: MeetingPart) {
  const t = useWords(words);
  const running = model.state === 'called' || model.state === 'open';
  if (!running || !mayHelpVillage(visit.actor, model.village).may) return null;
  return (
    <Section title={t('decisions.invitation.make-title')} lead={t('decisions.invitation.make-lead')} id="giay-moi">
      {model.invited === 0 ? null : <p>{t('decisions.invitation.count', { count: model.invited })}</p>}
      <CommandForm
        form={form}
        command={makeInvitations}
        action={paths.meetingAct(model.id, 'giay-moi')}
        words={words}
        idPrefix="giay-moi"
      >
        {model.invited === 0 ? null : (
          <Checkbox name="again" value="on" label={t('decisions.invitation.again')} hint={t('decisions.invitation.again-hint')} />
        )}
        <Button look="plain">{t('decisions.invitation.make')}</Button>
      </CommandForm>
    </Section>
  );
}
