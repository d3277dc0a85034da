import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { ALGORITHMS, type RelyingParty } from './relying-party.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,20000}$/);

/** Attachments to the answer that we never read are let through; what is read is checked by the library. */
const common = { id: base64url, rawId: base64url, type: z.literal('public-key'), clientExtensionResults: z.looseObject({}) };

const signInShape = z.looseObject({
  ...common,
  response: z.looseObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});
const addShape = z.looseObject({
  ...common,
  response: z.looseObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .max(10)
      .optional(),
  }),
});

export type SignInAnswer = z.infer<typeof signInShape>;
export type AddAnswer = z.infer<typeof addShape>;

const read = <Shape>(shape: z.ZodType<Shape>, text: string): Shape | null => shape.safeParse(parseJson(text)).data ?? null;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What the browser put into the hidden field; null when it is nothing of the kind. */
export const readSignInAnswer = (text: string): SignInAnswer | null => read(signInShape, text);
export const readAddAnswer = (text: string): AddAnswer | null => read(addShape, text);

const clientData = z.looseObject({ challenge: base64url });

/** The challenge the browser signed, before anything about it is believed. */
export const challengeIn = (answer: { readonly response: { readonly clientDataJSON: string } }): string =>
  clientData.safeParse(parseJson(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8'))).data?.challenge ??
  '';

export interface StoredPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

/** The new counter when the answer is right for this key and challenge; null when not. The device has checked the person (PIN, finger, face). */
export async function checkSignIn(
  party: RelyingParty,
  answer: SignInAnswer,
  challenge: string,
  key: StoredPasskey,
): Promise<number | null> {
  const checked = await orNull(() =>
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
      requireUserVerification: true,
    }),
  );
  return checked?.verified === true ? checked.authenticationInfo.newCounter : null;
}

export interface NewPasskey extends StoredPasskey {
  readonly transports: readonly string[];
}

/** The key the browser made, when it was made for this site and challenge; null when not. */
export async function checkAdded(party: RelyingParty, answer: AddAnswer, challenge: string): Promise<NewPasskey | null> {
  const checked = await orNull(() =>
    verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (checked?.verified !== true) return null;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: answer.response.transports ?? [] };
}

/** The library says by an exception that an answer is not to be believed, of whatever kind: here that is a value. */
async function orNull<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
