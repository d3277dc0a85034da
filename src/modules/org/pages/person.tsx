import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation, mayKeepPerson, maySeePerson } from '../policy.ts';
import { showPerson, type ShownPerson } from '../queries/show-person.ts';
import { PeriodText, StandingChip } from '../views/holding-parts.tsx';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ person: id('org.person') });

const page: PageSpec<z.infer<typeof params>, object, ShownPerson> = {
  path: paths.person(':person'),
  params,
  load: (visit, { person }) => showPerson(visit.reader, person, visit.today),
  may: maySeePerson,
  view: personView,
};

/** A person with their posts over time; seen by the person as well. */
export function registerPerson(site: Site): void {
  site.page(page);
}

function personView(person: ShownPerson, visit: Visit): Parts {
  const t = visit.t(words);
  const keeps = mayKeepOrganisation(visit.actor, person.home).may;
  const people = { href: paths.people(person.homeUnit.id), label: t('org.people.title', { unit: person.homeUnit.name }) };
  return {
    title: person.name,
    demo: person.homeUnit.demo,
    indexed: false,
    breadcrumbs: keeps ? organisationCrumbs(visit, person.homeUnit, people) : [],
    body: (
      <>
        <PageTitle title={person.name} actions={mayKeepPerson(visit.actor, person).may ? <Ways person={person} /> : undefined} />
        <Stack>
          <DefinitionList
            items={[
              { term: t('org.person.home'), value: person.homeUnit.name },
              { term: t('org.person.email'), value: person.email ?? t('org.person.no-contact') },
              { term: t('org.person.phone'), value: person.phone ?? t('org.person.no-contact') },
            ]}
          />
          <Timeline person={person} visit={visit} />
        </Stack>
      </>
    ),
  };
}

function Ways({ person: { person } }: { readonly person: ShownPerson }) {
  const t = useWords(words);
  return (
    <>
      <ButtonLink href={paths.changePerson(person)}>{t('org.person.change')}</ButtonLink>
      <ButtonLink href={paths.movePerson(person)}>{t('org.person.move')}</ButtonLink>
      <ButtonLink href={paths.erasePerson(person)}>{t('org.person.erase')}</ButtonLink>
    </>
  );
}

function Timeline({ person, visit }: { readonly person: ShownPerson; readonly visit: Visit }) {
  const t = useWords(words);
  const mayOpen = new Set(person.posts.filter((place) => mayKeepOrganisation(visit.actor, place).may).map((place) => place.unit));
  return (
    <DataTable
      caption={t('org.holding.timeline')}
      rows={person.holdings}
      rowKey={(row) => row.id}
      empty={<Empty title={t('org.holding.none-yet')} next={t('org.holding.none-yet-next')} />}
      columns={[
        { key: 'period', label: t('org.holding.period'), cell: (row) => <PeriodText period={row} /> },
        { key: 'title', label: t('org.holding.title'), cell: (row) => row.title },
        {
          key: 'body',
          label: t('org.overview.body'),
          cell: (row) => (mayOpen.has(row.unit) ? <a href={paths.body(row.body)}>{row.bodyName}</a> : row.bodyName),
        },
        { key: 'unit', label: t('org.body.unit'), cell: (row) => row.unitName },
        {
          key: 'standing',
          label: t('org.holding.standing'),
          cell: (row) => <StandingChip period={row} on={visit.today} reason={row.endReason} />,
        },
        {
          key: 'decision',
          label: t('org.holding.decision'),
          cell: (row) => [row.decision, row.endDecision].filter(Boolean).join('; ') || '–',
        },
      ]}
    />
  );
}
