import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { endHolding } from '../commands/end-holding.ts';
import { extendHolding } from '../commands/extend-holding.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findHolding, type FoundHolding } from '../queries/find-holding.ts';
import { END_REASONS } from '../rules/posts.ts';
import { lastDayWords } from '../views/holding-parts.tsx';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ holding: id('org.holding') });
type Spec = PageSpec<z.infer<typeof params>, object, FoundHolding>;

const shared: Pick<Spec, 'params' | 'load' | 'may'> = {
  params,
  load: (visit, { holding }) => findHolding(visit.reader, holding, visit.today),
  may: (actor, model) => mayKeepOrganisation(actor, model.body.place),
};

const endPage: Spec = { ...shared, path: paths.endHolding(':holding'), view: endView };
const extendPage: Spec = { ...shared, path: paths.extendHolding(':holding'), view: extendView };

/** End a post with a reason and a day, or extend one whose end is fixed. */
export function registerChangeHolding(site: Site): void {
  site.page(endPage);
  site.form({
    page: endPage,
    command: endHolding,
    done: (holding) => paths.body(holding.body),
    refusalAt: {
      'org.holding.last-missing': 'last',
      'org.holding.ends-before-it-begins': 'last',
      'org.holding.ends-later': 'last',
      'org.holding.last-administrator': 'reason',
    },
  });
  site.page(extendPage);
  site.form({
    page: extendPage,
    command: extendHolding,
    done: (holding) => paths.body(holding.body),
    refusalAt: { 'org.holding.ends-earlier': 'until', 'org.holding.outside-body': 'until', 'org.holding.overlaps': 'until' },
  });
}

const frame = (visit: Visit, { body }: FoundHolding) => ({
  demo: body.unit.demo,
  indexed: false,
  breadcrumbs: organisationCrumbs(visit, body.unit, { href: paths.body(body.id), label: body.name }),
});

function endView(holding: FoundHolding, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.end.title', { title: holding.title });
  const person = holding.personName ?? t('org.holding.erased');
  return {
    ...frame(visit, holding),
    title,
    body: (
      <>
        <PageTitle title={title} lead={t('org.end.lead', { person, body: holding.body.name })} />
        <CommandForm form={form} command={endHolding} action={paths.endHolding(holding.id)} words={words}>
          <Select
            name="reason"
            label={t('org.end.reason')}
            options={END_REASONS.map((reason) => ({ value: reason, label: t(`org.reason.${reason}`) }))}
          />
          <DayField name="last" label={t('org.end.last')} hint={t('org.end.last-hint')} optional />
          <TextField
            name="decision"
            label={t('org.holding.decision')}
            hint={t('org.holding.decision-hint')}
            maxLength={200}
            optional
          />
          <Button look="danger">{t('org.end.do')}</Button>
        </CommandForm>
      </>
    ),
  };
}

function extendView(holding: FoundHolding, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.extend.title', { title: holding.title });
  const person = holding.personName ?? t('org.holding.erased');
  const until = holding.valid_to === null ? t('org.body.no-end') : lastDayWords(holding.valid_to, visit.lang);
  return {
    ...frame(visit, holding),
    title,
    body: (
      <>
        <PageTitle title={title} lead={t('org.extend.lead', { person, body: holding.body.name, until })} />
        <CommandForm form={form} command={extendHolding} action={paths.extendHolding(holding.id)} words={words}>
          <DayField name="until" label={t('org.holding.until')} hint={t('org.holding.until-hint')} optional />
          <TextField
            name="decision"
            label={t('org.holding.decision')}
            hint={t('org.holding.decision-hint')}
            maxLength={200}
            optional
          />
          <Button>{t('org.extend.do')}</Button>
        </CommandForm>
      </>
    ),
  };
}
