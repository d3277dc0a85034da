import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { diagramOf } from './rules/diagram.ts';
import { DECISION_MOVES, MEETING_MOVES, ROUND_MOVES } from './rules/states.ts';

const TABLES = { Decision: DECISION_MOVES, Round: ROUND_MOVES, Meeting: MEETING_MOVES };

test('the README draws the states that the commands enforce', async () => {
  const readme = await readFile(new URL('README.md', import.meta.url), 'utf8');
  const drawn = readme.split('<!-- states -->')[1]?.split('<!-- end of states -->')[0]?.trim();
  const wanted = Object.entries(TABLES).map(([name, moves]) => `${name}:\n\n\`\`\`mermaid\n${diagramOf(moves)}\n\`\`\``);
  expect(drawn).toBe(wanted.join('\n\n'));
});
