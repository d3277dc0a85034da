/** A table of moves as a Mermaid diagram, for the README; states that lead nowhere end it. */
export const diagramOf = (moves: Readonly<Record<string, readonly string[]>>): string => {
  const states = Object.keys(moves);
  const name = (state: string): string => state.replaceAll('-', '_');
  const [first = ''] = states;
  return [
    'stateDiagram-v2',
    `  [*] --> ${name(first)}`,
    ...states.flatMap((state) => (moves[state] ?? []).map((next) => `  ${name(state)} --> ${name(next)}`)),
    ...states.filter((state) => moves[state]?.length === 0).map((state) => `  ${name(state)} --> [*]`),
  ].join('\n');
};
