/** Minutes are signed by whoever kept them and by whoever presided (thư ký, chủ trì). */
export const SIGN_ROLES = ['secretary', 'chair'] as const;
export type SignRole = (typeof SIGN_ROLES)[number];

export const bothSigned = (roles: readonly SignRole[]): boolean => SIGN_ROLES.every((role) => roles.includes(role));

export type SignRefusal = 'conferences.sign.again' | 'conferences.sign.same-person';

/** Whether somebody may sign in this role: once for each role, and the two are two people. */
export function whyNoSignature(
  before: readonly { readonly role: SignRole; readonly who: string }[],
  own: { readonly role: SignRole; readonly who: string },
): SignRefusal | null {
  if (before.some(({ role }) => role === own.role)) return 'conferences.sign.again';
  return before.some(({ who }) => who === own.who) ? 'conferences.sign.same-person' : null;
}
