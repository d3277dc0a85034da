import type { ComponentChildren } from 'preact';
import { Button } from '#kernel/html/button.tsx';
import { Form, HiddenField } from '#kernel/html/form.tsx';
import { KEY_FIELD } from '#kernel/http/form.ts';
import { hallPaths } from '../../paths-run.ts';
import { ROLE_OF, useScene } from './hall-context.ts';

interface Props {
  /** Last part of the address. */
  readonly act: string;
  readonly fields?: Readonly<Record<string, string | number>>;
  readonly look?: 'main' | 'plain' | 'danger';
  /** Says what it does where the words on the button alone do not: "Mời: Lâm Đồng". */
  readonly label?: string | undefined;
  readonly children: ComponentChildren;
}

/** One press. Carries the revision the page showed, so that whoever pressed the same a moment before is not overruled. */
export function ActForm({ act, fields = {}, look = 'plain', label, children }: Props) {
  const { hall, form, audience } = useScene();
  return (
    <div class="hall-act" data-inplace>
      <Form action={hallPaths.act(hall.conference.id, ROLE_OF[audience], act)} label={label}>
        <Hidden form={form?.key} rev={form === null ? undefined : hall.rev} />
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <Button look={look}>{children}</Button>
      </Form>
    </div>
  );
}

/** Fields that the page fills in by itself where they come through a stream. */
export const Hidden = ({ form, rev }: { readonly form: string | undefined; readonly rev: number | undefined }) => (
  <>
    <HiddenField name={KEY_FIELD} value={form ?? ''} />
    <HiddenField name="rev" value={rev ?? ''} />
  </>
);
