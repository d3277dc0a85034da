import { Button } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { answerProposal } from '../../commands/answer-proposal.ts';
import { changeProposal } from '../../commands/change-proposal.ts';
import { concludePaths } from '../../paths-conclude.ts';
import type { ProposalRow } from '../../queries/list-proposals.ts';
import { words } from '../../words.ts';

interface Props {
  readonly row: ProposalRow;
  readonly conference: Id<'conferences.conference'>;
  readonly visit: Visit;
  readonly form: FormState;
}

/** What is proposed, who must answer, until when. */
export function ProposalFields({ visit }: Pick<Props, 'visit'>) {
  const t = visit.t(words);
  return (
    <>
      <TextArea name="text" label={t('conferences.proposal.text')} rows={4} maxLength={2000} />
      <TextField name="asked" label={t('conferences.proposal.asked')} maxLength={300} />
      <DayField name="dueOn" label={t('conferences.proposal.due')} optional />
    </>
  );
}

/** Until somebody has answered it, a proposal can be put right. */
export function ChangeForm({ row, conference, visit, form }: Props) {
  const t = visit.t(words);
  const mine = form.values['proposal'] === row.id;
  return (
    <Details summary={t('conferences.proposal.change')} open={mine && form.of === changeProposal.name}>
      <CommandForm
        form={mine ? form : { ...form, of: null }}
        command={changeProposal}
        action={concludePaths.changeProposal(conference)}
        words={words}
        initial={{ text: row.text, asked: row.asked, dueOn: row.dueOn ?? '' }}
        idPrefix={`sua-${row.no}`}
        label={`${t('conferences.proposal.change')} ${row.no}`}
      >
        <HiddenField name="proposal" value={row.id} />
        <ProposalFields visit={visit} />
        <Button>{t('conferences.proposal.change-do')}</Button>
      </CommandForm>
    </Details>
  );
}

/** Writes down who answered and what; a later answer takes the place of the one before. */
export function AnswerForm({ row, conference, visit, form }: Props) {
  const t = visit.t(words);
  const mine = form.values['proposal'] === row.id;
  return (
    <Details summary={t('conferences.proposal.answer')} open={mine && form.of === answerProposal.name}>
      <CommandForm
        form={mine ? form : { ...form, of: null }}
        command={answerProposal}
        action={concludePaths.answerProposal(conference)}
        words={words}
        initial={{ answer: row.answer ?? '', answeredBy: row.answeredBy ?? row.asked }}
        idPrefix={`tl-${row.no}`}
        label={`${t('conferences.proposal.answer')} ${row.no}`}
      >
        <HiddenField name="proposal" value={row.id} />
        <TextArea name="answer" label={t('conferences.proposal.answer')} rows={4} maxLength={5000} />
        <TextField name="answeredBy" label={t('conferences.proposal.answered-by')} maxLength={300} />
        <Button>{t('conferences.proposal.answer-do')}</Button>
      </CommandForm>
    </Details>
  );
}
