import type { ComponentChildren } from 'preact';
import { type Lang, LangContext, translator } from '#kernel/words.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Footer } from './footer.tsx';
import { icon } from './icon.ts';
import { kernelWords } from './kernel-words.ts';
import { type NavItem, canonicalHref, languageHref } from './links.ts';
import { Masthead } from './masthead.tsx';
import { type SiteLinks, siteLinks } from './site-links.ts';

export type LayoutProps = {
  /** What this page is; the name of the site is added to it. */
  readonly title: string;
  readonly lang: Lang;
  readonly description?: string | undefined;
  /** Path and query as asked for, for the language switch, sign-in return and canonical address. */
  readonly path: string;
  /** True when the page shows demonstration data: a yellow band says so. */
  readonly demo: boolean;
  readonly signedIn?: { readonly name: string } | undefined;
  readonly nav: readonly NavItem[];
  /** Address of the one stylesheet, with its content hash. */
  readonly stylesheet: string;
  readonly feeds?: readonly { readonly href: string; readonly title: string }[] | undefined;
  /** Module scripts of islands; most pages have none. */
  readonly scripts?: readonly string[] | undefined;
  readonly breadcrumbs?: readonly NavItem[] | undefined;
  /** The commune this person chose to stay on. */
  readonly home?: { readonly name: string; readonly href: string } | undefined;
  readonly links?: Partial<SiteLinks> | undefined;
  /** Full-width head inside `main`, before the body: a `UnitHead`. */
  readonly head?: ComponentChildren;
  /** Wider body for big tables and boards. */
  readonly wide?: boolean | undefined;
  /** Keep out of search engines: results of forms, error pages, desks. */
  readonly noIndex?: boolean | undefined;
  /** Seconds after which the page loads itself again; only for boards on a wall. */
  readonly refresh?: number | undefined;
  /** The same where no script runs; where one runs, it brings the page up to date. */
  readonly refreshWithoutScript?: number | undefined;
  /** Address of a web manifest, for the few pages that can be put on the home screen of a phone. */
  readonly manifest?: string | undefined;
  readonly children: ComponentChildren;
};

function Head({
  title,
  lang,
  description,
  path,
  stylesheet,
  feeds = [],
  scripts = [],
  noIndex,
  refresh,
  manifest,
  ...rest
}: LayoutProps) {
  const t = translator(kernelWords, lang);
  const site = t('kernel.site.name');
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === site ? site : `${title} · ${site}`}</title>
      <meta name="description" content={description ?? t('kernel.site.purpose')} />
      <meta name="theme-color" content="#142b47" />
      {noIndex ? <meta name="robots" content="noindex" /> : null}
      {refresh === undefined ? null : <meta http-equiv="refresh" content={String(refresh)} />}
      {rest.refreshWithoutScript === undefined ? null : (
        <noscript>
          <meta http-equiv="refresh" content={String(rest.refreshWithoutScript)} />
        </noscript>
      )}
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href={icon.path} type={icon.type} />
      {manifest === undefined ? null : <link rel="manifest" href={manifest} />}
      <link rel="canonical" href={canonicalHref(path)} />
      <link rel="alternate" hreflang={lang === 'vi' ? 'en' : 'vi'} href={languageHref(path, lang === 'vi' ? 'en' : 'vi')} />
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" type="application/rss+xml" title={feed.title} href={feed.href} />
      ))}
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

/** A whole page. The caller renders it to a string and puts `<!doctype html>` before it. */
export function Layout(props: LayoutProps) {
  const { lang, demo, breadcrumbs = [], head, wide = false, children } = props;
  const t = translator(kernelWords, lang);
  const links = { ...siteLinks, ...props.links };
  return (
    <LangContext.Provider value={lang}>
      <html lang={lang}>
        <Head {...props} />
        <body>
          <a class="skip" href="#noi-dung">
            {t('kernel.site.skip')}
          </a>
          <Masthead
            demo={demo}
            path={props.path}
            lang={lang}
            nav={props.nav}
            signedIn={props.signedIn}
            home={props.home}
            links={links}
          />
          <main id="noi-dung" tabindex={-1}>
            {head}
            <div class={wide ? 'frame frame-wide body' : 'frame body'}>
              <Breadcrumbs items={breadcrumbs} />
              {children}
            </div>
          </main>
          <Footer links={links} />
        </body>
      </html>
    </LangContext.Provider>
  );
}
