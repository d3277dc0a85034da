/** What can still be put right: a vote before it opens, a proposal before it is answered; and finding a site among thousands. */
export const vi = {
  'conferences.poll.change': 'Sửa nội dung biểu quyết này',
  'conferences.poll.remove': 'Bỏ nội dung biểu quyết này',
  'conferences.poll.remove-lead': 'Nội dung chưa mở biểu quyết nên bỏ được, không để lại gì trong danh sách.',
  'conferences.poll.remove-do': 'Bỏ nội dung này',

  'conferences.proposal.change': 'Sửa kiến nghị',
  'conferences.proposal.change-do': 'Lưu kiến nghị',
  'conferences.proposal.is-answered': 'Kiến nghị này đã được trả lời nên không sửa được nữa; nếu cần, xin gửi kiến nghị mới.',

  'conferences.site-choice.find': 'Tìm điểm cầu',
  'conferences.site-choice.find-hint': (v: { shown: number; all: string }) =>
    `Các ô chọn điểm cầu đang có ${v.shown} trên ${v.all} điểm cầu. Gõ số hoặc tên, có dấu hay không dấu đều được, để chọn điểm cầu khác.`,
  'conferences.site-choice.find-do': 'Tìm',
  'conferences.site-choice.none': 'Không có điểm cầu nào như vậy; các ô chọn vẫn như trước.',

  'conferences.conclusion.counted-by': 'Cách tính ngày làm việc:',

  'conferences.door.checks-in': 'Vào chỗ này từ ngày họp cũng là điểm danh có mặt.',

  'conferences.attend.self': 'Đồng chí chưa được điểm danh',
  'conferences.attend.self-do': 'Tôi đã có mặt',
  'conferences.attend.self-not':
    'Chưa điểm danh được bằng cách này: đồng chí đã được điểm danh, hội trường đã ghi vắng, hoặc chưa đến ngày họp. Nếu có nhầm lẫn, xin báo người điểm danh tại hội trường.',

  'act.conferences.check-in-self': 'Đại biểu tự điểm danh',
  'act.conferences.change-poll': 'Sửa nội dung biểu quyết chưa mở',
  'act.conferences.remove-poll': 'Bỏ nội dung biểu quyết chưa mở',
  'act.conferences.change-proposal': 'Sửa kiến nghị',
} as const;
