import type { ComponentChildren } from 'preact';

interface Props {
  /** `get` signs in with a passkey, `create` makes one. */
  readonly kind: 'get' | 'create';
  /** What the browser is asked, as JSON. */
  readonly options: string;
  /** Said when the person cancels or the device cannot. */
  readonly failed: string;
  /** The form that is sent with the answer. */
  readonly children: ComponentChildren;
}

/** A form that only a script can fill (`islands/passkey.ts`): hidden until that script has found that the browser can. */
export const PasskeyBox = ({ kind, options, failed, children }: Props) => (
  <div class="card" hidden data-passkey={kind} data-options={options} data-failed={failed}>
    {children}
    <p class="field-error" role="status" data-passkey-message />
  </div>
);
