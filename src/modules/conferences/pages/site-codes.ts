import { paperDownload } from '#kernel/papers/index.ts';
import type { Download } from '#kernel/http/spec.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { makeDelegateCodes, type InvitationSheet } from '../commands/make-delegate-codes.ts';
import { makeSiteCode } from '../commands/make-site-code.ts';
import { invitationsPaper } from '../papers/invitations.ts';
import { paths } from '../paths.ts';
import { preparePaths } from '../paths-prepare.ts';
import { paperGround } from '../queries/paper-ground.ts';
import { words } from '../words.ts';
import { guidesDownload } from './call.tsx';
import { sitePage } from './site.tsx';

/** The code of one site and the invitations of its delegates, each a PDF that is given once. */
export function registerSiteCodes(site: Site): void {
  const at = (act: string) => ({ page: sitePage, path: preparePaths.siteAct(':site', act) });
  site.form({
    ...at('ma'),
    command: makeSiteCode,
    done: guidesDownload,
    refusalAt: { 'conferences.codes.made': 'again', 'conferences.codes.no-sites': '', 'conferences.codes.too-many': '' },
  });
  site.form({
    ...at('giay-moi'),
    command: makeDelegateCodes,
    done: invitationsDownload,
    refusalAt: { 'conferences.codes.made': 'again', 'conferences.delegates.none': '' },
  });
}

async function invitationsDownload({ row, site, invitations }: InvitationSheet, visit: Visit): Promise<Download> {
  const ground = await paperGround(visit, { unit: row.unit_id, body: row.body_id, bodyName: row.body_name, demo: row.demo });
  const paper = invitationsPaper({
    ...ground,
    title: row.title,
    startsAt: row.starts_at,
    site: site.name,
    hall: site.hall,
    invitations,
    door: (code) => visit.room.publicUrl + paths.door(code),
  });
  return paperDownload(paper, {
    format: 'pdf',
    name: `${visit.t(words)('conferences.paper-name.giay-moi')} ${row.code} ${site.no}`,
  });
}
