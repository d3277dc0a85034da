import { z } from 'zod';
import { addDays } from '#kernel/day.ts';
import { text } from '#kernel/fields.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Poster } from '#kernel/html/poster.tsx';
import { Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { LegalRef } from '#modules/law/index.ts';
import { publicPaths } from '../paths-public.ts';
import { maySeeContent } from '../policy.ts';
import { findOpenPublication, type OpenPublication } from '../queries/find-open-publication.ts';
import { inSentence } from '../views/in-sentence.ts';
import { words } from '../words.ts';

/** The sheet that is hung up at the headquarters and in the village house (tờ niêm yết), with a code that leads back here. */
export function registerPoster(site: Site): void {
  site.page({
    path: publicPaths.poster(':code'),
    params: z.object({ code: text(60) }),
    load: (visit, { code }) => findOpenPublication(visit, code, publicPaths.poster),
    may: (actor, model: OpenPublication) => maySeeContent(actor, model),
    view: posterView,
  });
}

function posterView(model: OpenPublication, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('publicity.poster.title', { title: model.title }),
    demo: model.unit.demo,
    indexed: false,
    body: (
      <Stack>
        <Actions>
          <ButtonLink href={publicPaths.publication(model.code)}>{t('publicity.poster.back')}</ButtonLink>
          <span>{t('publicity.poster.how')}</span>
        </Actions>
        <Poster
          unit={issuer(model, visit)}
          title={model.title}
          address={visit.room.publicUrl + publicPaths.publication(model.code)}
          reference={sayDocument(model, visit)}
          size={sizeOf(model)}
          foot={<Foot model={model} visit={visit} />}
        >
          {model.summary.split(/\n+/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
          {model.amendments.map((amendment) => (
            <p key={amendment.id}>
              <b>{t('publicity.poster.amended', { day: formatDay(amendment.onDay, visit.lang) })}</b> {amendment.change}
            </p>
          ))}
          {model.file === null ? null : <p>{t('publicity.poster.file')}</p>}
        </Poster>
      </Stack>
    ),
  };
}

/** Number and day of the document; the day alone where it bears no number. */
function sayDocument({ documentNo, aroseOn }: OpenPublication, visit: Visit): string {
  const t = visit.t(words);
  const day = formatDay(aroseOn, visit.lang);
  return documentNo === null ? t('publicity.poster.day', { day }) : t('publicity.poster.document', { no: documentNo, day });
}

/** Letters on a sheet of A4 that can be large, or at least larger than in a letter. */
const [FEW_LETTERS, MANY_LETTERS] = [420, 1100];

function sizeOf({ summary, amendments }: OpenPublication): 'large' | 'medium' | 'small' {
  const letters = summary.length + amendments.reduce((sum, { change }) => sum + change.length, 0);
  if (letters <= FEW_LETTERS) return 'large';
  return letters <= MANY_LETTERS ? 'medium' : 'small';
}

const issuer = (model: OpenPublication, visit: Visit): string =>
  model.bodyName ?? visit.t(words)('publicity.poster.committee', { unit: inSentence(model.unit.name) });

/** From when to when it hangs: as written down, or lines to fill in by hand while it does not hang yet. */
function Foot({ model, visit }: { readonly model: OpenPublication; readonly visit: Visit }) {
  const t = visit.t(words);
  return (
    <>
      <p>
        <b>{sayPosting(model, visit)}</b>
      </p>
      <p>{t('publicity.poster.code', { code: model.code })}</p>
      <p>
        <LegalRef of={{ legalRef: model.legalRef, status: model.lawStatus }} />
      </p>
      <p>{t('publicity.poster.ask')}</p>
    </>
  );
}

function sayPosting({ channels }: OpenPublication, visit: Visit): string {
  const t = visit.t(words);
  const posting = channels.find((channel) => channel.kind === 'posting' && channel.required);
  if (posting === undefined) return t('publicity.poster.blank');
  const { startedOn, endsOn } = posting.progress;
  const from = startedOn === null ? null : formatDay(startedOn, visit.lang);
  if (posting.permanent) return from === null ? t('publicity.poster.permanent-blank') : t('publicity.poster.permanent', { from });
  if (from !== null && endsOn !== null)
    return t('publicity.poster.from-to', { from, to: formatDay(addDays(endsOn, -1), visit.lang) });
  return posting.requiredDays === null
    ? t('publicity.poster.blank')
    : t('publicity.poster.blank-days', { days: posting.requiredDays });
}
