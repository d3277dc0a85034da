import { useContext } from 'preact/hooks';
import { Select } from '#kernel/html/choices.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { PublicationItem } from '#modules/law/index.ts';
import { words } from '../words.ts';

interface Props {
  readonly items: readonly PublicationItem[];
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly value?: string | undefined;
}

/** One of the items that the law obliges to publish, numbered as in the law. */
export function ItemSelect({ items, name, label, placeholder, value }: Props) {
  const lang = useContext(LangContext);
  const t = useWords(words);
  const options = items.map((item) => ({ value: item.key, label: `${item.number}. ${item.title[lang]}` }));
  return <Select name={name} label={label} options={options} placeholder={placeholder ?? t('publicity.duty.item')} value={value} />;
}
