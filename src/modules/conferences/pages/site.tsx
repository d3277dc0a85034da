import { z } from 'zod';
import type { Actor, Verdict } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { id } from '#kernel/fields.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { useWords } from '#kernel/words.ts';
import { keepChecks } from '../commands/keep-checks.ts';
import { keepSite, TEST_CALLS } from '../commands/keep-site.ts';
import { submitPaper } from '../commands/submit-paper.ts';
import { preparePaths } from '../paths-prepare.ts';
import { mayPrepareSite } from '../policy-prepare.ts';
import { slidePaths } from '../paths-slides.ts';
import { mayAttend, mayKeep } from '../policy.ts';
import { clockOf } from '../prepare-fields.ts';
import { findSite, type SiteModel, type SiteWithConference } from '../queries/find-site.ts';
import { listPapers, type PaperRow } from '../queries/list-papers.ts';
import { SITE_CHECKS } from '../rules/checklist.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { ConferenceFacts } from '../views/facts.tsx';
import { SitePapers } from '../views/papers/site-papers.tsx';
import { SiteCodes } from '../views/codes/site-codes.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';

export const siteParams = z.object({ site: id('conferences.site') });
export type SiteParams = z.infer<typeof siteParams>;

export interface SitePageModel extends SiteWithConference {
  readonly papers: readonly PaperRow[];
}

/** The secretariat at any time; the site's own officers once the conference was called. */
export function maySite(actor: Actor, { site, conference }: SiteWithConference): Verdict {
  const standing = { ...conference.standing, actor };
  return conference.standing.called ? mayPrepareSite(standing, site.unit) : mayKeep(standing);
}

export const sitePage: PageSpec<SiteParams, object, SitePageModel> = {
  path: preparePaths.site(':site'),
  params: siteParams,
  load: async (visit, { site }) => {
    const found = await findSite(visit, site);
    return found === null ? null : { ...found, papers: await listPapers(visit.reader, found.conference.id, { site }) };
  },
  may: maySite,
  view: siteView,
};

/** One site: its hall and people, what was rehearsed, its papers and its guide. */
export function registerSite(site: Site): void {
  const done = ({ site: kept }: { readonly site: Id<'conferences.site'> }) => preparePaths.site(kept);
  site.page(sitePage);
  site.form({ page: sitePage, command: keepSite, done, refusalAt: { 'conferences.site.test-incomplete': 'testAt' } });
  site.form({ page: sitePage, path: preparePaths.siteAct(':site', 'dien-tap'), command: keepChecks, done });
  site.form({
    page: sitePage,
    path: preparePaths.siteAct(':site', 'nop-tham-luan'),
    command: submitPaper,
    done,
    refusalAt: { 'conferences.papers.accepted': 'file' },
  });
}

function siteView(model: SitePageModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { site, conference } = model;
  const keeper = mayKeep(conference.standing).may;
  const parts = workFrame(conference, visit, {
    title: t('conferences.site.title', site),
    lead:
      [site.aboveName, site.role === 'main' ? t('conferences.site.main') : null].filter(Boolean).join(' · ') ||
      t('conferences.site.own-lead'),
    actions:
      conference.calledOn === null ? undefined : (
        <ButtonLink href={`${preparePaths.door(conference.id)}?diem=${site.id}`}>{t('conferences.attendance.title')}</ButtonLink>
      ),
    children: (
      <>
        {keeper ? null : <ConferenceFacts model={conference} visit={visit} />}
        {isBeforeEnd(conference) ? (
          <>
            <SiteForm site={site} form={form} />
            <Rehearsal site={site} form={form} conference={conference} />
          </>
        ) : null}
        <SitePapers model={model} form={form} visit={visit} />
        <SiteCodes model={model} form={form} />
      </>
    ),
  });
  return keeper ? parts : { ...parts, breadcrumbs: [] };
}

function SiteForm({ site, form }: { readonly site: SiteModel; readonly form: FormState }) {
  const t = useWords(words);
  const at = site.testCallAt;
  return (
    <Section title={t('conferences.site.details')}>
      <CommandForm
        form={form}
        command={keepSite}
        action={preparePaths.site(site.id)}
        words={words}
        initial={{
          hall: site.hall ?? '',
          chairName: site.chairName ?? '',
          chairTitle: site.chairTitle ?? '',
          operatorName: site.operatorName ?? '',
          operatorPhone: site.operatorPhone ?? '',
          testOn: at === null ? '' : dayOf(at),
          testAt: at === null ? '' : clockOf(at),
          testCall: site.testCall ?? 'none',
          outsideNet: site.outsideNet ? 'on' : '',
        }}
      >
        <TextField name="hall" label={t('conferences.site.hall')} optional maxLength={300} />
        <TextField name="chairName" label={t('conferences.site.chair')} optional maxLength={200} autoComplete="off" />
        <TextField name="chairTitle" label={t('conferences.site.chair-title')} optional maxLength={300} />
        <TextField name="operatorName" label={t('conferences.site.operator')} optional maxLength={200} autoComplete="off" />
        <TextField
          name="operatorPhone"
          label={t('conferences.site.phone')}
          optional
          maxLength={30}
          type="tel"
          size="medium"
          autoComplete="off"
        />
        <DayField name="testOn" label={t('conferences.site.test-on')} optional />
        <TextField name="testAt" label={t('conferences.site.test-at')} optional size="short" />
        <RadioGroup
          name="testCall"
          label={t('conferences.site.test-call')}
          options={TEST_CALLS.map((value) => ({ value, label: t(`conferences.site.test.${value}`) }))}
        />
        <Checkbox name="outsideNet" value="on" label={t('conferences.site.outside')} hint={t('conferences.site.outside-hint')} />
        <Button>{t('conferences.site.save')}</Button>
      </CommandForm>
    </Section>
  );
}

function Rehearsal({ site, form, conference }: SiteWithConference & { readonly form: FormState }) {
  const t = useWords(words);
  const done = site.checks.filter((item) => SITE_CHECKS.some((one) => one === item)).length;
  return (
    <Section
      title={t('conferences.site.rehearsal')}
      lead={t('conferences.site.rehearsal-lead', { done, all: SITE_CHECKS.length })}
    >
      <CommandForm
        form={form}
        command={keepChecks}
        action={preparePaths.siteAct(site.id, 'dien-tap')}
        words={words}
        idPrefix="dien-tap"
        initial={{ done: site.checks }}
        label={t('conferences.site.rehearsal')}
      >
        <CheckboxGroup
          name="done"
          label={t('conferences.site.rehearsal-label')}
          optional
          options={SITE_CHECKS.map((value) => ({ value, label: t(`conferences.check.${value}`) }))}
        />
        <Button>{t('conferences.site.rehearsal-do')}</Button>
      </CommandForm>
      {mayAttend(conference.standing).may ? (
        <p>
          <a href={slidePaths.check(conference.id)}>{t('conferences.device.title')}</a>
        </p>
      ) : (
        <p class="meta">{t('conferences.device.site-how')}</p>
      )}
    </Section>
  );
}
