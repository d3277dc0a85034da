import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { sendFile } from '#kernel/files/send.ts';
import { Card } from '#kernel/html/card.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Prose, Section, Stack } from '#kernel/html/section.tsx';
import { Qr } from '#kernel/html/qr.tsx';
import type { Site } from '#kernel/http/site.ts';
import { Moved, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { useWords } from '#kernel/words.ts';
import { publicPaths } from '../paths-public.ts';
import { maySeeProgress } from '../policy-public.ts';
import { findRequest, progressOfRequest, type FullRequest, type RequestProgress } from '../queries/find-request.ts';
import { KEEP_DAYS } from '../rules/keep-days.ts';
import { isReceipt } from '../rules/receipt.ts';
import { FileLink } from '../views/file-link.tsx';
import { RequestFacts } from '../views/request-facts.tsx';
import { words } from '../words.ts';

const codeParam = z.object({ code: text(60) });
const receiptParams = z.object({ code: text(60), secret: text(60) });

interface Receipt {
  readonly request: FullRequest;
  readonly secret: string;
}

/**
 * A request by its code: how far it is, and not a word of it, since codes are read out and written on paper. With the
 * secret of the receipt behind the code: what was asked, and the answer.
 */
export function registerRequest(site: Site): void {
  site.page({
    path: publicPaths.request(':code'),
    params: codeParam,
    load: findProgress,
    may: maySeeProgress,
    view: progressView,
  });
  site.page({
    path: publicPaths.receipt(':code', ':secret'),
    params: receiptParams,
    load: findReceipt,
    may: maySeeProgress,
    view: receiptView,
  });
  site.document({
    path: publicPaths.answerFile(':code', ':secret'),
    params: receiptParams,
    load: async (visit, params) => (await findReceipt(visit, params))?.request.file ?? null,
    may: maySeeProgress,
    send: (file, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
  });
}

async function findProgress(visit: Visit, { code: typed }: z.infer<typeof codeParam>): Promise<RequestProgress | Moved | null> {
  const code = readShortCode(typed);
  if (code === null) return new Moved(publicPaths.lookUp(typed));
  if (code !== typed) return new Moved(publicPaths.request(code), true);
  const found = await findRequest(visit.reader, { code }, visit.today);
  return found === null ? null : progressOfRequest(found);
}

/** Null with a wrong secret, as if there were no such address. */
async function findReceipt(visit: Visit, { code, secret }: z.infer<typeof receiptParams>): Promise<Receipt | null> {
  const found = await findRequest(visit.reader, { code }, visit.today);
  return found !== null && isReceipt(visit.room.secret, found.id, secret) ? { request: found, secret } : null;
}

function progressView(request: RequestProgress, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t('publicity.request.one', { code: request.code });
  return {
    title,
    demo: request.unit.demo,
    indexed: false,
    body: (
      <>
        <PageTitle title={title} />
        <Stack>
          <RequestFacts request={request} today={visit.today} officer={false} />
          <Notice kind="info" title={t('publicity.request.receipt-needed')}>
            <p>{t('publicity.request.receipt-needed-next')}</p>
          </Notice>
        </Stack>
      </>
    ),
  };
}

function receiptView({ request, secret }: Receipt, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t('publicity.request.receipt', { code: request.code });
  return {
    title,
    demo: request.unit.demo,
    indexed: false,
    body: (
      <>
        <PageTitle title={title} />
        <Stack>
          {request.state === 'open' ? (
            <Notice kind="success" title={t('publicity.request.sent')}>
              <p>{t(request.hasEmail ? 'publicity.request.sent-mail' : 'publicity.request.sent-keep')}</p>
            </Notice>
          ) : (
            <Answer request={request} secret={secret} />
          )}
          <RequestFacts request={request} today={visit.today} officer={false} />
        </Stack>
        <Section title={t('publicity.request.asked')}>
          <Prose>
            <p>
              {request.askedFor === null
                ? t('publicity.request.erased')
                : request.askedFor === ''
                  ? t('publicity.request.only-this')
                  : request.askedFor}
            </p>
          </Prose>
        </Section>
        <Section title={t('publicity.request.keep')} lead={t('publicity.request.keep-lead', { days: KEEP_DAYS })}>
          <Qr text={visit.room.publicUrl + publicPaths.receipt(request.code, secret)} />
        </Section>
      </>
    ),
  };
}

function Answer({ request, secret }: Receipt) {
  const t = useWords(words);
  if (request.erasedOn !== null) return <Notice kind="info" title={t('publicity.request.erased')} />;
  return (
    <Card title={t(request.state === 'refused' ? 'publicity.request.refused' : 'publicity.request.answer')} level={2}>
      {(request.answer ?? '').split(/\n+/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {request.refusalRef === null ? null : <p>{t('publicity.request.refused-by', { law: request.refusalRef })}</p>}
      {request.file === null ? null : (
        <p>
          <FileLink file={request.file} href={publicPaths.answerFile(request.code, secret)} />
        </p>
      )}
    </Card>
  );
}
