import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Section } from '#kernel/html/section.tsx';
import { paperDownload } from '#kernel/papers/index.ts';
import type { Download } from '#kernel/http/spec.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { callConference, whyNotCall, type CallRefusal } from '../commands/call-conference.ts';
import { makeDoorCode } from '../commands/make-door-code.ts';
import { makeSiteCodes, type GuideSheet } from '../commands/make-site-codes.ts';
import { siteGuidesPaper } from '../papers/site-guides.ts';
import { paths } from '../paths.ts';
import { CONFERENCE_PAPERS, preparePaths } from '../paths-prepare.ts';
import { countTold } from '../queries/count-told.ts';
import { findSummons, type Summons } from '../queries/find-summons.ts';
import { listProvinceSites, type SiteName } from '../queries/list-sites.ts';
import { paperGround } from '../queries/paper-ground.ts';
import { isCurrent } from '../rules/summons.ts';
import { isOpenForWork } from '../steps/lock-conference.ts';
import { summonsContent } from '../steps/summons-content.ts';
import { CallForm } from '../views/call/call-form.tsx';
import { ConferenceCodes } from '../views/codes/conference-codes.tsx';
import { doorCodeParts } from '../views/codes/door-code.tsx';
import { PaperLinks } from '../views/paper-links.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { workPage, type WorkModel } from './work-page.ts';

export interface CallModel extends WorkModel {
  readonly summons: Summons | null;
  readonly missing: CallRefusal | null;
  /** What was sent still says what the conference is. */
  readonly current: boolean;
  readonly told: number;
  readonly provinces: readonly SiteName[];
}

const page = workPage<CallModel>('call', {
  more: async ({ id }, { reader }) => {
    const [summons, content] = [await findSummons(reader, id), await summonsContent(reader, id)];
    return {
      summons,
      missing: whyNotCall(content),
      current: summons !== null && isCurrent(summons.content, content),
      told: await countTold(reader, id),
      provinces: await listProvinceSites(reader, id),
    };
  },
  view: (model, visit, form) => {
    const t = visit.t(words);
    const { conference, summons, current, told } = model;
    return workFrame(conference, visit, {
      title: t('conferences.call.title'),
      lead: t('conferences.call.lead'),
      children: (
        <>
          {summons === null ? null : (
            <Notice
              kind="success"
              title={t('conferences.call.sent', { no: summons.no, day: formatDay(summons.issuedOn, visit.lang) })}
            >
              <p>{t('conferences.call.told', { told, sites: conference.sites - 1 })}</p>
            </Notice>
          )}
          {summons === null || current || !isOpenForWork(conference) ? null : (
            <Notice kind="warning" title={t('conferences.call.changed')}>
              <p>{t('conferences.call.changed-next')}</p>
            </Notice>
          )}
          {isOpenForWork(conference) ? <CallForm model={model} form={form} /> : null}
          <Section title={t('conferences.call.papers')}>
            <PaperLinks
              papers={CONFERENCE_PAPERS.map((paper) => ({
                name: t(`conferences.paper-name.${paper}`),
                href: (format) => preparePaths.file(conference.id, `${paper}.${format}`),
              }))}
            />
          </Section>
          {conference.state === 'called' || conference.state === 'open' ? <ConferenceCodes model={model} form={form} /> : null}
        </>
      ),
    });
  },
});

/** The summons, the papers that go with it, and codes for those who come in. */
export function registerCall(site: Site): void {
  const at = (act: string) => ({ page, path: preparePaths.act(':conference', 'call', act) });
  site.page(page);
  site.form({
    page,
    command: callConference,
    done: ({ conference }) => preparePaths.part(conference, 'call'),
    refusalAt: {
      'conferences.call.no-chair': '',
      'conferences.call.no-agenda': '',
      'conferences.call.no-sites': '',
      'conferences.call.too-often': '',
    },
  });
  site.form({
    ...at('ma-diem-cau'),
    command: makeSiteCodes,
    done: guidesDownload,
    refusalAt: {
      'conferences.codes.made': 'again',
      'conferences.codes.too-many': 'province',
      'conferences.codes.no-sites': 'province',
    },
  });
  site.form({ ...at('ma-ban-dieu-hanh'), command: makeDoorCode, done: doorCodeParts });
}

/** Guides with codes as one PDF, given once. */
export async function guidesDownload({ row, guides }: GuideSheet, visit: Visit): Promise<Download> {
  const ground = await paperGround(visit, { unit: row.unit_id, body: row.body_id, bodyName: row.body_name, demo: row.demo });
  const { publicUrl } = visit.room;
  const paper = siteGuidesPaper({
    ...ground,
    title: row.title,
    startsAt: row.starts_at,
    guides,
    entrance: `${publicUrl}/vao-hop`,
    door: (code) => publicUrl + paths.door(code),
  });
  return paperDownload(paper, { format: 'pdf', name: `${visit.t(words)('conferences.codes.guides')} ${row.code}` });
}
