import { field, h, w } from './dom.ts';

interface Household {
  readonly id: string;
  readonly code: string;
  readonly address: string;
}

/** Rows shown at once: enough to scroll through, few enough for an old phone. */
const MOST_SHOWN = 60;

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();

/** Households with a search box that finds without marks and capitals. @param row what can be done with one, drawn anew each time */
export function householdList(
  households: readonly Household[],
  row: (household: Household) => readonly (Node | null)[],
): { readonly element: HTMLElement; readonly draw: () => void } {
  const input = h('input', { type: 'search', autocomplete: 'off', input: () => draw() });
  const list = h('div', { class: 'stack', role: 'list' });
  const rest = h('p', { class: 'hint', role: 'status' });
  const draw = (): void => {
    const wanted = folded(input.value.trim());
    const found = households.filter(({ code, address }) => folded(`${code} ${address}`).includes(wanted));
    const items = found
      .slice(0, MOST_SHOWN)
      .map((household) =>
        h(
          'div',
          { class: 'card', role: 'listitem' },
          h('strong', {}, household.code),
          h('span', {}, ` · ${household.address}`),
          ...row(household),
        ),
      );
    list.replaceChildren(...items);
    const more = found.length - items.length;
    rest.textContent = found.length === 0 ? w.none : more > 0 ? w.more({ count: more }) : '';
  };
  draw();
  return { draw, element: h('div', { class: 'stack' }, field(w.search, input), list, rest) };
}
