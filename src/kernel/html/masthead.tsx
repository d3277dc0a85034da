import { type Lang, useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';
import { type NavItem, languageHref } from './links.ts';
import { Logo } from './logo.tsx';
import type { SiteLinks } from './site-links.ts';

type Props = {
  readonly demo: boolean;
  readonly path: string;
  readonly lang: Lang;
  readonly nav: readonly NavItem[];
  readonly signedIn?: { readonly name: string } | undefined;
  readonly home?: { readonly name: string; readonly href: string } | undefined;
  readonly links: SiteLinks;
};

const OtherLanguage = ({ path, lang }: Pick<Props, 'path' | 'lang'>) => {
  const t = useWords(kernelWords);
  const other: Lang = lang === 'vi' ? 'en' : 'vi';
  return (
    <a href={languageHref(path, other)} lang={other} hreflang={other}>
      {t('kernel.site.other-language')}
    </a>
  );
};

/** At the right of the name: a visitor's language and way in; of somebody signed in only the desk, the rest is in the menu. */
function Tools({ path, lang, signedIn, links }: Pick<Props, 'path' | 'lang' | 'signedIn' | 'links'>) {
  const t = useWords(kernelWords);
  if (signedIn === undefined)
    return (
      <>
        <OtherLanguage path={path} lang={lang} />{' '}
        <a href={`${links.signIn}?ve=${encodeURIComponent(path)}`}>{t('kernel.site.sign-in')}</a>
      </>
    );
  return (
    <a href={links.desk}>
      {t('kernel.site.desk')}
      <span class="masthead-who"> · {signedIn.name}</span>
    </a>
  );
}

/** The band about demonstration data, name of the site, its main menu, the person's commune, language and account. */
export function Masthead(props: Props) {
  const { demo, nav, signedIn, home, links } = props;
  const t = useWords(kernelWords);
  return (
    <header class="masthead">
      {demo ? (
        <p class="demo">
          <span class="frame">{t('kernel.site.demo')}</span>
        </p>
      ) : null}
      <div class="frame masthead-row">
        <a class="masthead-name" href={links.home}>
          <Logo />
          {t('kernel.site.name')}
        </a>
        <div class="masthead-tools">
          <Tools {...props} />
        </div>
      </div>
      {nav.length === 0 && home === undefined && signedIn === undefined ? null : (
        <nav class="menu" aria-label={t('kernel.site.menu')}>
          {signedIn === undefined ? (
            <div class="frame">
              <Ways nav={nav} home={home} />
            </div>
          ) : (
            <Folded {...props} signedIn={signedIn} />
          )}
        </nav>
      )}
    </header>
  );
}

/** The menu of somebody signed in: one line to unfold on a phone, a bar on a desk, without script. */
function Folded(props: Props & { readonly signedIn: NonNullable<Props['signedIn']> }) {
  const { nav, home, signedIn, links } = props;
  const t = useWords(kernelWords);
  return (
    <details class="menu-fold">
      <summary class="frame">
        <span>{t('kernel.site.menu-open')}</span> <span>{signedIn.name}</span>
      </summary>
      <div class="frame menu-row">
        <Ways nav={nav} home={home} />
        <div class="menu-account">
          <OtherLanguage {...props} />
          <form method="post" action={links.signOut}>
            <button type="submit" class="link-button">
              {t('kernel.site.sign-out')}
            </button>
          </form>
        </div>
      </div>
    </details>
  );
}

function Ways({ nav, home }: Pick<Props, 'nav' | 'home'>) {
  const t = useWords(kernelWords);
  if (nav.length === 0 && home === undefined) return null;
  return (
    <ul>
      {home === undefined ? null : (
        <li>
          <a class="menu-home" href={home.href}>
            <span class="menu-home-words">{t('kernel.site.home-unit')} </span>
            {home.name}
          </a>
        </li>
      )}
      {nav.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
