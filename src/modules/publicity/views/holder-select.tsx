import { Select } from '#kernel/html/choices.tsx';
import { useWords } from '#kernel/words.ts';
import type { Holder } from '../queries/find-plan.ts';
import { words } from '../words.ts';

interface Props {
  readonly holders: readonly Holder[];
  readonly label: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

/** Who is answerable: holders of posts, by title and name. Only officers see this. */
export function HolderSelect({ holders, label, name = 'responsible', value }: Props) {
  const t = useWords(words);
  const options = holders.map(({ id, title, personName }) => ({
    value: id,
    label: personName === null ? title : `${title} (${personName})`,
  }));
  return <Select name={name} label={label} optional placeholder={t('publicity.work.nobody')} options={options} value={value} />;
}
