/** Words shared by all pages of the module; each capability has a file of its own beside this one. */
export const vi = {
  'conferences.kind.review': 'Hội nghị sơ kết, tổng kết',
  'conferences.kind.dialogue': 'Hội nghị đối thoại',
  'conferences.kind.thematic': 'Hội nghị chuyên đề',
  'conferences.kind.congress': 'Đại hội',
  'conferences.state.planned': 'Đang chuẩn bị',
  'conferences.state.called': 'Đã triệu tập',
  'conferences.state.open': 'Đang họp',
  'conferences.state.closed': 'Đã bế mạc',
  'conferences.state.concluded': 'Đã có kết luận',
  'conferences.state.cancelled': 'Đã hủy',
} as const;
