import { Button } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { changePoll } from '../../commands/change-poll.ts';
import { removePoll } from '../../commands/remove-poll.ts';
import { pollActs, pollPaths } from '../../paths-polls.ts';
import type { ShownPoll } from '../../queries/find-shown-poll.ts';
import type { AgendaRow } from '../../rules/agenda.ts';
import { words } from '../../words.ts';
import { DraftFields } from './draft-fields.tsx';

interface Props {
  readonly poll: ShownPoll;
  readonly form: FormState;
  readonly agenda: readonly Pick<AgendaRow, 'id' | 'title'>[];
}

/** Before it opens a vote can be changed, or taken back. */
export function MendDraft({ poll, form, agenda }: Props) {
  const t = useWords(words);
  const action = (act: string): string => pollPaths.act(poll.conference, poll.id, act);
  return (
    <>
      <Details summary={t('conferences.poll.change')} open={form.of === changePoll.name}>
        <CommandForm
          form={form}
          command={changePoll}
          action={action(pollActs.change)}
          words={words}
          initial={fieldsOf(poll)}
          idPrefix={pollActs.change}
          label={t('conferences.poll.change')}
        >
          <DraftFields agenda={agenda} />
          <Button>{t('conferences.poll.draft-do')}</Button>
        </CommandForm>
      </Details>
      <Details summary={t('conferences.poll.remove')} open={form.of === removePoll.name}>
        <CommandForm
          form={form}
          command={removePoll}
          action={action(pollActs.remove)}
          words={words}
          idPrefix={pollActs.remove}
          label={t('conferences.poll.remove')}
        >
          <p>{t('conferences.poll.remove-lead')}</p>
          <Button look="danger">{t('conferences.poll.remove-do')}</Button>
        </CommandForm>
      </Details>
    </>
  );
}

/** The draft as it stands, as its form would send it. */
const fieldsOf = ({ question, item, method, shape, options, most, base, share, ruleRef }: ShownPoll) => ({
  question,
  item: item?.id ?? '',
  method,
  shape,
  options: options.flatMap(({ label }) => label ?? []).join('\n'),
  most: shape === 'question' ? '' : String(most),
  base,
  numerator: String(share.numerator),
  denominator: String(share.denominator),
  share: share.strict ? 'more' : 'least',
  ruleRef,
});
