import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Columns, PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { InstantText } from '#kernel/html/time.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { mayKeepOrganisation, orgPaths } from '#modules/org/index.ts';
import { offlinePaths } from '../paths-offline.ts';
import { paths } from '../paths.ts';
import { mayRunVillage } from '../policy.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import { findVillage, type MeetingRowView, type VillageModel } from '../queries/find-village.ts';
import { MatterTable } from '../views/matter-table.tsx';
import { MeetingChip } from '../views/state-chip.tsx';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

const page: PageSpec<z.infer<typeof params>, object, VillageModel> = {
  path: paths.village(':unit'),
  params,
  load: (visit, { unit }) => findVillage(visit.reader, unit, visit.today),
  may: (actor, model) => maySeeVillageWork(actor, model.place),
  view: villageView,
};

/** The desk of a village: what is under way and what comes next, meetings, households. */
export function registerVillage(site: Site): void {
  site.page(page);
}

function villageView(model: VillageModel, visit: Visit): Parts {
  const t = visit.t(words);
  const { unit } = model;
  const title = t('decisions.village.title', { unit: unit.name });
  const above = unit.path.split('/').slice(0, -1).join('/');
  return {
    title,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: unit.parentName === null ? [] : [{ href: orgPaths.unit(above), label: unit.parentName }],
    body: (
      <>
        <PageTitle
          title={title}
          lead={t('decisions.village.lead', { households: formatNumber(model.households, visit.lang), open: model.open.length })}
          actions={<Buttons model={model} visit={visit} />}
        />
        <Columns side={<Side model={model} visit={visit} />}>
          <Section title={t('decisions.village.open')}>
            <MatterTable
              caption={t('decisions.village.open-caption')}
              rows={model.open}
              today={visit.today}
              empty={<Empty title={t('decisions.village.empty')} next={t('decisions.village.empty-next')} />}
            />
          </Section>
          {model.ended.length === 0 ? null : (
            <Section
              title={t('decisions.village.ended')}
              more={{ href: paths.verb(unit.path), label: t('decisions.village.all') }}
            >
              <MatterTable caption={t('decisions.village.ended-caption')} rows={model.ended} today={visit.today} />
            </Section>
          )}
        </Columns>
      </>
    ),
  };
}

function Buttons({ model, visit }: { readonly model: VillageModel; readonly visit: Visit }) {
  const t = useWords(words);
  if (!mayRunVillage(visit.actor, model.place).may) return null;
  return (
    <>
      <ButtonLink look="main" href={paths.draft(model.unit.id)}>
        {t('decisions.draft.button')}
      </ButtonLink>
      <ButtonLink href={paths.newMeeting(model.unit.id)}>{t('decisions.plan.button')}</ButtonLink>
      <ButtonLink href={offlinePaths.start()}>{t('decisions.phone.button')}</ButtonLink>
    </>
  );
}

function Side({ model, visit }: { readonly model: VillageModel; readonly visit: Visit }) {
  const t = useWords(words);
  const { unit, place } = model;
  return (
    <Stack>
      <Section title={t('decisions.village.meetings')}>
        <DataTable
          caption={t('decisions.village.meetings-caption')}
          rows={model.meetings}
          rowKey={(meeting) => meeting.id}
          empty={<Empty title={t('decisions.village.no-meeting')} next={t('decisions.village.no-meeting-next')} />}
          columns={[
            { key: 'when', label: t('decisions.meeting.when'), cell: (meeting) => <When meeting={meeting} /> },
            {
              key: 'state',
              label: t('decisions.village.state'),
              phoneLabel: '',
              cell: (meeting) => <MeetingChip state={meeting.state} />,
            },
          ]}
        />
      </Section>
      <Card title={t('decisions.village.households')} href={paths.householdSheet(unit.id)} level={2}>
        <p>{t('decisions.village.households-lead', { households: formatNumber(model.households, visit.lang) })}</p>
      </Card>
      {mayKeepOrganisation(visit.actor, place).may ? (
        <Actions>
          <ButtonLink href={orgPaths.households(unit.id)}>{t('decisions.village.keep-households')}</ButtonLink>
        </Actions>
      ) : null}
    </Stack>
  );
}

function When({ meeting }: { readonly meeting: MeetingRowView }) {
  const t = useWords(words);
  return (
    <>
      <a href={paths.meeting(meeting.id)}>
        <InstantText at={meeting.startsAt} />
      </a>
      <Meta>
        {meeting.place} · {t('decisions.meeting.matters', { count: meeting.matters })}
      </Meta>
    </>
  );
}
