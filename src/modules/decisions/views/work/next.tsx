import { ButtonLink } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { Grid, Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { ballotActs, paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import type { OpenForm } from '../../rules/forms.ts';
import { words } from '../../words.ts';
import type { WorkPart } from './shared.ts';

const RUNNING = ['planned', 'called', 'open', 'counting'];

/** How the matter can be decided now: the forms the law opens, each with the article; or where it is being decided. */
export function Next({ model, visit }: WorkPart) {
  const t = useWords(words);
  const { decision, forms } = model;
  const running = decision.rounds.findLast(({ state }) => RUNNING.includes(state));
  if (running !== undefined) {
    const { meeting } = running;
    const href = meeting === null ? paths.round(running.id) : paths.meeting(meeting.id);
    return (
      <Card title={t(`decisions.form.${running.form}`)} href={href} level={2}>
        <p>
          {meeting === null
            ? t('decisions.work.running')
            : t('decisions.work.at-meeting', { when: formatInstant(meeting.startsAt, visit.lang), place: meeting.place })}
        </p>
      </Card>
    );
  }
  const open = decision.state === 'draft' || decision.state === 'no-result';
  if (!open || !mayRunVillage(visit.actor, decision.village).may) return null;
  const failed = decision.state === 'no-result';
  return (
    <Section title={t('decisions.work.next')} lead={t(failed ? 'decisions.work.next-failed' : 'decisions.work.next-lead')}>
      <Grid>
        {forms.map((one) => (
          <FormCard key={one.form} form={one} first={failed ? one.form === 'ballot' : one.form === 'meeting'} model={model} />
        ))}
      </Grid>
    </Section>
  );
}

function FormCard({ form, first, model }: { readonly form: OpenForm; readonly first: boolean } & Pick<WorkPart, 'model'>) {
  const t = useWords(words);
  const { decision } = model;
  const href = form.form === 'meeting' ? paths.newMeeting(decision.unit.id) : paths.act(decision.id, ballotActs.plan);
  return (
    <Card title={t(`decisions.form.${form.form}`)}>
      <p>
        {t(`decisions.work.when-${form.when}`)}{' '}
        <LegalRef of={{ legalRef: form.legalRef, status: decision.law.matter.status }} officer />
      </p>
      <ButtonLink href={href} look={first ? 'main' : 'plain'}>
        {t(`decisions.work.choose-${form.form}`)}
      </ButtonLink>
    </Card>
  );
}
