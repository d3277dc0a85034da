import type { ActPlan, Preview } from './act-types.ts';
import { lastNameOf } from './plan-for.ts';
import type { Country } from './types.ts';

const joined = (names: readonly string[]): string => {
  const [last = '', ...first] = names.toReversed();
  return first.length === 0 ? last : `${first.toReversed().join(', ')} và ${last}`;
};

const endsOf = (preview: Preview): string => joined(preview.ends.map(({ before }) => before.name));

/** What the act is called in lists, in the official language: "Sáp nhập Xã Suối Mơ và Xã Đồi Chè thành Xã Suối Chè". */
export function titleOf(country: Country, { kind, preview, links }: Pick<ActPlan, 'kind' | 'preview' | 'links'>): string {
  const [change] = preview.changes;
  const newNames = new Map(preview.begins.map(({ unitId, after }) => [unitId, after.name]));
  const nameOf = (unit: string): string => newNames.get(unit) ?? lastNameOf(country, unit);
  const heirs = joined([...new Set(links.map(({ to }) => to))].map(nameOf));
  switch (kind) {
    case 'merge':
      return `Sáp nhập ${endsOf(preview)} ${preview.begins.length > 0 ? 'thành' : 'vào'} ${heirs}`;
    case 'split':
      return preview.ends.length > 0
        ? `Chia ${endsOf(preview)} thành ${heirs}`
        : `Tách ${joined([...new Set(links.map(({ from }) => from))].map(nameOf))}, lập ${heirs}`;
    case 'create':
      return `Thành lập ${joined([...newNames.values()])}`;
    case 'abolish':
      return `Giải thể ${endsOf(preview)}`;
    case 'move':
      return change === undefined ? '' : `Chuyển ${change.before.name} về ${nameOf(change.after.parentId ?? '')}`;
    default:
      return change === undefined ? '' : `Đổi ${change.before.name} thành ${change.after.name}`;
  }
}
