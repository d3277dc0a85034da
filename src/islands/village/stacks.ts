import type { KeyedSlips } from '../../modules/decisions/rules/offline/entry.ts';
import { fitsStack } from '../../modules/decisions/rules/fits-stack.ts';
import type {
  PackageBallot,
  PackageOption,
  PackageStack,
  VillagePackage,
} from '../../modules/decisions/rules/offline/package.ts';
import { countText, optionText } from './count.ts';
import { button, field, form, h, send, w } from './dom.ts';
import { note, shown, type Draft } from './model.ts';
import { stateLine, undoButton } from './open-entries.ts';
import { title, type Desk } from './screens.ts';

/** What stands on the slips of a stack, in one line. */
export const slipsText = (keyed: KeyedSlips, options: readonly PackageOption[]): string =>
  [countText(keyed, options), ...(keyed.blank > 0 ? [`${w.blank} ${keyed.blank}`] : [])].join(', ');

/** Stacks of slips to be keyed in by whoever holds this phone, blind to what the other person finds. */
export function stacksScreen(desk: Desk, village: VillagePackage, ballot: PackageBallot): void {
  const list = h('div', { class: 'stack' });
  const draw = (): void => {
    list.replaceChildren(...ballot.stacks.map((stack) => stackCard(desk, village, ballot, stack, draw)));
    desk.refreshState();
  };
  desk.show(
    h('p', {}, button(w.back, desk.home)),
    title(ballot.title, w.stacksWhy),
    ballot.stacks.length === 0 ? h('p', {}, w.noStacks) : null,
    list,
  );
  draw();
}

function stackCard(
  desk: Desk,
  village: VillagePackage,
  ballot: PackageBallot,
  stack: PackageStack,
  again: () => void,
): HTMLElement {
  const draft = (value: KeyedSlips): Draft => ({ kind: 'stack', round: ballot.round, batch: stack.id, value });
  const { value, own } = shown(desk.phone, village, draft({ counts: {}, blank: 0, spoiled: 0 }));
  const save = async (keyed: KeyedSlips): Promise<void> => {
    await note(desk.phone, village, draft(keyed));
    again();
  };
  return h(
    'article',
    { class: 'card' },
    h('h3', {}, w.stack({ no: stack.no, slips: stack.slips })),
    h('p', { class: 'meta' }, w.stackOthers({ count: stack.others })),
    value === null ? null : stateLine(own, w.counted({ text: slipsText(value as KeyedSlips, ballot.options) })),
    value === null ? null : undoButton(desk, own, again),
    stackForm(ballot, stack, save),
  );
}

function stackForm(ballot: PackageBallot, stack: PackageStack, save: (keyed: KeyedSlips) => Promise<void>): HTMLElement {
  const number = (): HTMLInputElement => h('input', { type: 'text', inputmode: 'numeric', class: 'input-short' });
  const boxes = ballot.options.map((option) => ({ option, input: number() }));
  const [blank, spoiled] = [number(), number()];
  const wrong = h('p', { class: 'field-error', role: 'alert' });
  const read = (input: HTMLInputElement): number => Number(input.value.trim() || 0);
  const submit = async (): Promise<void> => {
    const counts = Object.fromEntries(boxes.map(({ option, input }) => [String(option.no), read(input)]));
    const keyed = { counts, blank: read(blank), spoiled: read(spoiled) };
    const whole = [...Object.values(counts), keyed.blank, keyed.spoiled].every((one) => Number.isInteger(one) && one >= 0);
    const fits = whole && fitsStack(keyed, stack.slips, ballot.most);
    wrong.textContent = fits ? '' : whole ? w.stackNotEven({ slips: stack.slips }) : w.countWrong;
    if (fits) await save(keyed);
  };
  return form(
    submit,
    ...boxes.map(({ option, input }) => field(optionText(option), input)),
    field(w.blank, blank),
    field(w.spoiled, spoiled),
    wrong,
    send(w.stackDo),
  );
}
