import { useWords } from '#kernel/words.ts';
import { ButtonLink } from './button.tsx';
import { kernelWords } from './kernel-words.ts';
import type { NavItem } from './links.ts';
import { Notice } from './notice.tsx';
import { siteLinks } from './site-links.ts';

export type ErrorStatus = 403 | 404 | 409 | 422 | 429 | 500 | 503;

type Props = {
  readonly status: ErrorStatus;
  /** The particular reason, in words, where there is one; it stands before the general explanation. */
  readonly what?: string | undefined;
  /** Where the person was going: "try again" leads there. */
  readonly path?: string | undefined;
  readonly signedIn?: boolean | undefined;
  /** Code under which the fault stands in the log, for 500. */
  readonly reference?: string | undefined;
  /** Better next steps than the general ones; the first is the main one. */
  readonly next?: readonly NavItem[] | undefined;
  /** 2 where the page already has its first heading. */
  readonly level?: 1 | 2;
};

const RETRY: readonly ErrorStatus[] = [409, 429, 500, 503];

/** What a person can do from here: try again where that helps, sign in where that helps, find their unit, go home. */
function useNextSteps({ status, path, signedIn }: Props): readonly NavItem[] {
  const t = useWords(kernelWords);
  const again = path !== undefined && RETRY.includes(status) ? [{ href: path, label: t('kernel.error.again') }] : [];
  const signIn = `${siteLinks.signIn}${path === undefined ? '' : `?ve=${encodeURIComponent(path)}`}`;
  const enter = status === 403 && !signedIn ? [{ href: signIn, label: t('kernel.error.sign-in') }] : [];
  const desk = status === 403 && signedIn ? [{ href: siteLinks.desk, label: t('kernel.error.desk') }] : [];
  return [
    ...again,
    ...enter,
    ...desk,
    { href: siteLinks.home, label: t(status === 404 ? 'kernel.error.find-unit' : 'kernel.error.home') },
  ];
}

/** The page for something that did not work: what happened, that nothing was lost, what to do next. */
export function ErrorPage(props: Props) {
  const { status, what, reference, next, signedIn, level = 1 } = props;
  const t = useWords(kernelWords);
  const general = useNextSteps(props);
  const title = t(`kernel.error.${status}.title`);
  return (
    <div class="error-page stack">
      <div>
        <p class="error-code">{status}</p>
        {level === 1 ? <h1>{title}</h1> : <h2 class="h1">{title}</h2>}
      </div>
      <div class="prose">
        {what === undefined ? null : <p>{what}</p>}
        <p>{t(status === 403 && signedIn ? 'kernel.error.403.what-signed-in' : `kernel.error.${status}.what`)}</p>
      </div>
      <Notice kind="info" title={t('kernel.error.kept-title')}>
        <p>{t(`kernel.error.${status}.kept`)}</p>
      </Notice>
      {level === 1 ? <h2>{t('kernel.error.next')}</h2> : <h3>{t('kernel.error.next')}</h3>}
      <div class="actions">
        {(next ?? general).map((step, index) => (
          <ButtonLink key={step.href} href={step.href} look={index === 0 ? 'main' : 'plain'}>
            {step.label}
          </ButtonLink>
        ))}
      </div>
      {reference === undefined ? null : <p class="meta">{t('kernel.error.reference', { code: reference })}</p>}
    </div>
  );
}
