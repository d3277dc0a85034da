import { anyOf, holdsAt, type Actor, type Place, type Verdict } from '#kernel/actor.ts';
import { communeOf, mayHelpVillage } from './policy.ts';
import { maySeeVillageWork } from './policy-meeting.ts';

const COMMITTEE = ['committee-chair', 'committee-deputy', 'committee-officer'] as const;
const FRONT = ['front-chair', 'front-officer'] as const;

/** Words the forms of a commune anew: its People's Committee, which fixes the templates. */
export const mayKeepForms = (actor: Actor, commune: Place): Verdict => holdsAt(actor, COMMITTEE, commune);

/** Adds a scan of a signed paper: those who run or help the village. */
export const mayAddScan = (actor: Actor, village: Place): Verdict => mayHelpVillage(actor, village);

/** Lets everybody see a scan, after looking at signatures and personal data: never the village itself. */
export const mayShowScan = (actor: Actor, village: Place): Verdict =>
  holdsAt(actor, [...COMMITTEE, ...FRONT], communeOf(village));

/** A scan that is shown is taken away by the commune alone; before that by whoever adds them. */
export const mayRemoveScan = (actor: Actor, village: Place, shown: boolean): Verdict =>
  shown ? mayShowScan(actor, village) : anyOf(mayAddScan(actor, village), mayShowScan(actor, village));

/** Scans that nobody looked at yet are for those who follow the work. */
export const maySeeScan = (actor: Actor, village: Place): Verdict => maySeeVillageWork(actor, village);
