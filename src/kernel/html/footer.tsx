import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';
import { Logo } from './logo.tsx';
import type { SiteLinks } from './site-links.ts';

/** Foot of every page: what this is, and the pages about licence and accessibility. */
export function Footer({ links }: { readonly links: SiteLinks }) {
  const t = useWords(kernelWords);
  return (
    <footer class="footer">
      <div class="frame footer-row">
        <p class="footer-about">
          <Logo />
          <span>
            <b>{t('kernel.site.name')}</b>
            <br />
            {t('kernel.site.purpose')}
          </span>
        </p>
        <nav aria-label={t('kernel.site.footer')}>
          <ul>
            <li>
              <a href={links.about}>{t('kernel.site.about')}</a>
            </li>
            <li>
              <a href={links.accessibility}>{t('kernel.site.accessibility')}</a>
            </li>
            <li>
              <a href={links.licence} rel="license">
                {t('kernel.site.licence')}
              </a>
            </li>
          </ul>
        </nav>
        <p class="footer-promise">{t('kernel.site.promise')}</p>
      </div>
    </footer>
  );
}
