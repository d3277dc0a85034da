import { z } from 'zod';
import { cleanText } from '#kernel/fields.ts';
import { fold } from '#kernel/fold.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { Form, HiddenField } from '#kernel/html/form.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { NameList } from '#kernel/html/name-list.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import { Moved, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { homeFromCookies, orgPaths, UnitPageHead } from '#modules/org/index.ts';
import { BodyRegisters, listBodyRegisters, publicPaths, type BodyRegister } from '#modules/publicity/index.ts';
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

const query = z.object({ tim: z.string().max(200).transform(cleanText).catch('').default('') });

/** Province, commune and village, by the names they have or once had. */
export function registerUnitPages(site: Site): void {
  for (const parts of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']])
    site.page({
      path: parts.map((part) => `/:${part}`).join(''),
      params: z.record(z.string(), slug),
      query,
      load: (visit, params, { tim }) =>
        loadShown(
          visit,
          parts.map((part) => params[part] ?? ''),
          tim,
        ),
      may: maySeeUnits,
      view: unitView,
    });
}

type Shown = UnitPage & {
  /** Part of a commune's name that a province's list is narrowed to; '' for all. */
  readonly filter: string;
  /** Of a commune: who else there keeps a register. */
  readonly bodies: readonly BodyRegister[];
};

async function loadShown(visit: Visit, slugs: readonly string[], filter: string): Promise<Shown | Moved | null> {
  const page = await loadUnitPage(visit, slugs);
  if (page === null || page instanceof Moved) return page;
  const commune = page.kind === 'present' && page.head.unit.level === 'commune' ? page.head.unit.id : null;
  return { ...page, filter, bodies: commune === null ? [] : await listBodyRegisters(visit.reader, commune, visit.today) };
}

function unitView(model: Shown, visit: Visit): Parts {
  if (model.kind === 'past') return pastUnitParts(model, visit);
  const { head } = model;
  return {
    title: [head.unit.name, ...head.unit.above].join(', '),
    demo: head.unit.demo,
    head: <UnitPageHead head={head} aside={<Stay head={head} visit={visit} />} />,
    body: (
      <>
        {model.news === null ? null : <CommuneNewsView {...model.news} />}
        {head.unit.level === 'province' ? <Communes model={model} filter={model.filter} /> : <Villages model={model} />}
        <BodyRegisters bodies={model.bodies} />
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

/** So many communes are seen at one glance; more are better found by their name. */
const AT_ONE_GLANCE = 8;

function Communes({ model, filter }: { readonly model: PresentUnit; readonly filter: string }) {
  const t = useWords(words);
  const { below } = model;
  const found = below.filter((unit) => fold(unit.name).includes(fold(filter)));
  const home = orgPaths.unit(model.head.unit.path);
  return (
    <Stack>
      <Gaps unit={model.head.unit.id} />
      {below.length > AT_ONE_GLANCE ? (
        <SearchForm
          action={home}
          name="tim"
          label={t('portal.unit.filter')}
          hint={t('portal.unit.filter-hint')}
          button={t('portal.home.find')}
          value={filter}
        />
      ) : null}
      {found.length === 0 ? (
        <Empty
          title={t('portal.home.none', { query: filter })}
          next={t('portal.home.none-next')}
          action={<ButtonLink href={home}>{t('portal.unit.communes', { count: below.length })}</ButtonLink>}
        />
      ) : (
        <section class="stack">
          <h2>{t('portal.unit.communes', { count: found.length })}</h2>
          <NameList items={found.map((unit) => ({ href: orgPaths.unit(unit.path), label: unit.name }))} />
        </section>
      )}
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
