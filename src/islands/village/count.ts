import type { Counted } from '../../modules/decisions/rules/offline/entry.ts';
import type {
  PackageMatter,
  PackageMeeting,
  PackageOption,
  VillagePackage,
} from '../../modules/decisions/rules/offline/package.ts';
import { field, form, h, send, w } from './dom.ts';
import { methodForm, methodOf } from './hall.ts';
import { presentAt } from './meeting.ts';
import { note, shown, type Draft } from './model.ts';
import { stateLine } from './open-entries.ts';
import type { Desk } from './screens.ts';

export const optionText = ({ kind, label }: PackageOption): string => (kind === 'candidate' ? (label ?? w.unnamed) : w[kind]);

/** A counting in one line. */
export const countText = ({ counts, spoiled }: Counted, options: readonly PackageOption[]): string =>
  [
    ...options.map((option) => `${optionText(option)} ${counts[String(option.no)] ?? 0}`),
    ...(spoiled > 0 ? [`${w.spoiled} ${spoiled}`] : []),
  ].join(', ');

/** For each matter how it is voted on, and a form for each part of the village. @param again draws the screen anew */
export function countForms(desk: Desk, village: VillagePackage, meeting: PackageMeeting, again: () => void): HTMLElement | null {
  if (meeting.matters.length === 0) return null;
  const parts = meeting.clusters.length === 0 ? [null] : meeting.clusters.map(({ no }) => no);
  return h(
    'section',
    { class: 'section' },
    h('header', { class: 'section-head' }, h('h2', {}, w.counts)),
    ...meeting.matters.map((matter) =>
      h(
        'article',
        { class: 'card' },
        h('h3', {}, matter.title),
        h('p', { class: 'meta' }, w.needed({ needed: matter.needed })),
        methodForm(desk, village, meeting, matter, again),
        ...parts.map((part) => countForm(desk, village, meeting, matter, part)),
      ),
    ),
  );
}

function countForm(
  desk: Desk,
  village: VillagePackage,
  meeting: PackageMeeting,
  matter: PackageMatter,
  cluster: number | null,
): HTMLElement {
  const number = (): HTMLInputElement => h('input', { type: 'text', inputmode: 'numeric', class: 'input-short' });
  const boxes = matter.options.map((option) => ({ option, input: number() }));
  const spoiled = number();
  const wrong = h('p', { class: 'field-error', role: 'alert' });
  const state = h('div', {});
  const secret = methodOf(desk, village, meeting, matter) === 'secret';
  const draft = (value: Counted): Draft => ({ kind: 'count', meeting: meeting.id, round: matter.round, cluster, value });
  const draw = (): void => {
    const { value, own } = shown(desk.phone, village, draft({ counts: {}, spoiled: 0 }));
    const text = value === null ? null : w.counted({ text: countText(value as Counted, matter.options) });
    state.replaceChildren(...(text === null ? [] : [stateLine(own, text)]));
    desk.refreshState();
  };
  const submit = async (): Promise<void> => {
    const counts = Object.fromEntries(boxes.map(({ option, input }) => [String(option.no), Number(input.value.trim() || 0)]));
    const value = { counts, spoiled: secret ? Number(spoiled.value.trim() || 0) : 0 };
    const present = presentAt(desk, village, meeting.id, cluster);
    const fault = faultOf(value, present, matter.most);
    wrong.textContent = fault ?? '';
    if (fault !== null) return;
    await note(desk.phone, village, draft(value));
    draw();
  };
  const name = meeting.clusters.find(({ no }) => no === cluster)?.name;
  draw();
  return form(
    submit,
    name === undefined ? null : h('h4', {}, w.part({ name })),
    state,
    ...boxes.map(({ option, input }) => field(optionText(option), input)),
    secret ? field(w.spoiled, spoiled) : null,
    wrong,
    send(w.countDo),
  );
}

/** The server asks the same again; here it is said while the hall can still count once more. */
function faultOf({ counts, spoiled }: Counted, present: number, most: number): string | null {
  const all = [...Object.values(counts), spoiled];
  if (all.some((one) => !Number.isInteger(one) || one < 0)) return w.countWrong;
  const hands = Object.values(counts);
  const readable = present - spoiled;
  const sum = hands.reduce((total, one) => total + one, 0);
  return readable < 0 || Math.max(0, ...hands) > readable || sum > readable * most ? w.countTooMany({ present }) : null;
}
