import { z } from 'zod';
import { Button } from '#kernel/html/button.tsx';
import { CheckboxGroup, RadioGroup } from '#kernel/html/choices.tsx';
import { Code } from '#kernel/html/cut-sheet.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { isReceiptMark, readReceipt, receiptMark } from '#modules/decisions/index.ts';
import { voteByName } from '../commands/vote-by-name.ts';
import { voteSecretly } from '../commands/vote-secretly.ts';
import { paths } from '../paths.ts';
import { pollPaths } from '../paths-polls.ts';
import { listBallotRows, type BallotRow } from '../queries/find-ballot.ts';
import { countsBySite } from '../rules/poll/kinds.ts';
import { hallFields } from '../steps/enter.ts';
import { Rule } from '../views/poll/region.tsx';
import { sayOption } from '../views/poll/say.ts';
import { words } from '../words.ts';
import { backTo } from './poll.tsx';
import { loadPoll, mayAttendPoll, pollParams, type PollModel, type PollParams } from './poll-page.ts';

const query = z.object({ bn: z.string().max(4_000).catch('').default(''), dau: z.string().max(60).catch('').default('') });
type Query = z.infer<typeof query>;

interface BallotModel extends PollModel {
  readonly rows: readonly BallotRow[];
  /** Receipts in the address; null where there are none. */
  readonly receipts: { readonly codes: readonly string[]; readonly taken: boolean } | null;
}

const page: PageSpec<PollParams, Query, BallotModel> = {
  path: pollPaths.ballot(':conference', ':poll'),
  params: pollParams,
  query,
  load: async (visit, asked, { bn, dau }) => {
    const model = await loadPoll(visit, asked);
    if (model === null || countsBySite(model.poll.method)) return null;
    const delegate = model.conference.standing.seat?.delegate ?? null;
    const rows = delegate === null ? [] : await listBallotRows(visit.reader, model.poll.id, delegate);
    return { ...model, rows, receipts: receiptsIn(visit, model.poll.id, bn, dau) };
  },
  may: mayAttendPoll,
  view: ballotView,
};

/** The ballot of a delegate, on whatever device; a plain form. */
export function registerBallot(site: Site): void {
  const refusalAt = {
    'conferences.poll.no-choice': 'choice',
    'conferences.poll.unknown-choice': 'choice',
    'conferences.poll.too-many-choices': 'choice',
    'conferences.poll.no-voter-chosen': 'voters',
  } as const;
  site.page(page);
  site.form({
    page,
    path: `${pollPaths.ballot(':conference', ':poll')}/ghi-ten`,
    command: voteByName,
    input: hallFields,
    done: (_taken, _visit, _reply, { conference, poll }) => pollPaths.ballot(conference, poll),
    refusalAt,
  });
  site.form({
    page,
    path: `${pollPaths.ballot(':conference', ':poll')}/kin`,
    command: voteSecretly,
    input: hallFields,
    done: ({ receipts }, visit, _reply, { conference, poll }) => {
      const codes = receipts.join(' ');
      return `${pollPaths.ballot(conference, poll)}?${new URLSearchParams({ bn: codes, dau: receiptMark(visit.room.secret, poll, codes) }).toString()}`;
    },
    refusalAt,
  });
}

function receiptsIn(visit: Visit, poll: string, typed: string, mark: string): BallotModel['receipts'] {
  if (typed === '') return null;
  const codes = typed.split(' ').flatMap((one) => readReceipt(one) ?? []);
  if (codes.length === 0) return null;
  return { codes, taken: isReceiptMark(visit.room.secret, poll, codes.join(' '), mark) };
}

function ballotView(model: BallotModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, poll } = model;
  return {
    title: `${t('conferences.ballot.title')} · ${conference.title}`,
    demo: conference.demo,
    indexed: false,
    body: (
      <>
        <PageTitle title={poll.question} lead={t('conferences.poll.title', { no: poll.no })} />
        <Stack>
          <Receipts model={model} />
          <Body model={model} form={form} />
          <Rule poll={poll} />
          {backTo(paths.hall(conference.id, 'dai-bieu'), visit)}
        </Stack>
      </>
    ),
  };
}

