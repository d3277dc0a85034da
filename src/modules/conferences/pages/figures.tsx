import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { Empty } from '#kernel/html/empty.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { GetSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { afterPaths } from '../paths-after.ts';
import { paths } from '../paths.ts';
import { maySee } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { findFigures, type FoundFigures } from '../queries/find-figures.ts';
import { findPrevious } from '../queries/find-previous.ts';
import { listSpoken, type SpokenRow } from '../queries/list-spoken.ts';
import { compared, type Compared } from '../rules/figures.ts';
import { BigFigures } from '../views/after/big-figures.tsx';
import { ComparedTable } from '../views/after/compared-table.tsx';
import { Speech } from '../views/after/speech.tsx';
import { words } from '../words.ts';
import { publicParams } from './public-page.tsx';

type Params = z.infer<typeof publicParams>;

interface FiguresModel {
  readonly conference: ConferenceModel;
  readonly found: FoundFigures;
  readonly rows: readonly Compared[];
}

const may = (actor: Actor, { conference }: { readonly conference: ConferenceModel }) => maySee({ ...conference.standing, actor });

/** What a conference was in figures, for everybody who may know of it: page, table as a file, open data. */
export function registerFigures(site: Site): void {
  const shared: Omit<GetSpec<Params, object, FiguresModel>, 'path'> = { params: publicParams, load, may };
  site.page({ ...shared, path: afterPaths.figures(':code'), view });
  site.api({
    ...shared,
    path: afterPaths.open(':code'),
    summary: 'One conference: what it was about, and in figures',
    answer,
    present: ({ conference, rows }) => ({
      code: conference.code,
      title: conference.title,
      kind: conference.kind,
      state: conference.state,
      convenedBy: [conference.bodyName, ...conference.coConveners],
      unit: conference.unit.path,
      startsAt: conference.startsAt.toString(),
      endsAt: conference.endsAt.toString(),
      figures: rows,
    }),
  });
  site.document<Params, object, { readonly conference: ConferenceModel; readonly rows: readonly SpokenRow[] }>({
    path: afterPaths.speechCsv(':code'),
    params: publicParams,
    load: async (visit, { code }) => {
      const conference = await findConference(visit, { code });
      return conference === null ? null : { conference, rows: await listSpoken(visit.reader, conference.id) };
    },
    may,
    send: ({ conference, rows }, visit, reply) => {
      const t = visit.t(words);
      const csv = toCsv<SpokenRow>(
        [
          { heading: t('conferences.after.site'), value: ({ name }) => name },
          { heading: t('conferences.after.turns-label'), value: ({ turns }) => turns },
          { heading: t('conferences.after.seconds-label'), value: ({ ms }) => Math.round(ms / 1000) },
        ],
        rows,
      );
      const name = `phat-bieu-${conference.code}.csv`;
      return reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}"`).send(csv);
    },
  });
}

const answer = z.strictObject({
  code: z.string(),
  title: z.string(),
  kind: z.string(),
  state: z.string(),
  convenedBy: z.array(z.string()),
  unit: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  figures: z.array(
    z.strictObject({
      key: z.string(),
      now: z.number(),
      of: z.number().nullable(),
      before: z.number().nullable(),
      beforeOf: z.number().nullable(),
    }),
  ),
});

async function load(visit: Visit, { code }: Params): Promise<FiguresModel | null> {
  const conference = await findConference(visit, { code });
  if (conference === null) return null;
  const found = await findFigures(visit.reader, conference.id);
  const previous = await findPrevious(visit.reader, conference.id);
  const before = previous === null ? null : await findFigures(visit.reader, previous);
  return found === null ? null : { conference, found, rows: compared(found.figures, before?.figures ?? null) };
}

function view({ conference, found, rows }: FiguresModel, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t('conferences.after.title');
  const met = conference.state === 'open' || conference.state === 'closed' || conference.state === 'concluded';
  return {
    title: `${title}: ${conference.title}`,
    demo: conference.demo,
    breadcrumbs: [
      { href: paths.list(), label: t('conferences.list.title') },
      { href: paths.conference(conference.code), label: conference.title },
    ],
    body: (
      <>
        <PageTitle title={title} lead={t('conferences.after.lead')} />
        {met ? (
          <Stack>
            {conference.state === 'open' ? (
              <Notice kind="info" title={t('conferences.after.running')}>
                <p>{t('conferences.after.running-hint')}</p>
              </Notice>
            ) : null}
            <BigFigures figures={found.figures} lang={visit.lang} />
            <Speech found={found} code={conference.code} lang={visit.lang} />
            <ComparedTable rows={rows} lang={visit.lang} />
            <p>
              <a href={afterPaths.open(conference.code)}>{t('conferences.after.json')}</a>
            </p>
          </Stack>
        ) : (
          <Empty title={t('conferences.after.not-yet')} next={t('conferences.after.not-yet-next')} />
        )}
      </>
    ),
  };
}
