import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { projectRoot } from '#kernel/root.ts';
import { paths } from '../paths.ts';
import { maySeeDecisions } from '../policy.ts';
import { findBox, type BoxView } from '../queries/find-box.ts';
import { boxFile, lineOf } from '../rules/box-list.ts';
import { inclusionProof, merkleRoot } from '../rules/merkle.ts';
import { readReceipt } from '../rules/voter-code.ts';
import { BoxFigures, BoxList, OtherRounds, Proves } from '../views/box/figures.tsx';
import { CheckOne, type Checked } from '../views/box/check-one.tsx';
import { words } from '../words.ts';

const params = z.object({ code: text(60) });
const ROUND = z.coerce.number().int().min(1).max(20).nullable().catch(null).default(null);

interface BoxPage {
  readonly box: BoxView;
  readonly typed: string;
  readonly checked: Checked | null;
}

/** The published list of a counted vote, and the check of one ballot (tự kiểm tra). Everybody may. */
export function registerBox(site: Site): void {
  site.page({
    path: paths.box(':code'),
    params,
    query: z.object({ ma: z.string().max(80).catch('').default(''), luot: ROUND }),
    load: async (visit, { code }, { ma, luot }): Promise<BoxPage | null> => {
      const box = await findBox(visit.reader, code, luot);
      return box === null ? null : { box, typed: ma, checked: check(box, ma) };
    },
    may: maySeeDecisions,
    view: boxView,
  });
  site.document({
    path: paths.boxList(':code'),
    params,
    query: z.object({ luot: ROUND }),
    load: (visit, { code }, { luot }) => findBox(visit.reader, code, luot),
    may: maySeeDecisions,
    send: (box, _visit, reply) => reply.type('text/plain; charset=utf-8').send(fileOf(box)),
  });
  const script = readFileSync(path.join(projectRoot, 'docs/kiem-phieu.mjs'));
  site.document({
    path: paths.checkScript(),
    load: async () => script,
    may: maySeeDecisions,
    send: (bytes, _visit, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .header('content-disposition', 'attachment; filename="kiem-phieu.mjs"')
        .send(bytes),
  });
}

const fileOf = (box: BoxView): string =>
  boxFile({
    decision: box.decidedCode,
    round: box.no,
    households: box.result.tally.households,
    root: box.root,
    lines: box.lines,
  });

/** What came of a receipt somebody typed in; null when nothing was. */
function check({ lines, root }: BoxView, typed: string): Checked | null {
  if (typed.trim() === '') return null;
  const receipt = readReceipt(typed);
  const line = receipt === null ? null : lineOf(lines, receipt);
  const proof = line === null ? null : inclusionProof(lines, line);
  return line === null || proof === null ? { found: false } : { found: true, line, proof, root };
}

function boxView({ box, typed, checked }: BoxPage, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.box.title', { title: box.title }),
    demo: box.demo,
    breadcrumbs: [{ href: paths.decision(box.decidedCode), label: box.title }],
    islands: ['check-ballot'],
    body: (
      <>
        <PageTitle title={t('decisions.box.check')} lead={box.title} />
        <Stack>
          <CheckOne code={box.decidedCode} no={box.no} typed={typed} checked={checked} />
          <BoxFigures box={box} visit={visit} whole={merkleRoot(box.lines) === box.root} />
          <Proves box={box} />
          <Actions>
            <ButtonLink href={`${paths.boxList(box.decidedCode)}?luot=${box.no}`}>{t('decisions.box.file')}</ButtonLink>
            <ButtonLink href={paths.checkScript()}>{t('decisions.box.script-file')}</ButtonLink>
          </Actions>
          <BoxList box={box} />
          <OtherRounds box={box} />
        </Stack>
      </>
    ),
  };
}
