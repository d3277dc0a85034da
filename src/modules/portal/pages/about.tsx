import { siteLinks } from '#kernel/html/site-links.ts';
import { PageTitle, Prose } from '#kernel/html/section.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { words } from '../words.ts';

/** Pages of a title and a few paragraphs, by the stem of their words. */
const TEXTS = [
  {
    path: siteLinks.about,
    title: 'portal.about.title',
    lines: ['portal.about.1', 'portal.about.2', 'portal.about.3', 'portal.about.4'],
  },
  {
    path: siteLinks.accessibility,
    title: 'portal.access.title',
    lines: ['portal.access.1', 'portal.access.2', 'portal.access.3'],
  },
  { path: siteLinks.licence, title: 'portal.licence.title', lines: ['portal.licence.1', 'portal.licence.2', 'portal.licence.3'] },
] as const;

export function registerAbout(site: Site): void {
  for (const text of TEXTS) {
    site.page({
      path: text.path,
      load: async () => text,
      may: openToAll,
      view: (model, visit) => {
        const t = visit.t(words);
        return {
          title: t(model.title),
          body: (
            <>
              <PageTitle title={t(model.title)} />
              <Prose>
                {model.lines.map((line) => (
                  <p key={line}>{t(line)}</p>
                ))}
              </Prose>
            </>
          ),
        };
      },
    });
  }
}
