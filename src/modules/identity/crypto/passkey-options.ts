import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { CHALLENGE_LONGEST } from '../rules/times.ts';
import { ALGORITHMS, type RelyingParty } from './relying-party.ts';

const NAME = 'Điểm Cầu';

/** The library takes a text as bytes to be encoded, and would encode our challenge twice. */
const asBytes = (base64url: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64url, 'base64url'));

/** What the browser is asked for signing in: any passkey for this site, with PIN, finger or face. */
export const signInOptions = (party: RelyingParty, challenge: string) =>
  generateAuthenticationOptions({
    rpID: party.id,
    challenge: asBytes(challenge),
    userVerification: 'required',
    timeout: CHALLENGE_LONGEST * 1000,
  });

/** What the browser is asked for adding one: a passkey kept on the device, so that no login name need be typed. */
export const addOptions = (
  party: RelyingParty,
  challenge: string,
  owner: { readonly person: string; readonly login: string; readonly name: string; readonly have: readonly string[] },
) =>
  generateRegistrationOptions({
    rpName: NAME,
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(owner.person)),
    userName: owner.login,
    userDisplayName: owner.name,
    challenge: asBytes(challenge),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: owner.have.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: CHALLENGE_LONGEST * 1000,
  });
