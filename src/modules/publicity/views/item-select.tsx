import { useContext } from 'preact/hooks';
import { Select } from '#kernel/html/choices.tsx';
import { LangContext } from '#kernel/words.ts';
import type { PublicationItem } from '#modules/law/index.ts';

interface Props {
  readonly items: readonly PublicationItem[];
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly value?: string | undefined;
}

/** One of the items that the law obliges to publish, numbered as in the law. */
export function ItemSelect({ items, name, label, placeholder, value }: Props) {
  const lang = useContext(LangContext);
  const options = items.map((item) => ({ value: item.key, label: `${item.number}. ${item.title[lang]}` }));
  return <Select name={name} label={label} options={options} placeholder={placeholder} value={value} />;
}
