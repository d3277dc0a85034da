import type { PackageBallot, VillagePackage } from '../../modules/decisions/rules/offline/package.ts';
import { button, h, w } from './dom.ts';
import { householdList } from './household-list.ts';
import { note, shown, type Draft } from './model.ts';
import { stateLine, undoButton } from './open-entries.ts';
import { title, type Desk } from './screens.ts';

/** Which households' slips are back; what is on them is counted elsewhere. */
export function ballotScreen(desk: Desk, village: VillagePackage, ballot: PackageBallot): void {
  const { phone } = desk;
  const sum = h('p', { class: 'lead', role: 'status' });
  const onRoll = new Set(ballot.roll.map(({ household }) => household));
  const households = village.households.filter(({ id }) => onRoll.has(id));
  const draft = (household: string): Draft => ({ kind: 'return', round: ballot.round, household, value: 'paper' });
  const update = (): void => {
    const count = households.filter(({ id }) => shown(phone, village, draft(id)).value !== null).length;
    sum.textContent = w.returned({ count, of: households.length });
    desk.refreshState();
    list.draw();
  };
  const list = householdList(households, ({ id, code }) => {
    const { value, own } = shown(phone, village, draft(id));
    if (value !== null) return [stateLine(own, w.returnDo), undoButton(desk, own, update)];
    const mark = button(
      w.returnDo,
      async () => {
        await note(phone, village, draft(id));
        update();
      },
      'main',
    );
    mark.setAttribute('aria-label', `${w.returnDo}: ${code}`);
    return [h('p', { class: 'actions' }, mark)];
  });
  desk.show(h('p', {}, button(w.back, desk.home)), title(ballot.title), sum, list.element);
  update();
}
