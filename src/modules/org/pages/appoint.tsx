import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { RadioGroup, Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { queryText } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { appointPerson } from '../commands/appoint-person.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findBody, type FoundBody } from '../queries/find-body.ts';
import { listPeople, type PeopleFound } from '../queries/list-people.ts';
import { postsIn } from '../rules/posts.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ body: id('org.body') });
const query = z.record(z.string(), z.unknown());

interface Model {
  readonly body: FoundBody;
  readonly people: PeopleFound;
  readonly search: string;
}

const SHOWN = 20;

const page: PageSpec<z.infer<typeof params>, z.infer<typeof query>, Model> = {
  path: paths.appoint(':body'),
  params,
  query,
  load: async (visit, params, query) => {
    const body = await findBody(visit.reader, params.body, visit.today);
    if (body === null) return null;
    const search = queryText(query, 'ten');
    // Only people this administrator may see: those of the units they are administrator of.
    const units = visit.actor.holdings.filter((holding) => holding.post === 'administrator').map((holding) => holding.unit);
    return { body, search, people: await listPeople(visit.reader, { units, search, on: visit.today, offset: 0, limit: SHOWN }) };
  },
  may: (actor, model) => mayKeepOrganisation(actor, model.body.place),
  view: appointView,
};

/** Gives a post in a body to somebody: find the person by name, then say what and from when. */
export function registerAppoint(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: appointPerson,
    done: (_holding, _visit, _reply, { body }) => paths.body(body),
    refusalAt: {
      'org.holding.post-not-here': 'post',
      'org.holding.overlaps': 'from',
      'org.holding.outside-body': 'from',
      'org.holding.ends-before-it-begins': 'until',
    },
  });
}

function appointView(model: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { body } = model;
  const title = t('org.appoint.title', { body: body.name });
  return {
    title,
    demo: body.unit.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, body.unit, { href: paths.body(body.id), label: body.name }),
    body: (
      <>
        <PageTitle title={title} lead={t('org.appoint.lead')} />
        <FilterBar
          action={paths.appoint(body.id)}
          values={{ ten: model.search }}
          filtered={model.search !== ''}
          submit={t('org.appoint.find')}
        >
          <TextField name="ten" label={t('org.people.search')} maxLength={200} />
        </FilterBar>
        {model.people.total === 0 ? <Nobody body={body} /> : <AppointForm model={model} form={form} />}
      </>
    ),
  };
}

function Nobody({ body }: { readonly body: FoundBody }) {
  const t = useWords(words);
  const add = <ButtonLink href={paths.addPerson(body.unit.id)}>{t('org.person.add')}</ButtonLink>;
  return <Empty title={t('org.appoint.nobody')} next={t('org.appoint.nobody-next')} action={add} />;
}

function AppointForm({ model: { body, people, search }, form }: { readonly model: Model; readonly form: FormState }) {
  const t = useWords(words);
  const shown = people.rows.length;
  const options = people.rows.map((person) => ({
    value: person.id,
    label: person.name,
    hint: person.posts.map((post) => `${post.title} – ${post.body}`).join('; ') || undefined,
  }));
  const action = search === '' ? paths.appoint(body.id) : `${paths.appoint(body.id)}?ten=${encodeURIComponent(search)}`;
  return (
    <CommandForm form={form} command={appointPerson} action={action} words={words}>
      <RadioGroup
        name="person"
        label={t('org.appoint.who')}
        hint={people.total > shown ? t('org.appoint.more', { shown, total: people.total }) : undefined}
        options={options}
      />
      <Select
        name="post"
        label={t('org.holding.post')}
        options={postsIn(body.kind).map((post) => ({ value: post, label: t(`org.post.${post}`) }))}
      />
      <TextField name="title" label={t('org.holding.title')} hint={t('org.holding.title-hint')} maxLength={200} />
      <TextField
        name="decision"
        label={t('org.holding.decision')}
        hint={t('org.holding.decision-hint')}
        maxLength={200}
        optional
      />
      <DayField name="from" label={t('org.holding.from')} />
      <DayField name="until" label={t('org.holding.until')} hint={t('org.holding.until-hint')} optional />
      <Button>{t('org.appoint.do')}</Button>
    </CommandForm>
  );
}
