import { expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { pressDraft, type PressFacts } from './press-draft.ts';

const bare: PressFacts = {
  title: 'Hội nghị tổng kết công tác dân vận năm 2026',
  theme: '',
  conveners: ['Ban Dân vận Tỉnh ủy'],
  on: day('2026-12-18'),
  at: '8 giờ 00',
  place: 'Hội trường Tỉnh ủy',
  directing: null,
  chairs: [],
  sites: 35,
  joined: 0,
  delegates: 0,
  present: 0,
  papers: [],
  turns: 0,
  polls: [],
  proposals: 0,
  conclusions: [],
  awards: [],
  demo: false,
};

it('tells only what is known: two sentences of a conference that has not met', () => {
  expect(pressDraft(bare)).toEqual([
    'Lúc 8 giờ 00 ngày 18 tháng 12 năm 2026, tại Hội trường Tỉnh ủy, Ban Dân vận Tỉnh ủy tổ chức hội nghị tổng kết công tác dân vận năm 2026.',
    'Hội nghị được tổ chức trực tiếp kết hợp trực tuyến, nối 35 điểm cầu được mời.',
  ]);
});

it('tells everything that was recorded, with its figures as they stand', () => {
  const text = pressDraft({
    ...bare,
    theme: 'Gần dân, hiểu dân',
    conveners: ['Ban Dân vận Tỉnh ủy', 'Ủy ban Mặt trận Tổ quốc tỉnh'],
    directing: 'Đồng chí Lê Văn Một, Bí thư Tỉnh ủy',
    chairs: ['Đồng chí Trần Thị Hai, Trưởng Ban Dân vận Tỉnh ủy'],
    joined: 34,
    delegates: 412,
    present: 398,
    papers: Array.from({ length: 10 }, (_, at) => ({ title: `Bài ${at + 1}`, unit: `Xã ${at + 1}` })),
    turns: 12,
    proposals: 3,
    polls: [{ question: 'Thông qua phương hướng năm 2027', carried: true }],
    conclusions: [{ text: 'Rà soát hương ước ở các thôn', unit: 'Xã Suối Mơ', due: '30/6/2027' }],
    awards: [{ name: 'Thôn Bản Mây', award: 'Bằng khen' }],
  }).join('\n');
  expect(text).toContain('với chủ đề “Gần dân, hiểu dân”');
  expect(text).toContain('34 trong 35 điểm cầu, 398 trong 412 đại biểu được mời có mặt');
  expect(text).toContain('nhận 10 tham luận');
  expect(text).toContain('và 2 tham luận khác');
  expect(text).toContain('12 lượt phát biểu tại hội nghị; các điểm cầu nêu 3 kiến nghị');
  expect(text).toContain('“Thông qua phương hướng năm 2027”: được thông qua');
  expect(text).toContain('- Rà soát hương ước ở các thôn (Xã Suối Mơ, hoàn thành trước 30/6/2027).');
  expect(text).toContain('1 tập thể, cá nhân được khen thưởng: Thôn Bản Mây (Bằng khen).');
});
