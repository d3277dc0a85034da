import { z } from 'zod';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { Form, HiddenField } from '#kernel/html/form.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { homeFromCookies, orgPaths, UnitPageHead } from '#modules/org/index.ts';
import { publicPaths } from '#modules/publicity/index.ts';
import { paths } from '../paths.ts';
import { maySeeUnits } from '../policy.ts';
import { loadUnitPage, type PresentUnit, type UnitPage } from '../queries/unit-page.ts';
import { CommuneNewsView } from '../views/commune-news.tsx';
import { pastUnitParts } from '../views/past-unit.tsx';
import { words } from '../words.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);

/** Province, commune and village, by the names they have or once had. */
export function registerUnitPages(site: Site): void {
  const shared = { may: maySeeUnits, view: unitView };
  site.page({ ...shared, path: '/:a', params: z.object({ a: slug }), load: (visit, { a }) => loadUnitPage(visit, [a]) });
  site.page({
    ...shared,
    path: '/:a/:b',
    params: z.object({ a: slug, b: slug }),
    load: (visit, { a, b }) => loadUnitPage(visit, [a, b]),
  });
  site.page({
    ...shared,
    path: '/:a/:b/:c',
    params: z.object({ a: slug, b: slug, c: slug }),
    load: (visit, { a, b, c }) => loadUnitPage(visit, [a, b, c]),
  });
  site.page({
    ...shared,
    path: '/:a/:b/:c/:d',
    params: z.object({ a: slug, b: slug, c: slug, d: slug }),
    load: (visit, { a, b, c, d }) => loadUnitPage(visit, [a, b, c, d]),
  });
}

function unitView(model: UnitPage, visit: Visit): Parts {
  if (model.kind === 'past') return pastUnitParts(model, visit);
  const { head } = model;
  return {
    title: [head.unit.name, ...head.unit.above].join(', '),
    demo: head.unit.demo,
    head: <UnitPageHead head={head} aside={<Stay head={head} visit={visit} />} />,
    body: (
      <>
        {model.news === null ? null : <CommuneNewsView {...model.news} />}
        {head.unit.level === 'province' ? <Communes model={model} /> : <Villages model={model} />}
      </>
    ),
  };
}

/** Remember this commune, or forget it: one cookie in the visitor's own browser. */
function Stay({ head, visit }: { readonly head: PresentUnit['head']; readonly visit: Visit }) {
  const t = useWords(words);
  if (head.unit.level !== 'commune') return null;
  const here = homeFromCookies(visit.cookies)?.href === orgPaths.unit(head.unit.path);
  return (
    <Form action={paths.stay()}>
      <HiddenField name="unit" value={head.unit.id} />
      <HiddenField name="stay" value={here ? 'no' : 'yes'} />
      <Button look="plain">{here ? t('portal.unit.leave') : t('portal.unit.stay')}</Button>
      <p class="meta">{t('portal.unit.stay-note')}</p>
    </Form>
  );
}

/** The way to the overview: how every commune below stands. */
function Gaps({ unit }: { readonly unit: PresentUnit['head']['unit']['id'] }) {
  const t = useWords(words);
  return (
    <p class="actions">
      <ButtonLink href={publicPaths.gaps(unit)} look="main">
        {t('portal.unit.gaps')}
      </ButtonLink>
    </p>
  );
}

function Communes({ model }: { readonly model: PresentUnit }) {
  const t = useWords(words);
  const coded = model.below.some((unit) => unit.code !== null);
  return (
    <Stack>
      <Gaps unit={model.head.unit.id} />
      <DataTable
        caption={t('portal.unit.communes', { count: model.below.length })}
        rows={model.below}
        rowKey={(unit) => unit.id}
        columns={[
          { key: 'name', label: t('portal.unit.name'), cell: (unit) => <a href={orgPaths.unit(unit.path)}>{unit.name}</a> },
          // The name already says the type; a province made for trying has no codes.
          ...(coded
            ? [{ key: 'code', label: t('portal.unit.code'), cell: (unit: (typeof model.below)[number]) => unit.code ?? '–' }]
            : []),
        ]}
      />
    </Stack>
  );
}

function Villages({ model }: { readonly model: PresentUnit }) {
  const t = useWords(words);
  if (model.head.unit.level !== 'commune') return null;
  return (
    <Section title={t('portal.unit.villages')}>
      {model.below.length === 0 ? (
        <Empty title={t('portal.unit.no-villages')} next={t('portal.unit.no-villages-next')} />
      ) : (
        <ul class="tasks">
          {model.below.map((village) => (
            <li key={village.id}>
              <a href={orgPaths.unit(village.path)}>{village.name}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
