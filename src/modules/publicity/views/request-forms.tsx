import { useContext } from 'preact/hooks';
import { dayOf, type Day } from '#kernel/day.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { Button } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Prose, Section, Stack } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { lengthenRequest } from '../commands/lengthen-request.ts';
import { refuseRequest } from '../commands/refuse-request.ts';
import { publicPaths } from '../paths-public.ts';
import type { FullRequest } from '../queries/find-request.ts';
import { KEEP_DAYS } from '../rules/keep-days.ts';
import { extendedDeadline, nextExtension } from '../rules/request-deadline.ts';
import { words } from '../words.ts';
import { DOCUMENT_TYPES, MOST_BYTES } from './upload-types.ts';

interface Props {
  readonly request: FullRequest;
  readonly form: FormState;
  readonly today: Day;
}

/** What was asked, and the ways to end it: supply, refuse with the law, or take the longer time the law gives. */
export function RequestForms(props: Props) {
  const { request } = props;
  const t = useWords(words);
  const asked =
    request.askedFor === null
      ? t('publicity.request.erased')
      : request.askedFor === ''
        ? t('publicity.request.only-this')
        : request.askedFor;
  return (
    <>
      <Section title={t('publicity.request.asked')}>
        <Prose>
          <p>{asked}</p>
          <p class="meta">
            {t(request.hasEmail ? 'publicity.request.by-mail' : 'publicity.request.by-receipt', { days: KEEP_DAYS })}
          </p>
        </Prose>
      </Section>
      {request.state === 'open' ? (
        <Section title={t('publicity.request.answer')}>
          <Stack>
            <AnswerForm {...props} />
            <LengthenForm {...props} />
            <RefuseForm {...props} />
          </Stack>
        </Section>
      ) : (
        <Section title={t('publicity.request.answer')}>
          <Prose>
            <p>{request.answer ?? t('publicity.request.erased')}</p>
          </Prose>
        </Section>
      )}
    </>
  );
}

function AnswerForm({ request, form }: Props) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form}
      command={answerRequest}
      action={publicPaths.answerRequest(request.id)}
      words={words}
      idPrefix="tra-loi"
      multipart
    >
      <TextArea
        name="answer"
        label={t('publicity.request.answer-text')}
        hint={t('publicity.request.answer-hint')}
        maxLength={5000}
        rows={6}
      />
      <FileField name="file" label={t('publicity.request.answer-file')} optional types={DOCUMENT_TYPES} maxBytes={MOST_BYTES} />
      <Button>{t('publicity.request.answer-do')}</Button>
    </CommandForm>
  );
}

function RefuseForm({ request, form }: Props) {
  const t = useWords(words);
  return (
    <Details summary={t('publicity.request.refuse')} open={form.of === refuseRequest.name}>
      <p>{t('publicity.request.refuse-lead')}</p>
      <CommandForm
        form={form}
        command={refuseRequest}
        action={publicPaths.refuseRequest(request.id)}
        words={words}
        idPrefix="tu-choi"
      >
        <TextArea name="reason" label={t('publicity.request.refuse-reason')} maxLength={5000} rows={4} />
        <TextField
          name="refusalRef"
          label={t('publicity.request.refusal-ref')}
          hint={t('publicity.request.refusal-ref-hint')}
          maxLength={300}
        />
        <Button look="danger">{t('publicity.request.refuse-do')}</Button>
      </CommandForm>
    </Details>
  );
}

/** Offered only while the time runs and the law still gives more. */
function LengthenForm({ request, form, today }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const step = nextExtension(request.extensions.map((extension) => extension.step));
  if (step === null || request.dueOn < today) return null;
  const longer = extendedDeadline(step, { askedOn: dayOf(request.askedAt), dueOn: request.dueOn });
  if (!longer.ok) return null;
  return (
    <Details summary={t(`publicity.request.lengthen.${step}`)} open={form.of === lengthenRequest.name}>
      <p>
        {t('publicity.request.lengthen-to', { day: formatDay(longer.value.due, lang) })} · <LegalRef of={longer.value} officer />
      </p>
      <CommandForm
        form={form}
        command={lengthenRequest}
        action={publicPaths.lengthenRequest(request.id)}
        words={words}
        idPrefix="gia-han"
      >
        <TextField
          name="reason"
          label={t('publicity.request.lengthen-reason')}
          hint={t('publicity.request.lengthen-hint')}
          maxLength={500}
        />
        <Button look="plain">{t('publicity.request.lengthen-do')}</Button>
      </CommandForm>
    </Details>
  );
}
