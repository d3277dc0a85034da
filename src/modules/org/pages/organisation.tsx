import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { showOrganisation, type Organisation } from '../queries/show-organisation.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { PersonName } from '../views/holding-parts.tsx';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

const page: PageSpec<z.infer<typeof params>, object, Organisation> = {
  path: paths.organisation(':unit'),
  params,
  load: (visit, { unit }) => showOrganisation(visit.reader, unit, visit.today),
  may: (actor, model) => mayKeepOrganisation(actor, model.place),
  view: organisationView,
};

/** Who holds which post in a unit: the officer's way into bodies, people, households and the units below. */
export function registerOrganisation(site: Site): void {
  site.page(page);
}

function organisationView(model: Organisation, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t('org.overview.title', { unit: model.unit.name });
  const { parent, parentName } = model.unit;
  // Up only as far as one may go: the administrator of a province does not keep the country.
  const [, ...higher] = model.place.above;
  const goesUp = parent !== null && mayKeepOrganisation(visit.actor, { unit: parent, above: higher }).may;
  const above = goesUp && parentName !== null ? organisationCrumbs(visit, { id: parent, name: parentName }) : [];
  return {
    title,
    demo: model.unit.demo,
    indexed: false,
    breadcrumbs: above,
    body: (
      <>
        <PageTitle title={title} lead={t('org.overview.lead')} actions={<Ways model={model} />} />
        <Holders model={model} />
        <Below model={model} />
      </>
    ),
  };
}

function Ways({ model: { unit } }: { readonly model: Organisation }) {
  const t = useWords(words);
  return (
    <>
      <ButtonLink href={paths.bodies(unit.id)}>{t('org.overview.bodies')}</ButtonLink>
      <ButtonLink href={paths.people(unit.id)}>{t('org.overview.people')}</ButtonLink>
      {unit.level === 'village' ? <ButtonLink href={paths.households(unit.id)}>{t('org.overview.households')}</ButtonLink> : null}
      {unit.level === 'village' ? null : (
        <ButtonLink href={paths.planImport(unit.id, 'posts')}>{t('org.overview.import-posts')}</ButtonLink>
      )}
      {unit.level === 'village' ? null : (
        <ButtonLink href={paths.planImport(unit.id, 'villages')}>{t('org.overview.import-villages')}</ButtonLink>
      )}
      {unit.level === 'village' ? null : <ButtonLink href={paths.unitActs()}>{t('org.act.title')}</ButtonLink>}
    </>
  );
}

function Holders({ model }: { readonly model: Organisation }) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('org.overview.caption')}
      rows={model.holders}
      rowKey={(row) => row.holding ?? row.body}
      exportHref={paths.holdingsCsv(model.unit.id)}
      empty={
        <Empty
          title={t('org.overview.empty')}
          next={t('org.overview.empty-next')}
          action={
            <ButtonLink look="main" href={paths.bodies(model.unit.id)}>
              {t('org.body.found')}
            </ButtonLink>
          }
        />
      }
      columns={[
        { key: 'body', label: t('org.overview.body'), cell: (row) => <a href={paths.body(row.body)}>{row.bodyName}</a> },
        {
          key: 'person',
          label: t('org.holding.person'),
          cell: (row) =>
            row.person === null ? (
              t('org.overview.vacant')
            ) : (
              <a href={paths.person(row.person)}>
                <PersonName name={row.personName} />
              </a>
            ),
        },
        { key: 'title', label: t('org.holding.title'), cell: (row) => row.title ?? '–' },
        { key: 'post', label: t('org.holding.post'), cell: (row) => (row.post === null ? '–' : t(`org.post.${row.post}`)) },
        {
          key: 'until',
          label: t('org.holding.until'),
          cell: (row) => (row.until === null ? row.person === null ? '–' : t('org.body.no-end') : <DayText day={row.until} />),
        },
      ]}
    />
  );
}

function Below({ model }: { readonly model: Organisation }) {
  const t = useWords(words);
  if (model.children.length === 0) return null;
  return (
    <Section title={t('org.overview.below')}>
      <ul>
        {model.children.map((child) => (
          <li key={child.id}>
            <a href={paths.organisation(child.id)}>{child.name}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
