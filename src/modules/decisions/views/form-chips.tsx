import { Chip } from '#kernel/html/chip.tsx';
import { formatDay } from '#kernel/html/format.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { formOf } from '../papers/forms.ts';
import type { FormState } from '../queries/find-paper-texts.ts';
import { words } from '../words.ts';

interface Props {
  readonly state: FormState;
  readonly visit: Visit;
}

/** Whose words a form has, whether they were ever compared with the annex of the decree, and whether a draft waits. */
export function FormChips({ state, visit }: Props) {
  const t = visit.t(words);
  const { ownSince, draft, form } = state;
  return (
    <>
      {ownSince === null ? (
        <Chip state="none">{t('decisions.forms.as-shipped')}</Chip>
      ) : (
        <Chip state="done">{t('decisions.forms.own-since', { day: formatDay(ownSince, visit.lang) })}</Chip>
      )}{' '}
      {ownSince === null && formOf(form).status === 'verify' ? <Chip state="soon">{t('decisions.forms.to-check')}</Chip> : null}{' '}
      {draft ? <Chip state="open">{t('decisions.forms.draft')}</Chip> : null}
    </>
  );
}
