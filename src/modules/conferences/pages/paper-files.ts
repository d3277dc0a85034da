import { z } from 'zod';
import { PAPER_FORMATS, sendPaper, type Paper, type PaperFormat } from '#kernel/papers/index.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { delegateListPaper } from '../papers/delegate-list.ts';
import { programmePaper } from '../papers/programme.ts';
import { siteSheetPaper } from '../papers/site-sheet.ts';
import { invitationPaper, summonsPaper, type SummonsPaper } from '../papers/summons.ts';
import { paths } from '../paths.ts';
import { CONFERENCE_PAPERS, preparePaths, SITE_PAPERS } from '../paths-prepare.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { findSite, type SiteModel, type SiteWithConference } from '../queries/find-site.ts';
import { findSummons } from '../queries/find-summons.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { listDelegates } from '../queries/list-delegates.ts';
import { paperGround } from '../queries/paper-ground.ts';
import { outlineOf } from '../rules/agenda.ts';
import { SITE_CHECKS } from '../rules/checklist.ts';
import { summonsContent } from '../steps/summons-content.ts';
import { words } from '../words.ts';
import { conferenceParams, mayWork } from './work-page.ts';
import { maySite, siteParams } from './site.tsx';

/** Delegates on one paper; longer lists are taken site by site. */
const MOST_LISTED = 3000;

type ConferencePaper = (typeof CONFERENCE_PAPERS)[number];
type SitePaper = (typeof SITE_PAPERS)[number];

interface PaperFile<Name extends string> {
  readonly name: Name;
  readonly format: PaperFormat;
}

/** "giay-trieu-tap.pdf" in an address: one of these papers in one of the formats. */
const paperFile = <const Name extends string>(names: readonly Name[]) =>
  z.string().transform((typed, context): PaperFile<Name> => {
    const [wanted = '', ending] = typed.split('.');
    const name = names.find((one) => one === wanted);
    const format = PAPER_FORMATS.find((one) => one === ending);
    if (name !== undefined && format !== undefined && typed === `${name}.${format}`) return { name, format };
    context.addIssue({ code: 'custom', message: 'kernel.field.unknown' });
    return z.NEVER;
  });

/** Papers of a conference and of its sites as Word and as PDF, each under the policy of the page it is taken from. */
export function registerPaperFiles(site: Site): void {
  site.document({
    path: preparePaths.file(':conference', ':file'),
    params: conferenceParams.extend({ file: paperFile(CONFERENCE_PAPERS) }),
    load: async (visit, { conference: asked, file }) => {
      const conference = await findConference(visit, asked);
      return conference === null ? null : { conference, file };
    },
    may: mayWork,
    send: async ({ conference, file }, visit, reply) =>
      sendPaper(reply, await CONFERENCE[file.name](conference, visit), {
        format: file.format,
        name: nameOf(file.name, conference, visit),
      }),
  });
  site.document({
    path: preparePaths.siteFile(':site', ':file'),
    params: siteParams.extend({ file: paperFile(SITE_PAPERS) }),
    load: async (visit, { site: asked, file }) => {
      const found = await findSite(visit, asked);
      return found === null ? null : { ...found, file };
    },
    may: maySite,
    send: async ({ file, ...found }, visit, reply) =>
      sendPaper(reply, await SITE[file.name](found, visit), {
        format: file.format,
        name: `${nameOf(file.name, found.conference, visit)} ${found.site.name}`,
      }),
  });
}

const nameOf = (paper: ConferencePaper | SitePaper, { code }: ConferenceModel, visit: Visit): string =>
  `${visit.t(words)(`conferences.paper-name.${paper}`)} ${code}`;

const groundOf = (model: ConferenceModel, visit: Visit) =>
  paperGround(visit, { unit: model.unit.id, body: model.body, bodyName: model.bodyName, demo: model.demo });

async function summonsOf(model: ConferenceModel, visit: Visit, site: SiteModel | null): Promise<SummonsPaper> {
  const sent = await findSummons(visit.reader, model.id);
  return {
    ...(await groundOf(model, visit)),
    content: sent?.content ?? (await summonsContent(visit.reader, model.id)),
    issuedOn: sent?.issuedOn ?? visit.today,
    documentNo: sent?.documentNo ?? null,
    signer: sent?.signer ?? null,
    signerTitle: sent?.signerTitle ?? 'Thủ trưởng cơ quan',
    site,
    address: visit.room.publicUrl + paths.conference(model.code),
    draft: sent === null,
  };
}

const listOf = async (model: ConferenceModel, visit: Visit, site: SiteModel | null): Promise<Paper> =>
  delegateListPaper({
    ...(await groundOf(model, visit)),
    title: model.title,
    startsAt: model.startsAt,
    site: site?.name ?? null,
    delegates: (
      await listDelegates(visit.reader, {
        conference: model.id,
        ...(site === null ? {} : { site: site.id }),
        offset: 0,
        limit: MOST_LISTED,
      })
    ).rows,
  });

const CONFERENCE: Readonly<Record<ConferencePaper, (model: ConferenceModel, visit: Visit) => Promise<Paper>>> = {
  'giay-trieu-tap': async (model, visit) => summonsPaper(await summonsOf(model, visit, null)),
  'giay-moi': async (model, visit) => invitationPaper(await summonsOf(model, visit, null)),
  'chuong-trinh': async (model, visit) =>
    programmePaper({
      ...(await groundOf(model, visit)),
      title: model.title,
      startsAt: model.startsAt,
      hall: model.place,
      outline: outlineOf(await listAgenda(visit.reader, model.id), model.startsAt),
    }),
  'danh-sach-dai-bieu': (model, visit) => listOf(model, visit, null),
};

const SITE: Readonly<Record<SitePaper, (found: SiteWithConference, visit: Visit) => Promise<Paper>>> = {
  'giay-trieu-tap': async ({ conference, site }, visit) => summonsPaper(await summonsOf(conference, visit, site)),
  'danh-sach-diem-danh': ({ conference, site }, visit) => listOf(conference, visit, site),
  'phieu-diem-cau': async ({ conference, site }, visit) =>
    siteSheetPaper({
      ...(await groundOf(conference, visit)),
      title: conference.title,
      startsAt: conference.startsAt,
      no: site.no,
      site: site.name,
      hall: site.hall,
      chair: [site.chairName, site.chairTitle].filter(Boolean).join(', '),
      operator: site.operatorName,
      phone: site.operatorPhone,
      testCallAt: site.testCallAt,
      checks: SITE_CHECKS.map((item) => words.vi[`conferences.check.${item}`]),
    }),
};
