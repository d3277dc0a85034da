import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { TileGrid } from '#kernel/html/charts/tile-grid.tsx';
import type { ChipState } from '#kernel/html/chip.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Prose, Section, Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { LegalRef } from '#modules/law/index.ts';
import { concludeCommuneWide } from '../commands/conclude-commune-wide.ts';
import { paths } from '../paths.ts';
import { mayPutCommuneWide, maySeeDecisions } from '../policy.ts';
import { findCommuneWide, type CommuneWideView } from '../queries/find-commune-wide.ts';
import type { VillageOutcome } from '../rules/commune-wide.ts';
import { villageOutcome } from '../rules/village-outcome.ts';
import { sayMatter } from '../views/say.ts';
import { words } from '../words.ts';

type Params = { wide: Id<'decisions.commune_wide'> };

const page: PageSpec<Params, object, CommuneWideView> = {
  path: paths.communeWide(':wide'),
  params: z.object({ wide: id('decisions.commune_wide') }),
  load: (visit, { wide }) => findCommuneWide(visit.reader, wide, visit.today),
  may: maySeeDecisions,
  view: wideView,
};

/** A matter of the whole commune for everybody: every village's outcome, and the sum with its rule. */
export function registerCommuneWide(site: Site): void {
  site.page(page);
  site.form({
    page,
    path: paths.communeWideAct(':wide', 'ket-luan'),
    command: concludeCommuneWide,
    done: (value) => paths.communeWide(value.id),
    refusalAt: { 'decisions.wide.no-effective-day': 'effectiveOn', 'decisions.wide.effective-in-past': 'effectiveOn' },
  });
}

const LOOKS: Readonly<Record<VillageOutcome, ChipState>> = { passed: 'done', failed: 'late', open: 'open' };
const KINDS = { open: 'info', passed: 'success', failed: 'warning', withdrawn: 'info' } as const;

function wideView(model: CommuneWideView, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { row, unit, synthesis, villages } = model;
  const mayConclude = row.state === 'open' && synthesis.outcome !== 'open' && mayPutCommuneWide(visit.actor, model.place).may;
  return {
    title: row.title,
    demo: unit.demo,
    breadcrumbs: [{ href: paths.verb(unit.path), label: unit.name }],
    body: (
      <Stack>
        <PageTitle
          title={row.title}
          lead={
            <>
              {t('decisions.wide.title')}, {unit.name}. {sayMatter(model.law, visit.lang)} <LegalRef of={model.law.matter} />
            </>
          }
        />
        <Notice kind={KINDS[row.state]} title={t(`decisions.wide.state.${row.state}`)}>
          <p>
            {t('decisions.wide.formula', synthesis)} <LegalRef of={model.rule} />
          </p>
          {row.effective_on === null ? null : (
            <p>{t('decisions.wide.effective', { day: formatDay(row.effective_on, visit.lang) })}</p>
          )}
        </Notice>
        <Prose>
          {row.content.split(/\n+/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Prose>
        <TileGrid
          id="cac-thon"
          title={t('decisions.wide.tiles')}
          summary={t('decisions.wide.formula', synthesis)}
          plain
          tableAt="beside"
          tiles={villages.map((village) => {
            const outcome = villageOutcome(village.state);
            return {
              key: village.decision,
              name: village.name,
              href: village.state === 'draft' ? undefined : paths.decision(village.code),
              state: LOOKS[outcome],
              word: t(`decisions.wide.village.${outcome}`),
            };
          })}
        />
        {mayConclude ? (
          <Section title={t('decisions.wide.conclude')}>
            <CommandForm
              form={form}
              command={concludeCommuneWide}
              action={paths.communeWideAct(row.id, 'ket-luan')}
              words={words}
            >
              <HiddenField name="wide" value={row.id} />
              {synthesis.outcome === 'passed' ? (
                <DayField name="effectiveOn" label={t('decisions.wide.effective-on')} min={visit.today} />
              ) : null}
              <Button>{t('decisions.wide.conclude-do')}</Button>
            </CommandForm>
          </Section>
        ) : null}
      </Stack>
    ),
  };
}
