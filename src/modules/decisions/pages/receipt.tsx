import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Code } from '#kernel/html/cut-sheet.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Prose, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { paths } from '../paths.ts';
import { maySeeDecisions } from '../policy.ts';
import { findBallotPage, type BallotPage } from '../queries/find-ballot-page.ts';
import { readReceipt } from '../rules/voter-code.ts';
import { isReceiptMark } from '../rules/receipt-mark.ts';
import { words } from '../words.ts';

interface Receipt {
  readonly vote: BallotPage;
  readonly receipt: string;
  /** The program itself led here after it had taken the ballot. */
  readonly taken: boolean;
}

/** After the vote: the code that will stand in the published list, and what it is good for. */
export function registerReceipt(site: Site): void {
  site.page({
    path: paths.receipt(':code', ':receipt'),
    params: z.object({ code: text(60), receipt: text(40) }),
    query: z.object({ dau: z.string().max(60).catch('').default('') }),
    load: async (visit, { code, receipt: typed }, { dau }): Promise<Receipt | null> => {
      const receipt = readReceipt(typed);
      const vote = receipt === null ? null : await findBallotPage(visit.reader, code, visit.today);
      if (vote === null || receipt === null) return null;
      return { vote, receipt, taken: isReceiptMark(visit.room.secret, code, receipt, dau) };
    },
    may: maySeeDecisions,
    view: receiptView,
  });
}

function receiptView({ vote, receipt, taken }: Receipt, visit: Visit): Parts {
  const t = visit.t(words);
  const check = `${paths.box(vote.decisionCode)}?ma=${receipt}`;
  return {
    title: t('decisions.receipt.title'),
    demo: vote.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.decision(vote.decisionCode), label: vote.title }],
    body: (
      <>
        <PageTitle title={t('decisions.receipt.title')} lead={vote.title} />
        <Stack>
          <Notice
            kind={taken ? 'success' : 'info'}
            title={t(taken ? 'decisions.receipt.taken' : 'decisions.receipt.unsure')}
            live={taken}
          >
            <p>
              <Code>{receipt}</Code>
            </p>
            <p>{t(taken ? 'decisions.receipt.keep' : 'decisions.receipt.unsure-next')}</p>
          </Notice>
          <Prose>
            <p>{t('decisions.receipt.first-counts')}</p>
            <p>{t('decisions.receipt.proves')}</p>
          </Prose>
          <Actions>
            <ButtonLink href={vote.state === 'closed' ? check : paths.decision(vote.decisionCode)}>
              {t(vote.state === 'closed' ? 'decisions.box.check' : 'decisions.vote.see-decision')}
            </ButtonLink>
          </Actions>
        </Stack>
      </>
    ),
  };
}
