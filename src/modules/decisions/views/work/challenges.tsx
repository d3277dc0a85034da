import { Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextArea } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { answerChallenge } from '../../commands/answer-challenge.ts';
import { paths } from '../../paths.ts';
import { mayAnswerChallenge } from '../../policy-meeting.ts';
import type { ChallengeView } from '../../queries/find-work-on.ts';
import { words } from '../../words.ts';
import type { WorkPart } from './shared.ts';

/** Challenges sent to the body the visitor works for; nobody else reads their words, the village least of all. */
export function Challenges(part: WorkPart) {
  const t = useWords(words);
  const { model, visit } = part;
  const own = model.challenges.filter(({ addressee }) => mayAnswerChallenge(visit.actor, model.decision.village, addressee).may);
  if (own.length === 0) return null;
  return (
    <Section title={t('decisions.challenge.received')} id="kien-nghi">
      <Stack>
        {own.map((challenge) => (
          <One key={challenge.id} {...part} challenge={challenge} />
        ))}
      </Stack>
    </Section>
  );
}

function One({ model, form, visit, challenge }: WorkPart & { readonly challenge: ChallengeView }) {
  const t = useWords(words);
  const mine = form.values['challenge'] === challenge.id;
  return (
    <Card title={t('decisions.challenge.of', { code: challenge.code, day: formatDay(challenge.sentOn, visit.lang) })}>
      <p>{challenge.words ?? t('decisions.challenge.erased')}</p>
      {challenge.contact === null ? null : <Meta>{t('decisions.challenge.contact-is', { contact: challenge.contact })}</Meta>}
      {challenge.answer === null ? (
        <CommandForm
          form={mine ? form : { ...form, of: null }}
          command={answerChallenge}
          action={paths.act(model.decision.id, 'tra-loi')}
          words={words}
          idPrefix={`tra-loi-${challenge.code}`}
        >
          <HiddenField name="challenge" value={challenge.id} />
          <TextArea
            name="answer"
            label={t('decisions.challenge.answer')}
            hint={t('decisions.challenge.answer-hint')}
            rows={4}
            maxLength={5_000}
          />
          <Button>{t('decisions.challenge.answer-do')}</Button>
        </CommandForm>
      ) : (
        <p>
          <b>
            {t('decisions.challenge.answered', {
              day: challenge.answeredOn === null ? '' : formatDay(challenge.answeredOn, visit.lang),
            })}
          </b>{' '}
          {challenge.answer}
        </p>
      )}
    </Card>
  );
}
