import { useContext } from 'preact/hooks';
import { LangContext, useWords } from '#kernel/words.ts';
import { Field } from './field.tsx';
import { type FieldProps, useField } from './form-context.ts';
import { formatChoices, formatFileSize } from './format.ts';
import { kernelWords } from './kernel-words.ts';

type Props = FieldProps & {
  /** Kinds taken, as people say them and as the browser filters them: `{ label: 'PDF', accept: '.pdf' }`. */
  readonly types: readonly { readonly label: string; readonly accept: string }[];
  readonly maxBytes: number;
  readonly multiple?: boolean | undefined;
};

/** Files from the person's device. Says which kinds and how big before anybody tries. Needs a multipart `Form`. */
export function FileField({ types, maxBytes, multiple, hint, ...props }: Props) {
  const t = useWords(kernelWords);
  const lang = useContext(LangContext);
  const field = useField({ ...props, hasHint: true });
  const limits = t('kernel.form.file-types', {
    types: formatChoices(
      types.map((type) => type.label),
      lang,
    ),
    size: formatFileSize(maxBytes, lang),
  });
  return (
    <Field field={field} label={props.label} hint={[hint, limits].filter(Boolean).join('. ')}>
      <input
        class="input input-file"
        id={field.id}
        name={props.name}
        type="file"
        accept={types.map((type) => type.accept).join(',')}
        multiple={multiple}
        required={field.required}
        {...field.aria}
      />
    </Field>
  );
}