function Receipts({ model: { receipts } }: { readonly model: BallotModel }) {
  const t = useWords(words);
  if (receipts === null) return null;
  const { taken, codes } = receipts;
  return (
    <Notice
      kind={taken ? 'success' : 'warning'}
      title={t(taken ? 'conferences.ballot.done' : 'conferences.ballot.unsure')}
      live={taken}
    >
      {taken ? (
        <p>
          {t('conferences.ballot.receipts')}:{' '}
          {codes.map((code) => (
            <Code key={code}>{code}</Code>
          ))}
        </p>
      ) : null}
      <p>{t(taken ? 'conferences.ballot.receipts-keep' : 'conferences.ballot.unsure-next')}</p>
    </Notice>
  );
}

function Body({ model, form }: { readonly model: BallotModel; readonly form: FormState }) {
  const t = useWords(words);
  const { poll, rows, receipts } = model;
  if (poll.state !== 'open')
    return <Empty title={t('conferences.ballot.not-open')} next={t('conferences.ballot.not-open-next')} />;
  if (rows.length === 0) return <Empty title={t('conferences.ballot.none')} next={t('conferences.ballot.none-next')} />;
  if (rows.every(({ voted }) => voted))
    return receipts?.taken === true ? null : (
      <Notice kind="success" title={t('conferences.ballot.done-all')}>
        {poll.method === 'named' ? <p>{t('conferences.ballot.done-named')}</p> : null}
      </Notice>
    );
  return <VoteForm model={model} form={form} />;
}

function VoteForm({ model, form }: { readonly model: BallotModel; readonly form: FormState }) {
  const t = useWords(words);
  const { conference, poll } = model;
  const waiting = model.rows.filter(({ voted }) => !voted);
  const named = poll.method === 'named';
  const options = poll.options.map((option) => ({ value: String(option.no), label: sayOption(option, t) }));
  return (
    <CommandForm
      form={form}
      command={named ? voteByName : voteSecretly}
      action={`${pollPaths.ballot(conference.id, poll.id)}/${named ? 'ghi-ten' : 'kin'}`}
      words={words}
      initial={{ voters: waiting.map(({ delegate }) => delegate) }}
    >
      <Notice kind={named ? 'warning' : 'info'} title={t(named ? 'conferences.ballot.named' : 'conferences.ballot.secret')}>
        <p>{t(named ? 'conferences.ballot.named-lead' : 'conferences.ballot.secret-lead')}</p>
      </Notice>
      {named ? null : <HiddenField name="seed" value={form.key} />}
      {poll.most === 1 ? (
        <RadioGroup name="choice" label={t('conferences.ballot.question')} options={options} />
      ) : (
        <CheckboxGroup name="choice" label={t('conferences.ballot.question-most', { most: poll.most })} options={options} />
      )}
      <Voters waiting={waiting} />
      <p>{t('conferences.ballot.first-counts')}</p>
      <Button>{t('conferences.ballot.do')}</Button>
    </CommandForm>
  );
}

/** Only somebody with a mandate has to choose for whom. */
function Voters({ waiting }: { readonly waiting: readonly BallotRow[] }) {
  const t = useWords(words);
  const [only] = waiting;
  if (waiting.length === 1 && only !== undefined && only.own && only.weight === 1)
    return <HiddenField name="voters" value={only.delegate} />;
  const nameOf = ({ own, name, weight }: BallotRow): string => {
    const called = own
      ? t('conferences.ballot.myself')
      : t('conferences.ballot.by-mandate', { name: name ?? t('conferences.poll.unnamed') });
    return weight === 1 ? called : t('conferences.ballot.weighted', { name: called, votes: weight });
  };
  return (
    <CheckboxGroup
      name="voters"
      label={t('conferences.ballot.for')}
      hint={t('conferences.ballot.for-hint')}
      options={waiting.map((row) => ({ value: row.delegate, label: nameOf(row) }))}
    />
  );
}
