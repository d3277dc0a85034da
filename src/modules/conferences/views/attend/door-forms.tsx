import { Actions, Button } from '#kernel/html/button.tsx';
import { Checkbox, CheckboxGroup, Select } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Pagination } from '#kernel/html/pagination.tsx';
import { Section } from '#kernel/html/section.tsx';
import { tableHref } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { checkInByCode } from '../../commands/check-in-by-code.ts';
import { countHeads } from '../../commands/count-heads.ts';
import { markPresence, PRESENCES } from '../../commands/mark-presence.ts';
import type { AtDoorModel } from '../../pages/at-door.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { DELEGATES_A_PAGE, PRESENCE_FILTERS, type DelegateRow } from '../../queries/list-delegates.ts';
import { words } from '../../words.ts';

interface Props {
  readonly model: AtDoorModel;
  readonly form: FormState;
}

/** Where a form of this page is sent, so that the same site is shown again after a wrong field. */
const actionOf = ({ conference, site }: AtDoorModel, act: string): string =>
  `${preparePaths.doorAct(conference.id, act)}?diem=${site.id}`;

/** The code of an invitation: scanned by a reader that types, or typed. */
export function CodeForm({ model, form }: Props) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form.of === checkInByCode.name ? form : { ...form, of: null }}
      command={checkInByCode}
      action={actionOf(model, 'ma')}
      words={words}
      idPrefix="ma"
      label={t('conferences.attend.code-do')}
    >
      <HiddenField name="site" value={model.site.id} />
      <TextField
        name="code"
        label={t('conferences.attend.code')}
        hint={t('conferences.attend.code-hint')}
        autoComplete="off"
        size="medium"
      />
      <Button>{t('conferences.attend.code-do')}</Button>
    </CommandForm>
  );
}

/** Everybody on this page of the list with a box each, and one button for what is so. */
export function ListForm({ model, form }: Props) {
  const t = useWords(words);
  const { rows, total, state, query, conference, site, filter, search } = model;
  const path = preparePaths.door(conference.id);
  return (
    <Section title={t('conferences.attend.list')} lead={t('conferences.attend.lead')}>
      <FilterBar action={path} values={{ xem: filter, tim: search }} filtered={filter !== 'all' || search !== ''}>
        <HiddenField name="diem" value={site.id} />
        <Select
          name="xem"
          label={t('conferences.attend.show')}
          options={PRESENCE_FILTERS.map((value) => ({ value, label: t(`conferences.attend.filter.${value}`) }))}
        />
        <TextField name="tim" label={t('conferences.attend.search')} maxLength={100} />
      </FilterBar>
      {rows.length === 0 ? (
        <Empty title={t('conferences.attend.empty')} next={t('conferences.attend.empty-next')} />
      ) : (
        <CommandForm
          form={form}
          command={markPresence}
          action={actionOf(model, 'danh-dau')}
          words={words}
          idPrefix="ds"
          label={t('conferences.attend.list')}
        >
          <HiddenField name="site" value={site.id} />
          <CheckboxGroup name="delegates" label={t('conferences.attend.who')} options={rows.map((row) => optionOf(row, t))} />
          <TextField
            name="reason"
            label={t('conferences.attend.reason')}
            hint={t('conferences.attend.reason-hint')}
            optional
            maxLength={300}
          />
          <Actions>
            {PRESENCES.map((presence) => (
              <Button key={presence} look={presence === 'present' ? 'main' : 'plain'} name="presence" value={presence}>
                {t(`conferences.attend.do.${presence}`)}
              </Button>
            ))}
          </Actions>
        </CommandForm>
      )}
      {total > DELEGATES_A_PAGE ? (
        <Pagination
          state={{ page: state.page, pageSize: DELEGATES_A_PAGE, total }}
          href={tableHref(path, { ...query, diem: site.id })}
        />
      ) : null}
    </Section>
  );
}

function optionOf(
  { id, no, name, titles, presence, way, reason }: DelegateRow,
  t: ReturnType<typeof useWords<(typeof words)['vi']>>,
) {
  const state = [
    t(`conferences.attend.state.${presence}`),
    way === 'code' ? t('conferences.attend.by-code') : null,
    reason,
    titles[0] ?? null,
  ];
  return { value: id, label: `${no}. ${name ?? '–'}`, hint: state.filter(Boolean).join(' · ') };
}

/** How many sit in the hall, whoever they are; the last count holds. */
export function HeadsForm({ model, form }: Props) {
  const t = useWords(words);
  const { counted, site } = model;
  return (
    <Section
      title={t('conferences.attend.heads')}
      lead={counted === null ? t('conferences.attend.heads-none') : t('conferences.attend.heads-lead', { counted })}
    >
      <CommandForm
        form={form}
        command={countHeads}
        action={actionOf(model, 'dem')}
        words={words}
        idPrefix="dem"
        label={t('conferences.attend.heads')}
      >
        <HiddenField name="site" value={site.id} />
        <TextField name="present" label={t('conferences.attend.heads-number')} size="short" inputMode="numeric" />
        <Checkbox name="afterwards" value="on" label={t('conferences.attend.afterwards')} />
        <Button>{t('conferences.attend.heads-do')}</Button>
      </CommandForm>
    </Section>
  );
}
