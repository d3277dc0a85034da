import type { Same } from '#kernel/words.ts';
import type { viLists } from './words-lists.vi.ts';

export const enLists = {
  'org.units.folder-missing': (v) => `There is no folder ${v.folder}, or it cannot be read.`,
  'org.units.files-missing': (v) => `The folder ${v.folder} lacks: ${v.files}.`,
  'org.units.csv-broken': 'the CSV file cannot be read (quotes or number of columns are wrong)',
  'org.units.column-missing': (v) => `this column is missing in the first line (which reads: ${v.value})`,
  'org.units.not-utf8': 'the file is not UTF-8; save it again as “CSV UTF-8”',
  'org.units.type-unknown': (v) => `there is no type of unit “${v.value}”`,
  'org.units.kind-unknown': (v) => `there is no relation “${v.value}”`,
  'org.units.day-invalid': (v) => `“${v.value}” is not a valid day here`,
  'org.units.code-repeated': (v) => `the code ${v.value} occurs twice`,
  'org.units.code-shape': (v) => `the code “${v.value}” does not have the digits of its level`,
  'org.units.name-missing': 'the name is missing',
  'org.units.name-not-clean': (v) => `the name “${v.value}” has spare spaces or an unusual place of the tone mark`,
  'org.units.name-unfit': (v) => `the name “${v.value}” does not begin with its type of unit`,
  'org.units.name-repeated': (v) => `the name “${v.value}” occurs twice under one unit`,
  'org.units.level-unfit': (v) => `“${v.value}” is not of the same level`,
  'org.units.parent-missing': (v) => `there is no unit above with the code ${v.value}`,
  'org.units.parent-level': (v) => `the unit above, “${v.value}”, is not of the right level`,
  'org.units.unit-unknown': (v) => `the lists hold no unit with the code ${v.value}`,
  'org.units.pair-repeated': (v) => `the pair of ${v.value} occurs twice`,
  'org.units.kind-unfit': (v) => `the relation “${v.value}” does not fit the new code`,
  'org.units.no-successor': (v) => `the old unit ${v.value} has no successor in the mapping`,
  'org.units.no-predecessor': (v) => `the new unit ${v.value} is made of nothing in the mapping`,
  'org.units.old-differs': (v) => `before the change this unit did not have the name “${v.value}” and the type of this line`,
  'org.import-units.usage': 'Usage: npm run units:import -- <folder of lists> [--dry-run]',
  'org.import-units.errors': (v) => `The lists have ${v.count} errors, so nothing was loaded. Mend these lines and run it again:`,
  'org.import-units.error-line': (v) => `  ${v.file}, line ${v.line}, ${v.field}: ${v.text}`,
  'org.import-units.more-errors': (v) => `  ... and ${v.count} more errors`,
  'org.import-units.acts-in-the-way': (v) =>
    `People have made ${v.count} changes to these units, so they are not overwritten. Undo those changes first, or go on by single changes.`,
  'org.import-units.unit-in-use': (v) =>
    `The new lists lack a unit that is in use (table ${v.table}), so nothing was loaded. Check the lists.`,
  'org.import-units.done': 'The lists of units were loaded:',
  'org.import-units.would': 'A dry run, nothing was written. Loading would give:',
  'org.import-units.units': (v) => `  units: ${v.kept} kept, ${v.added} added, ${v.removed} removed`,
  'org.import-units.versions': (v) =>
    `  periods (name, type, code, unit above): ${v.kept} kept, ${v.added} added, ${v.removed} removed`,
  'org.import-units.links': (v) => `  successions: ${v.kept} kept, ${v.added} added, ${v.removed} removed`,
} satisfies Same<typeof viLists>;
