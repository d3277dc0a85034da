import type { Day } from '#kernel/day.ts';
import { RadioGroup, Select } from '#kernel/html/choices.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import type { Lang } from '#kernel/words.ts';
import { useWords } from '#kernel/words.ts';
import { mattersOn } from '#modules/law/index.ts';
import { ELECTIONS } from '../commands/draft-decision.ts';
import { words } from '../words.ts';

/** Fields of a matter; what may be chosen are the matters of the law of that day. */
export function MatterFields({ today, lang }: { readonly today: Day; readonly lang: Lang }) {
  const t = useWords(words);
  const matters = mattersOn(today);
  return (
    <>
      <RadioGroup
        name="matter"
        label={t('decisions.draft.matter')}
        hint={t('decisions.draft.matter-hint')}
        options={matters.map((matter) => ({
          value: matter.key,
          label: `${matter.number} ${matter.title[lang]}`,
          hint: `${matter.covers[lang]} (${matter.legalRef})`,
        }))}
      />
      <Select
        name="election"
        label={t('decisions.draft.election')}
        hint={t('decisions.draft.election-hint')}
        optional
        options={ELECTIONS.map((value) => ({ value, label: t(`decisions.election.${value}`) }))}
      />
      <TextField name="title" label={t('decisions.draft.title')} hint={t('decisions.draft.title-hint')} maxLength={300} />
      <TextArea
        name="content"
        label={t('decisions.draft.content')}
        hint={t('decisions.draft.content-hint')}
        rows={8}
        maxLength={20_000}
        optional
      />
    </>
  );
}
