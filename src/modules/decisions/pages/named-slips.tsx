import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Progress } from '#kernel/html/progress.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { enterSlip } from '../commands/enter-slip.ts';
import { ballotActs, paths } from '../paths.ts';
import { mayHelpVillage } from '../policy.ts';
import { findNamedWork, type NamedWork } from '../queries/find-named-work.ts';
import { NamedDiffer, NamedForm, NamedLeft } from '../views/ballot/named.tsx';
import { words } from '../words.ts';

const params = z.object({ round: id('decisions.round') });

interface NamedModel extends NamedWork {
  /** Code of the household whose slip was kept a moment ago. */
  readonly just: string;
}

const JUST = 'vua';

const page: PageSpec<z.infer<typeof params>, Query, NamedModel> = {
  path: paths.roundAct(':round', ballotActs.named),
  params,
  query: z.record(z.string(), z.unknown()),
  load: async (visit, { round }, query) => {
    const asked = { person: visit.actor.person, today: visit.today };
    const work = await findNamedWork(visit.reader, visit.room.secret, round, asked);
    return work === null ? null : { ...work, just: queryText(query, JUST).slice(0, 30) };
  },
  may: (actor, { ballot }) => mayHelpVillage(actor, ballot.place),
  view: namedView,
};

/** Keying in slips with a name, one after the other, by two people who do not see each other's (phiếu ghi tên). */
export function registerNamedSlips(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: enterSlip,
    done: ({ round, listCode }) => `${paths.roundAct(round, ballotActs.named)}?${JUST}=${encodeURIComponent(listCode)}`,
    refusalAt: {
      'decisions.named.unknown': 'slip',
      'decisions.named.two-already': 'slip',
      'decisions.named.unreadable': 'choices',
    },
  });
}

function namedView(model: NamedModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { ballot, mine, all, agreed, just } = model;
  const title = t('decisions.named.title');
  return {
    title,
    demo: ballot.decision.demo,
    indexed: false,
    breadcrumbs: [
      { href: paths.village(ballot.place.unit), label: ballot.villageName },
      { href: paths.round(ballot.id), label: ballot.decision.title },
    ],
    body: (
      <>
        <PageTitle
          title={title}
          lead={ballot.decision.title}
          actions={<ButtonLink href={paths.round(ballot.id)}>{t('decisions.slips.back')}</ButtonLink>}
        />
        <Stack>
          {just === '' ? null : <Notice kind="success" live title={t('decisions.named.just', { code: just })} />}
          <Progress label={t('decisions.named.lead', { mine, all, agreed })} total={all} done={agreed} />
          <NamedForm model={model} form={form} visit={visit} />
          <NamedDiffer model={model} visit={visit} />
          <NamedLeft model={model} visit={visit} />
        </Stack>
      </>
    ),
  };
}
