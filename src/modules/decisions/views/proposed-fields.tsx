import { useContext } from 'preact/hooks';
import { Select } from '#kernel/html/choices.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { Matter } from '#modules/law/index.ts';
import { words } from '../words.ts';

interface FieldsProps {
  /** The matters that may be proposed here. */
  readonly matters: readonly Matter[];
  readonly needsContent?: boolean;
}

/** What is proposed: which matter of Article 15, its name, what it says. */
export function ProposedFields({ matters, needsContent = false }: FieldsProps) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <>
      <Select
        name="matter"
        label={t('decisions.proposal.matter')}
        options={matters.map((matter) => ({ value: matter.key, label: `${matter.number} ${matter.title[lang]}` }))}
      />
      <TextField
        name="title"
        label={t('decisions.proposal.title-field')}
        hint={t('decisions.proposal.title-hint')}
        maxLength={300}
      />
      <TextArea
        name="content"
        label={t('decisions.proposal.content')}
        hint={t('decisions.proposal.content-hint')}
        rows={6}
        maxLength={20_000}
        optional={!needsContent}
      />
    </>
  );
}
