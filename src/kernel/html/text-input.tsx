import type { FieldState } from './form-context.ts';

export type TextType = 'text' | 'search' | 'email' | 'tel' | 'url' | 'password' | 'date';

type Props = {
  readonly class: string;
  readonly name: string;
  readonly type: TextType;
  readonly value?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly maxlength?: number | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly required: boolean;
  readonly field: Pick<FieldState, 'id' | 'aria'>;
};

/** The bare input of every one-line field. */
export function TextInput({ field, type, ...rest }: Props) {
  // Preact's types want one literal type for each input; all of these take the same attributes.
  const literal = type as 'text';
  return <input {...rest} {...field.aria} id={field.id} type={literal} />;
}
