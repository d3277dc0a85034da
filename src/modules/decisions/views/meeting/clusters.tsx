import { Button } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef, ruleOn } from '#modules/law/index.ts';
import { addCluster } from '../../commands/add-cluster.ts';
import { removeCluster } from '../../commands/remove-cluster.ts';
import { clockOf } from '../../meeting-fields.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import type { ClusterView } from '../../queries/find-meeting.ts';
import { words } from '../../words.ts';
import type { MeetingPart } from './shared.ts';

/** Parts of the village that meet by themselves, and the form that adds one while nothing was announced. */
export function Clusters(part: MeetingPart) {
  const t = useWords(words);
  const { model, visit } = part;
  const plans = model.state === 'planned' && mayRunVillage(visit.actor, model.village).may;
  if (model.clusters.length === 0 && !plans) return null;
  return (
    <Section title={t('decisions.cluster.title')}>
      {model.clusters.length === 0 ? null : <ClusterTable part={part} plans={plans} />}
      {plans ? <AddCluster {...part} /> : null}
    </Section>
  );
}

function ClusterTable({ part, plans }: { readonly part: MeetingPart; readonly plans: boolean }) {
  const t = useWords(words);
  const { model, visit, form } = part;
  const remove = {
    key: 'remove',
    label: t('decisions.cluster.remove'),
    phoneLabel: '',
    cell: (cluster: ClusterView) => (
      <CommandForm
        form={form}
        command={removeCluster}
        action={paths.meetingAct(model.id, 'bo-cum')}
        words={words}
        idPrefix={`bo-cum-${cluster.no}`}
      >
        <HiddenField name="cluster" value={cluster.no} />
        <Button look="plain">{t('decisions.cluster.remove')}</Button>
      </CommandForm>
    ),
  };
  return (
    <DataTable
      caption={t('decisions.cluster.caption', { document: model.clusterDocument ?? '' })}
      rows={model.clusters}
      rowKey={(cluster) => String(cluster.no)}
      columns={[
        { key: 'name', label: t('decisions.cluster.name'), cell: (cluster) => cluster.name },
        { key: 'when', label: t('decisions.meeting.when'), cell: (cluster) => formatInstant(cluster.startsAt, visit.lang) },
        { key: 'place', label: t('decisions.meeting.place'), cell: (cluster) => cluster.place },
        { key: 'chair', label: t('decisions.meeting.chair'), cell: (cluster) => cluster.chair },
        {
          key: 'present',
          label: t('decisions.present.short'),
          numeric: true,
          cell: (cluster) => model.present.byCluster.get(cluster.no) ?? 0,
        },
        ...(plans ? [remove] : []),
      ]}
    />
  );
}

function AddCluster({ model, form, visit }: MeetingPart) {
  const t = useWords(words);
  const rule = ruleOn('cluster.min', visit.today);
  const minimum = rule !== null && rule.unit === 'households' ? rule.value : 0;
  return (
    <Details summary={t('decisions.cluster.add')} open={form.of === addCluster.name}>
      <p>
        {t('decisions.cluster.rule', { minimum })} {rule === null ? null : <LegalRef of={rule} officer />}
      </p>
      <CommandForm
        form={form}
        command={addCluster}
        action={paths.meetingAct(model.id, 'them-cum')}
        words={words}
        initial={{
          on: model.on,
          at: clockOf(model.startsAt),
          document: model.clusterDocument ?? '',
          scattered: model.scattered ? 'on' : '',
        }}
        idPrefix="cum"
      >
        <TextField name="name" label={t('decisions.cluster.name')} hint={t('decisions.cluster.name-hint')} maxLength={200} />
        <TextField name="place" label={t('decisions.meeting.place')} maxLength={300} />
        <DayField name="on" label={t('decisions.plan.on')} />
        <TextField name="at" label={t('decisions.plan.at')} size="short" maxLength={10} />
        <TextField name="chair" label={t('decisions.meeting.chair')} maxLength={200} />
        <TextField name="document" label={t('decisions.cluster.document')} size="medium" maxLength={50} />
        {model.households < minimum ? <Checkbox name="scattered" value="on" label={t('decisions.cluster.scattered')} /> : null}
        <Button look="plain">{t('decisions.cluster.do')}</Button>
      </CommandForm>
    </Details>
  );
}
