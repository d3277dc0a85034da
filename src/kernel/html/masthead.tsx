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

function Account({ path, signedIn, links }: Pick<Props, 'path' | 'signedIn' | 'links'>) {
  const t = useWords(kernelWords);
  if (signedIn === undefined) return <a href={`${links.signIn}?ve=${encodeURIComponent(path)}`}>{t('kernel.site.sign-in')}</a>;
  return (
    <>
      <a href={links.desk}>
        {t('kernel.site.desk')}
        <span class="masthead-who"> · {signedIn.name}</span>
      </a>
      <form method="post" action={links.signOut}>
        <button type="submit" class="link-button">
          {t('kernel.site.sign-out')}
        </button>
      </form>
    </>
  );
}

/** The band about demonstration data, name of the site, its main menu, the person's commune, language and account. */
export function Masthead({ demo, path, lang, nav, signedIn, home, links }: Props) {
  const t = useWords(kernelWords);
  const other: Lang = lang === 'vi' ? 'en' : 'vi';
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
          <a href={languageHref(path, other)} lang={other} hreflang={other}>
            {t('kernel.site.other-language')}
          </a>
          <Account path={path} signedIn={signedIn} links={links} />
        </div>
      </div>
      {nav.length === 0 && home === undefined ? null : <Menu nav={nav} home={home} />}
    </header>
  );
}

function Menu({ nav, home }: Pick<Props, 'nav' | 'home'>) {
  const t = useWords(kernelWords);
  return (
    <nav class="menu" aria-label={t('kernel.site.menu')}>
      <ul class="frame">
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
    </nav>
  );
}
