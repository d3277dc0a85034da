import type { ChosenMethod, ChosenSecretary } from '../../modules/decisions/rules/offline/entry.ts';
import type { PackageMatter, PackageMeeting, VillagePackage } from '../../modules/decisions/rules/offline/package.ts';
import { reaches } from '../../modules/decisions/rules/share.ts';
import { button, field, form, h, send, w } from './dom.ts';
import { presentAt } from './meeting.ts';
import { note, shown, type Draft } from './model.ts';
import { stateLine, undoButton } from './open-entries.ts';
import type { Desk } from './screens.ts';

const opening = (meeting: PackageMeeting): Draft => ({ kind: 'open', meeting: meeting.id, value: 'open' });

export const methodText = (method: ChosenMethod['method']): string => (method === 'hands' ? w.byHands : w.bySecret);

/** Whether the meeting was opened, as far as the phone knows. */
export const isOpened = (desk: Desk, village: VillagePackage, meeting: PackageMeeting): boolean =>
  shown(desk.phone, village, opening(meeting)).value !== null;

/** The way of voting on a matter, as far as the phone knows. */
export function methodOf(
  desk: Desk,
  village: VillagePackage,
  meeting: PackageMeeting,
  matter: PackageMatter,
): 'hands' | 'secret' {
  const { value } = shown(desk.phone, village, methodDraft(meeting, matter, 0, { method: matter.method, votes: 0 }));
  return value === null ? matter.method : (value as ChosenMethod).method;
}

const methodDraft = (meeting: PackageMeeting, { round }: PackageMatter, present: number, value: ChosenMethod): Draft => ({
  kind: 'method',
  meeting: meeting.id,
  round,
  present,
  value,
});

/** Opening the meeting; then its secretary, whom those present choose. @param again draws the whole screen anew */
export function hallForms(desk: Desk, village: VillagePackage, meeting: PackageMeeting, again: () => void): HTMLElement {
  const { own } = shown(desk.phone, village, opening(meeting));
  const open = async (): Promise<void> => {
    await note(desk.phone, village, opening(meeting));
    again();
  };
  return h(
    'section',
    { class: 'section' },
    h('header', { class: 'section-head' }, h('h2', {}, w.hall)),
    isOpened(desk, village, meeting) ? stateLine(own, w.opened) : h('p', { class: 'actions' }, button(w.openDo, open, 'main')),
    isOpened(desk, village, meeting) ? undoButton(desk, own, again) : null,
    isOpened(desk, village, meeting) ? secretaryForm(desk, village, meeting, again) : null,
  );
}

function secretaryForm(desk: Desk, village: VillagePackage, meeting: PackageMeeting, again: () => void): HTMLElement {
  const draft = (present: number, value: ChosenSecretary): Draft => ({ kind: 'secretary', meeting: meeting.id, present, value });
  const { value, own } = shown(desk.phone, village, draft(0, { name: '', votes: 0 }));
  if (value !== null) {
    const { name, votes } = value as ChosenSecretary;
    return h('div', {}, stateLine(own, w.secretaryIs({ name, votes })), undoButton(desk, own, again));
  }
  const name = h('input', { type: 'text', maxlength: '200', autocomplete: 'off', required: true });
  const raised = handsInput();
  const submit = async (): Promise<void> => {
    const typed = name.value.normalize('NFC').trim();
    const votes = raised.read(presentAt(desk, village, meeting.id, null), meeting);
    if (votes === null || typed === '') return;
    await note(desk.phone, village, draft(presentAt(desk, village, meeting.id, null), { name: typed, votes }));
    again();
  };
  return form(submit, h('h3', {}, w.secretary), field(w.name, name), ...raised.elements, send(w.secretaryDo));
}

/** How the meeting chose to vote on a matter. */
export function methodForm(
  desk: Desk,
  village: VillagePackage,
  meeting: PackageMeeting,
  matter: PackageMatter,
  again: () => void,
): HTMLElement {
  const { value, own } = shown(desk.phone, village, methodDraft(meeting, matter, 0, { method: 'hands', votes: 0 }));
  if (value !== null) {
    const { method, votes } = value as ChosenMethod;
    return h('div', {}, stateLine(own, w.methodIs({ method: methodText(method), votes })), undoButton(desk, own, again));
  }
  const choice = h('select', {}, ...(['hands', 'secret'] as const).map((one) => h('option', { value: one }, methodText(one))));
  const raised = handsInput();
  const submit = async (): Promise<void> => {
    const present = presentAt(desk, village, meeting.id, null);
    const votes = raised.read(present, meeting);
    if (votes === null) return;
    const method = choice.value === 'secret' ? 'secret' : 'hands';
    await note(desk.phone, village, methodDraft(meeting, matter, present, { method, votes }));
    again();
  };
  return form(submit, field(w.method, choice), ...raised.elements, send(w.methodDo, ''));
}

/** Hands of those present; the server asks the same again, here it is said while they can still be raised once more. */
function handsInput() {
  const input = h('input', { type: 'text', inputmode: 'numeric', class: 'input-short', required: true });
  const wrong = h('p', { class: 'field-error', role: 'alert' });
  const read = (present: number, { procedure }: PackageMeeting): number | null => {
    const votes = Number(input.value.trim());
    const whole = Number.isInteger(votes) && votes >= 0 && input.value.trim() !== '';
    const enough = present > 0 && (procedure === null || reaches(votes, present, procedure));
    wrong.textContent = !whole
      ? w.countWrong
      : votes > present
        ? w.countTooMany({ present })
        : enough
          ? ''
          : w.tooFew({ present });
    return wrong.textContent === '' ? votes : null;
  };
  return { elements: [field(w.hands, input), wrong], read };
}
