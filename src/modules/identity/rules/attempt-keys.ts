import { CODE, KNOWN_DEVICE, STRANGER, type BackOff } from './back-off.ts';

/** Who is trying: the owner's device is told apart from everybody else, so that nobody else's failures count against it. */
export interface Caller {
  /** IPv4 address, or the /64 of an IPv6 address. */
  readonly network: string;
  /** Random name of the device, when it carries our signed cookie. */
  readonly device: string | null;
}

export interface AttemptKey {
  readonly key: string;
  readonly rule: BackOff;
}

/**
 * The counter of a password try. A device that has signed in to the account before has a counter of its own; everybody
 * else is counted by account and network together. There is deliberately no counter of the account alone: anybody who
 * knows a login name could run it up and lock the owner out.
 */
export const passwordKey = (login: string, caller: Caller, deviceKnown: boolean): AttemptKey =>
  deviceKnown && caller.device !== null
    ? { key: `password-device\n${login}\n${caller.device}`, rule: KNOWN_DEVICE }
    : { key: `password-network\n${login}\n${caller.network}`, rule: STRANGER };

/**
 * The counter of a code. Who comes here has given the right password, so unknown devices may share one counter of the
 * account: a million codes cannot be spread over many networks. The owner's own device still has its own.
 */
export const codeKey = (person: string, caller: Caller, deviceKnown: boolean): AttemptKey =>
  deviceKnown && caller.device !== null
    ? { key: `code-device\n${person}\n${caller.device}`, rule: CODE }
    : { key: `code\n${person}`, rule: CODE };

/** The counter of "your password again" inside a session. */
export const proofKey = (session: string): AttemptKey => ({ key: `proof\n${session}`, rule: KNOWN_DEVICE });
