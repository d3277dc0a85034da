import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { translator } from '#kernel/words.ts';
import { cite, lawWords, sayAmount } from '#modules/law/index.ts';
import { consentSheet } from '../../papers/consent-sheet.ts';
import { paths } from '../../paths.ts';
import { paperPaths, PROPOSAL_PAPERS } from '../../paths-papers.ts';
import { mayHelpVillage } from '../../policy.ts';
import { findConsentSheet } from '../../queries/find-proposal.ts';
import { paperGround } from '../../queries/paper-ground.ts';
import { vi } from '../../views/paper-figures.ts';
import { paperFile, sendLoaded } from './paper-file.ts';

/** The consent sheet of an initiative with every household, for those who enter consents. */
export function registerProposalPapers(site: Site): void {
  site.document({
    path: paperPaths.route(paths.proposalWork(':proposal')),
    params: z.object({ proposal: id('decisions.proposal'), file: paperFile(PROPOSAL_PAPERS) }),
    load: async (visit, { proposal, file }) => {
      const model = await findConsentSheet(visit.reader, proposal, visit.today);
      if (model === null || model.row.proposer !== 'residents') return null;
      const { row, law, unit, progress } = model;
      const on = row.opened_on;
      const ground = await paperGround({ reader: visit.reader, unit, form: 'consent-sheet', on, made: visit.now });
      const paper = consentSheet({
        ...ground,
        title: row.title,
        content: row.content,
        initiator: model.initiator,
        openedOn: on,
        households: row.households,
        needed: progress.needed,
        shareRef: cite(law.share.legalRef),
        life: sayAmount(law.months, translator(lawWords, 'vi')),
        lines: model.lines,
      });
      return { subject: model, paper, file, title: `${vi('decisions.papers.phieu-dong-y')} ${unit.name} ${row.code}` };
    },
    may: (actor, { subject }) => mayHelpVillage(actor, subject.village),
    ...sendLoaded,
  });
}
