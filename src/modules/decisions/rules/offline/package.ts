import type { Share } from '../share.ts';
import type { Attended, ChosenMethod, ChosenSecretary, Counted, KeyedSlips } from './entry.ts';

/** After so many days what a phone carries about a village is thrown away: it names people, and the roll has moved on. */
export const PACKAGE_DAYS = 14;

export interface PackageOption {
  readonly no: number;
  readonly kind: 'agree' | 'disagree' | 'other' | 'candidate';
  readonly label: string | null;
}

export interface PackageMatter {
  readonly round: string;
  readonly title: string;
  readonly method: 'hands' | 'secret';
  /** How the meeting chose it; null while it has not. */
  readonly chosen: ChosenMethod | null;
  readonly most: number;
  /** Households that must agree. */
  readonly needed: number;
  readonly options: readonly PackageOption[];
  /** Of each part of the village the counting that holds on the server. */
  readonly counted: readonly (Counted & { readonly cluster: number | null })[];
}

export interface PackageMeeting {
  readonly id: string;
  /** Instant, as text. */
  readonly startsAt: string;
  readonly place: string;
  readonly state: 'called' | 'open';
  readonly secretary: ChosenSecretary | null;
  /** Of those present, for a secretary and a way of voting; null where no rule is loaded for that day. */
  readonly procedure: Share | null;
  readonly clusters: readonly { readonly no: number; readonly name: string }[];
  readonly attended: readonly (Attended & { readonly household: string })[];
  readonly matters: readonly PackageMatter[];
}

/** A stack of slips as it was laid down with its photo; what others keyed in from it is told to nobody. */
export interface PackageStack {
  readonly id: string;
  readonly no: number;
  readonly slips: number;
  /** The last entry of whoever takes the package along. */
  readonly own: KeyedSlips | null;
  /** How many others have keyed it in. */
  readonly others: number;
}

export interface PackageBallot {
  readonly round: string;
  readonly title: string;
  readonly closesOn: string | null;
  readonly state: 'called' | 'open' | 'counting';
  readonly most: number;
  readonly options: readonly PackageOption[];
  /** To be keyed in; none before the voting has ended. */
  readonly stacks: readonly PackageStack[];
  /** Households of the frozen roll; whether the slip is back, never what is on it. */
  readonly roll: readonly { readonly household: string; readonly returned: boolean }[];
}

/** What a head carries to a place without network: one village, what is under way there, and nothing else. */
export interface VillagePackage {
  readonly unit: { readonly id: string; readonly name: string };
  readonly madeOn: string;
  /** Last day the phone may keep it. */
  readonly expiresOn: string;
  readonly households: readonly { readonly id: string; readonly code: string; readonly address: string }[];
  readonly meetings: readonly PackageMeeting[];
  readonly ballots: readonly PackageBallot[];
}
