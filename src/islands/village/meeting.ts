import type { PackageMeeting, VillagePackage } from '../../modules/decisions/rules/offline/package.ts';
import { countForms } from './count.ts';
import { button, field, form, h, instantText, send, w } from './dom.ts';
import { hallForms, isOpened } from './hall.ts';
import { householdList } from './household-list.ts';
import { note, shownAttended } from './model.ts';
import { stateLine, undoButton } from './open-entries.ts';
import { title, type Desk } from './screens.ts';

/** Households present, in all or in one part, as far as the phone knows. */
export const presentAt = (desk: Desk, village: VillagePackage, meeting: string, cluster: number | null): number =>
  village.households.filter(({ id }) => {
    const { value } = shownAttended(desk.phone, village, meeting, id);
    return value !== null && (cluster === null || value.cluster === cluster);
  }).length;

/** Who comes, and what was counted. */
export function meetingScreen(desk: Desk, village: VillagePackage, meeting: PackageMeeting): void {
  const sum = h('p', { class: 'lead', role: 'status' });
  const update = (): void => {
    sum.textContent = w.present({ count: presentAt(desk, village, meeting.id, null), of: village.households.length });
    desk.refreshState();
    list.draw();
  };
  const list = householdList(village.households, (household) => row(desk, village, meeting, household, update));
  const below = h('div', { class: 'stack' });
  const draw = (): void => {
    const votes = isOpened(desk, village, meeting) ? countForms(desk, village, meeting, draw) : null;
    below.replaceChildren(hallForms(desk, village, meeting, draw), ...(votes === null ? [] : [votes]));
    desk.refreshState();
  };
  desk.show(
    h('p', {}, button(w.back, desk.home)),
    title(w.meeting({ at: instantText(meeting.startsAt) }), meeting.place),
    sum,
    list.element,
    below,
  );
  draw();
  update();
}

function row(
  desk: Desk,
  village: VillagePackage,
  meeting: PackageMeeting,
  { id, code }: { readonly id: string; readonly code: string },
  update: () => void,
): readonly (Node | null)[] {
  const { value, own } = shownAttended(desk.phone, village, meeting.id, id);
  if (value !== null) {
    const text = value.representative === null ? w.came : w.cameBy({ name: value.representative });
    return [stateLine(own, text), undoButton(desk, own, update)];
  }
  const name = h('input', { type: 'text', maxlength: '200', autocomplete: 'off' });
  const also = h('input', { type: 'checkbox', id: `a${id}` });
  const part = h('select', {}, ...meeting.clusters.map(({ no, name: text }) => h('option', { value: String(no) }, text)));
  const submit = async (): Promise<void> => {
    const typed = name.value.normalize('NFC').trim();
    const cluster = meeting.clusters.length === 0 ? null : Number(part.value);
    const value = { representative: typed === '' ? null : typed, cluster, alsoSpeaking: also.checked };
    await note(desk.phone, village, { kind: 'check-in', meeting: meeting.id, household: id, value });
    update();
  };
  const does = send(w.checkIn);
  does.setAttribute('aria-label', `${w.checkIn}: ${code}`);
  return [
    form(
      submit,
      field(w.representative, name),
      meeting.clusters.length === 0 ? null : field(w.cluster, part),
      h('div', { class: 'choice' }, also, h('label', { for: `a${id}` }, w.also)),
      does,
    ),
  ];
}
