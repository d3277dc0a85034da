import { z } from 'zod';
import { anyOf, type Actor, type Verdict } from '#kernel/actor.ts';
import { isId, type Id } from '#kernel/id.ts';
import { Button } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatInstant, formatNumber } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { countSite } from '../commands/count-site.ts';
import { paths } from '../paths.ts';
import { pollPaths } from '../paths-polls.ts';
import { mayRecord, mayRunSite } from '../policy.ts';
import { listSiteCounts, type SiteCountRow } from '../queries/list-site-counts.ts';
import { countsBySite, isSecret } from '../rules/poll/kinds.ts';
import { hallFields } from '../steps/enter.ts';
import { Rule } from '../views/poll/region.tsx';
import { sayFigures, sayOption } from '../views/poll/say.ts';
import { words } from '../words.ts';
import { backTo, crumbs } from './poll.tsx';
import { loadPoll, pollParams, type PollModel, type PollParams } from './poll-page.ts';

const query = z.object({ 'diem-cau': z.string().max(60).catch('').default('') });
type Query = z.infer<typeof query>;

interface CountModel extends PollModel {
  /** Null where nothing is counted here now. */
  readonly hall: SiteCountRow | null;
}

const page: PageSpec<PollParams, Query, CountModel> = {
  path: pollPaths.count(':conference', ':poll'),
  params: pollParams,
  query,
  load: async (visit, asked, { 'diem-cau': typed }) => {
    const model = await loadPoll(visit, asked);
    if (model === null) return null;
    const site = isId(typed) ? (typed as Id<'conferences.site'>) : (model.conference.standing.seat?.site ?? null);
    const { poll } = model;
    const counting = countsBySite(poll.method) && (poll.state === 'open' || poll.state === 'closed') && site !== null;
    const [hall = null] = counting ? await listSiteCounts(visit.reader, { poll: poll.id, site, limit: 1, offset: 0 }) : [];
    return { ...model, hall };
  },
  may: mayCount,
  view: countView,
};

function mayCount(actor: Actor, { conference, hall }: CountModel): Verdict {
  const standing = { ...conference.standing, actor };
  const site = hall?.site ?? standing.seat?.site ?? null;
  return site === null ? mayRecord(standing) : anyOf(mayRecord(standing), mayRunSite(standing, site));
}

/** Where one hall enters what it counted: its operator, or the secretariat for halls outside the net. */
export function registerCount(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: countSite,
    input: hallFields,
    done: (_counted, visit, _reply, { conference, poll }) => {
      const asked = new URL(visit.url, visit.room.publicUrl).searchParams.get('diem-cau');
      return pollPaths.count(conference, poll) + (asked === null ? '' : `?diem-cau=${encodeURIComponent(asked)}`);
    },
    refusalAt: {
      'conferences.poll.more-than-entitled': '',
      'conferences.poll.choices-differ': 'ballots',
      'conferences.poll.reason-needed': 'reason',
      'conferences.poll.unknown-choice': '',
    },
  });
}

function countView(model: CountModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, poll, hall } = model;
  const title = hall === null ? poll.question : t('conferences.count.title', { site: hall.name });
  return {
    title: `${title} · ${conference.title}`,
    demo: conference.demo,
    indexed: false,
    breadcrumbs: crumbs(model, visit),
    body: (
      <>
        <PageTitle title={title} lead={poll.question} />
        <Stack>
          {hall === null ? (
            <Empty title={t('conferences.count.none')} next={t('conferences.count.none-next')} />
          ) : (
            <CountForm model={model} hall={hall} visit={visit} form={form} />
          )}
          <Rule poll={poll} />
          {backTo(
            mayRecord(conference.standing).may ? pollPaths.poll(conference.id, poll.id) : paths.hall(conference.id, 'diem-cau'),
            visit,
          )}
        </Stack>
      </>
    ),
  };
}

interface Props {
  readonly model: CountModel;
  readonly hall: SiteCountRow;
  readonly visit: Visit;
  readonly form: FormState;
}

function CountForm({ model: { conference, poll }, hall, visit, form }: Props) {
  const t = visit.t(words);
  const number = (value: number): string => formatNumber(value, visit.lang);
  const address = `${pollPaths.count(conference.id, poll.id)}?diem-cau=${hall.site}`;
  return (
    <>
      <Reported hall={hall} options={poll.options} visit={visit} />
      {poll.state === 'closed' ? <Notice kind="warning" title={t('conferences.count.afterwards')} /> : null}
      <CommandForm form={form} command={countSite} action={address} words={words}>
        <p>{t('conferences.count.entitled', { entitled: number(hall.entitled), present: number(hall.present) })}</p>
        <HiddenField name="site" value={hall.site} />
        {poll.options.map((option) => (
          <TextField key={option.no} name={`votes-${option.no}`} label={sayOption(option, t)} inputMode="numeric" size="short" />
        ))}
        {poll.shape === 'question' ? null : (
          <TextField
            name="ballots"
            label={t('conferences.count.ballots')}
            hint={t('conferences.count.ballots-hint')}
            inputMode="numeric"
            size="short"
          />
        )}
        {isSecret(poll.method) ? (
          <TextField name="spoiled" label={t('conferences.count.spoiled')} inputMode="numeric" size="short" optional />
        ) : null}
        {hall.count === null ? null : (
          <TextField
            name="reason"
            label={t('conferences.count.reason')}
            hint={t('conferences.count.reason-hint')}
            maxLength={500}
          />
        )}
        <Button>{t(hall.count === null ? 'conferences.count.do' : 'conferences.count.again')}</Button>
      </CommandForm>
    </>
  );
}

function Reported({
  hall: { count },
  options,
  visit,
}: {
  readonly hall: SiteCountRow;
  readonly options: PollModel['poll']['options'];
  readonly visit: Visit;
}) {
  const t = visit.t(words);
  if (count === null) return null;
  const figures = sayFigures(options, (no) => count.counts[String(no)] ?? 0, t, visit.lang);
  const at = formatInstant(Temporal.Instant.from(count.at), visit.lang);
  return (
    <Notice kind="success" title={t('conferences.count.sent')}>
      <p>{t('conferences.count.sent-at', { at, figures })}</p>
    </Notice>
  );
}
