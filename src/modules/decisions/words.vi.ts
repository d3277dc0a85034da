/** Words shared by all pages of the module; each capability has a file of its own beside this one. */
export const vi = {
  'decisions.verb.label': 'Bàn',
  'decisions.verb.running': (v: { count: number }) => `${v.count} việc đang lấy ý kiến hộ`,

  'decisions.form.meeting': 'Họp cộng đồng dân cư',
  'decisions.form.ballot': 'Phát phiếu tới từng hộ gia đình',
  'decisions.form.online-form': 'Hỏi ý kiến về việc biểu quyết trực tuyến',
  'decisions.form.online': 'Biểu quyết trực tuyến',
  'decisions.form.never': (v: { number: string | number; legalRef: string | number }) =>
    `Việc thuộc mục ${v.number} không được quyết định bằng hình thức này (${v.legalRef}). Hãy chọn hình thức khác; chưa có gì bị ghi lại.`,
  'decisions.form.not-yet': (v: { number: string | number; legalRef: string | number }) =>
    `Việc thuộc mục ${v.number} chưa đủ điều kiện để dùng hình thức này (${v.legalRef}). Chưa có gì bị ghi lại.`,

  'decisions.state.draft': 'Đang chuẩn bị',
  'decisions.state.announced': 'Đã thông báo',
  'decisions.state.voting': 'Đang biểu quyết',
  'decisions.state.counting': 'Đang kiểm phiếu',
  'decisions.state.no-result': 'Chưa có kết quả',
  'decisions.state.passed': 'Đã thông qua',
  'decisions.state.failed': 'Không thông qua',
  'decisions.state.sent': 'Đã gửi, chờ công nhận',
  'decisions.state.recognised': 'Đã được công nhận',
  'decisions.state.refused': 'Không được công nhận',
  'decisions.state.annulled': 'Đã bị hủy bỏ',
  'decisions.state.amended': 'Đã được sửa đổi, bổ sung',
  'decisions.state.abolished': 'Đã được bãi bỏ',
  'decisions.state.withdrawn': 'Đã rút',

  'decisions.channel.hands': 'Giơ tay tại cuộc họp',
  'decisions.channel.paper': 'Phiếu giấy',
  'decisions.channel.phone': 'Trực tuyến',
  'decisions.channel.desk': 'Nhập hộ tại nhà văn hóa',

  'decisions.election.elect': 'Bầu',
  'decisions.election.release': 'Cho thôi',
  'decisions.law.none':
    'Ngày này chưa có quy định nào trong dữ liệu luật của hệ thống, nên chưa tính được. Chưa có gì bị ghi lại.',
  'decisions.call.no-households':
    'Thôn, tổ dân phố này chưa có danh sách hộ nên chưa biết tổng số hộ. Hãy nhập danh sách hộ trước.',
  'decisions.draft.which-election': 'Hãy chọn bầu hay cho thôi.',

  'decisions.option.agree': 'Đồng ý',
  'decisions.option.disagree': 'Không đồng ý',
  'decisions.option.other': 'Ý kiến khác',
} as const;
