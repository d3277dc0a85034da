import { expect, test } from 'vitest';
import { delegateLines } from './delegate-lines.ts';

test.each([
  ['Nguyễn Văn An', [{ name: 'Nguyễn Văn An', titles: [] }]],
  [
    '1. Trần Thị Hòa; Ủy viên Ban Thường vụ Tỉnh ủy ; Phó Chủ tịch UBND tỉnh\n\n 2) Lò Văn Ban\tChủ tịch Mặt trận\n',
    [
      { name: 'Trần Thị Hòa', titles: ['Ủy viên Ban Thường vụ Tỉnh ủy', 'Phó Chủ tịch UBND tỉnh'] },
      { name: 'Lò Văn Ban', titles: ['Chủ tịch Mặt trận'] },
    ],
  ],
  [' ; ;\n', []],
  [`A\n${'x'.repeat(201)}`, { wrong: 2 }],
  [`A; ${'y'.repeat(301)}`, { wrong: 1 }],
  [`A;${'b;'.repeat(11)}`, { wrong: 1 }],
])('%j', (typed, delegates) => expect(delegateLines(typed)).toEqual(delegates));
