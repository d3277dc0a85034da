import type { ComponentChildren } from 'preact';

/** Beside a sheet that is made to be printed: what stands here is not printed with it. */
export const ScreenOnly = ({ children }: { readonly children: ComponentChildren }) => <div class="screen-only">{children}</div>;
