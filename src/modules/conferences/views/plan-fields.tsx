import { Checkbox, RadioGroup, Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Fieldset } from '#kernel/html/form.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import type { Id } from '#kernel/id.ts';
import { useWords } from '#kernel/words.ts';
import { CONFERENCE_KINDS, QUORUM_BASES } from '../conference-fields.ts';
import { words } from '../words.ts';

export interface BodyOption {
  readonly id: Id<'org.body'>;
  readonly name: string;
}

interface Props {
  /** Bodies of the convening unit. */
  readonly bodies: readonly BodyOption[];
  /** Offered only while no site is chosen: sites stand on this day. */
  readonly withSitesDay: boolean;
}

/** Everything that is typed about a conference, the same when it is planned and when it is changed. */
export function PlanFields({ bodies, withSitesDay }: Props) {
  const t = useWords(words);
  return (
    <>
      <Fieldset legend={t('conferences.plan.what')}>
        <RadioGroup
          name="kind"
          label={t('conferences.plan.kind')}
          options={CONFERENCE_KINDS.map((value) => ({ value, label: t(`conferences.kind.${value}`) }))}
        />
        <TextField name="title" label={t('conferences.plan.name')} hint={t('conferences.plan.name-hint')} maxLength={300} />
        <TextArea name="theme" label={t('conferences.plan.theme')} optional rows={2} maxLength={2000} />
        <DayField name="periodFrom" label={t('conferences.plan.period-from')} optional />
        <DayField name="periodTo" label={t('conferences.plan.period-to')} optional />
      </Fieldset>
      <Fieldset legend={t('conferences.plan.when')}>
        <DayField name="on" label={t('conferences.plan.on')} />
        <TextField name="at" label={t('conferences.plan.at')} size="short" inputMode="text" />
        <TextField name="endsAt" label={t('conferences.plan.ends-at')} size="short" inputMode="text" />
        <DayField name="endsOn" label={t('conferences.plan.ends-on')} hint={t('conferences.plan.ends-on-hint')} optional />
        <TextField name="place" label={t('conferences.plan.place')} maxLength={300} />
        {withSitesDay ? (
          <DayField
            name="sitesDay"
            label={t('conferences.plan.sites-day')}
            hint={t('conferences.plan.sites-day-hint')}
            optional
          />
        ) : null}
      </Fieldset>
      <Conveners bodies={bodies} />
      <Rules />
    </>
  );
}

function Conveners({ bodies }: Pick<Props, 'bodies'>) {
  const t = useWords(words);
  return (
    <Fieldset legend={t('conferences.plan.who')}>
      {bodies.length === 0 ? null : (
        <Select
          name="body"
          label={t('conferences.plan.body')}
          hint={t('conferences.plan.body-hint')}
          optional
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        name="bodyName"
        label={t('conferences.plan.body-name')}
        hint={t('conferences.plan.body-name-hint')}
        optional={bodies.length > 0}
        maxLength={300}
      />
      <TextArea name="coConveners" label={t('conferences.plan.co')} hint={t('conferences.plan.co-hint')} optional rows={3} />
    </Fieldset>
  );
}

function Rules() {
  const t = useWords(words);
  return (
    <Fieldset legend={t('conferences.plan.rules')}>
      <Checkbox name="openToPublic" value="on" label={t('conferences.plan.public')} hint={t('conferences.plan.public-hint')} />
      <RadioGroup
        name="quorumOf"
        label={t('conferences.plan.quorum')}
        options={QUORUM_BASES.map((value) => ({ value, label: t(`conferences.plan.quorum-of.${value}`) }))}
      />
      <TextField name="quorumNumerator" label={t('conferences.plan.quorum-share')} size="short" inputMode="numeric" optional />
      <TextField name="quorumDenominator" label={t('conferences.plan.quorum-whole')} size="short" inputMode="numeric" optional />
      <Checkbox
        name="quorumOver"
        value="on"
        label={t('conferences.plan.quorum-over')}
        hint={t('conferences.plan.quorum-over-hint')}
      />
      <TextField
        name="quorumRef"
        label={t('conferences.plan.quorum-ref')}
        hint={t('conferences.plan.quorum-ref-hint')}
        optional
        maxLength={300}
      />
    </Fieldset>
  );
}
