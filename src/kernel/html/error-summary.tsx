import { useWords } from '#kernel/words.ts';
import { type FieldErrors, fieldId } from './form-context.ts';
import { kernelWords } from './kernel-words.ts';

type Props = {
  /** Messages by field name; '' is for the form as a whole. Nothing is drawn when there are none. */
  readonly errors: FieldErrors;
  readonly idPrefix?: string | undefined;
  readonly title?: string | undefined;
};

/** Marks the summary in a page, so that a page without one is noticed. */
export const ERROR_SUMMARY = 'error-summary';

/** In place of the summary, for errors of a form that is not on the page. */
export function UntoldErrors() {
  const t = useWords(kernelWords);
  return (
    <div class={ERROR_SUMMARY} role="alert">
      <h2>{t('kernel.error.422.title')}</h2>
      <p>{t('kernel.error.422.untold')}</p>
    </div>
  );
}

/** All errors of a form in one place, each leading to its field. Read out at once by screen readers and reachable by `#loi`. */
export function ErrorSummary({ errors, idPrefix = 'o', title }: Props) {
  const t = useWords(kernelWords);
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  const titleId = `${idPrefix}-loi-tieu-de`;
  return (
    <div class={ERROR_SUMMARY} id={`${idPrefix}-loi`} role="alert" tabindex={-1} aria-labelledby={titleId}>
      <h2 id={titleId}>{title ?? t('kernel.form.summary', { count: entries.length })}</h2>
      <p>{t('kernel.form.kept')}</p>
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>{name === '' ? message : <a href={`#${fieldId(name, idPrefix)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
