import { dayOf } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { Grid, Section } from '#kernel/html/section.tsx';
import { queryText } from '#kernel/html/table-state.ts';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { addChair, CHAIR_ROLES } from '../commands/add-chair.ts';
import { removeChair } from '../commands/remove-chair.ts';
import { preparePaths } from '../paths-prepare.ts';
import type { ConferenceModel } from '../queries/find-conference.ts';
import { findPeople, type PeopleSearch } from '../queries/find-people.ts';
import { isOpenForWork } from '../steps/lock-conference.ts';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { workPage, type WorkModel } from './work-page.ts';

type ChairsModel = WorkModel & PeopleSearch;

const page = workPage<ChairsModel>('chairs', {
  more: ({ unit, startsAt }, { reader }, query) =>
    findPeople(reader, queryText(query, 'tim'), { unit: unit.id, on: dayOf(startsAt) }),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const { conference } = model;
    return workFrame(conference, visit, {
      title: t('conferences.chairs.title'),
      lead: t('conferences.chairs.lead'),
      children: (
        <>
          <ChairList conference={conference} form={form} />
          {isOpenForWork(conference) ? <AddChairs model={model} form={form} /> : null}
        </>
      ),
    });
  },
});

/** Who chairs and who directs, with their posts as of the day of the conference. */
export function registerChairs(site: Site): void {
  const done = ({ conference }: { readonly conference: ConferenceModel['id'] }) => preparePaths.part(conference, 'chairs');
  site.page(page);
  site.form({
    page,
    command: addChair,
    done,
    refusalAt: {
      'conferences.chairs.directing-taken': 'role',
      'conferences.chairs.who': 'name',
      'conferences.chairs.twice': 'name',
      'conferences.chairs.full': '',
    },
  });
  site.form({ page, path: preparePaths.act(':conference', 'chairs', 'bo'), command: removeChair, done });
}

function ChairList({ conference, form }: { readonly conference: ConferenceModel; readonly form: FormState }) {
  const t = useWords(words);
  if (conference.chairs.length === 0)
    return <Empty title={t('conferences.chairs.none')} next={t('conferences.chairs.none-next')} />;
  return (
    <Grid>
      {conference.chairs.map((chair) => (
        <Card key={chair.id} level={2} title={chair.name} top={<Meta>{t(`conferences.chairs.role.${chair.role}`)}</Meta>}>
          <p>{chair.titles.join(', ')}</p>
          {isOpenForWork(conference) ? (
            <CommandForm
              form={form}
              command={removeChair}
              action={preparePaths.act(conference.id, 'chairs', 'bo')}
              words={words}
              idPrefix={`bo-${chair.no}`}
              label={`${t('conferences.chairs.remove')} ${chair.name}`}
            >
              <HiddenField name="chair" value={chair.id} />
              <Button look="plain">{t('conferences.chairs.remove')}</Button>
            </CommandForm>
          ) : null}
        </Card>
      ))}
    </Grid>
  );
}

interface Props {
  readonly model: ChairsModel;
  readonly form: FormState;
}

function AddChairs({ model, form }: Props) {
  const t = useWords(words);
  const action = preparePaths.part(model.conference.id, 'chairs');
  return (
    <>
      <Section title={t('conferences.chairs.find')}>
        <SearchForm
          action={action}
          name="tim"
          label={t('conferences.chairs.name')}
          button={t('conferences.chairs.find-do')}
          value={model.search}
        />
        {model.search !== '' && model.people.length === 0 ? <p>{t('conferences.chairs.find-none')}</p> : null}
        <Grid>
          {model.people.map((person) => (
            <Card key={person.id} title={person.name}>
              <p>
                {person.posts.length === 0 ? t('conferences.chairs.no-post') : person.posts.map(({ title }) => title).join(', ')}
              </p>
              <CommandForm
                form={form.values['person'] === person.id ? form : { ...form, of: null }}
                command={addChair}
                action={action}
                words={words}
                idPrefix={`nguoi-${person.id}`}
                initial={{ role: 'chair' }}
                label={person.name}
              >
                <HiddenField name="person" value={person.id} />
                <RoleField />
                <Button look="plain">{t('conferences.chairs.add-do')}</Button>
              </CommandForm>
            </Card>
          ))}
        </Grid>
      </Section>
      <Section title={t('conferences.chairs.add')}>
        <CommandForm
          form={form.values['person'] === undefined ? form : { ...form, of: null }}
          command={addChair}
          action={action}
          words={words}
          initial={{ role: 'chair' }}
        >
          <RoleField />
          <TextField name="name" label={t('conferences.chairs.name')} maxLength={200} autoComplete="off" />
          <TextArea
            name="titles"
            label={t('conferences.chairs.titles')}
            hint={t('conferences.chairs.titles-hint')}
            rows={3}
            optional
          />
          <Button>{t('conferences.chairs.add-do')}</Button>
        </CommandForm>
      </Section>
    </>
  );
}

function RoleField() {
  const t = useWords(words);
  return (
    <RadioGroup
      name="role"
      label={t('conferences.chairs.role')}
      options={CHAIR_ROLES.map((value) => ({ value, label: t(`conferences.chairs.role.${value}`) }))}
    />
  );
}
