type DayOf = { readonly day: string };

/** The register of a quarter, open and closed. */
export const viQuarter = {
  'act.publicity.freeze-quarter': 'Chốt sổ công khai của quý',
  'act.publicity.add-addendum': 'Bổ sung, đính chính sổ quý đã chốt',
  'publicity.quarter.lead':
    'Nội dung đã công khai trong quý, hình thức và thời gian; nội dung còn thiếu cũng ghi. Sổ này được niêm yết ở trụ sở và ở thôn, tổ dân phố.',
  'publicity.quarter.back': 'Về sổ công khai',
  'publicity.quarter.caption': (v: DayOf) => `Tình trạng tính đến hết ngày ${v.day}`,
  'publicity.quarter.empty': 'Trong quý này không có nội dung nào',
  'publicity.quarter.empty-next': 'Chọn quý khác ở trang sổ công khai.',
  'publicity.quarter.preview': 'Bản xem trước, quý chưa hết',
  'publicity.quarter.preview-next': (v: DayOf) =>
    `Các dòng dưới đây tính đến ngày ${v.day} và còn thay đổi. Hết quý, sổ được chốt và giữ nguyên.`,
  'publicity.quarter.preview-over': 'Bản xem trước, quý đã hết nhưng chưa chốt',
  'publicity.quarter.preview-over-next': (v: DayOf) =>
    `Các dòng dưới đây tính đến ngày ${v.day}. Sổ tự chốt sau ít ngày, khi cán bộ đã ghi đủ việc của những ngày cuối quý.`,
  'publicity.quarter.not-kept': 'Quý này đơn vị chưa mở sổ trên Điểm Cầu',
  'publicity.quarter.not-kept-next': (v: DayOf) =>
    `Tính đến ngày ${v.day} chưa có sổ để chốt. Không nội dung nào của quý này bị coi là trễ.`,
  'publicity.quarter.closed': (v: DayOf) => `Sổ đã chốt ngày ${v.day}`,
  'publicity.quarter.closed-next': 'Các dòng được giữ nguyên mãi. Điều chỉnh về sau ghi ở phần bổ sung, có ngày.',
  'publicity.quarter.broken': 'Mã kiểm tra không còn khớp với các dòng: sổ đã bị sửa ngoài chương trình. Xin báo người vận hành.',
  'publicity.quarter.addenda': 'Bổ sung, đính chính sau khi chốt',
  'publicity.quarter.freeze': 'Chốt sổ quý này',
  'publicity.quarter.freeze-lead':
    'Sau khi chốt, các dòng không sửa được nữa; phát hiện thiếu thì ghi bổ sung. Nếu không bấm, sổ tự chốt sau ít ngày.',
  'publicity.quarter.freeze-do': 'Chốt sổ',
  'publicity.quarter.add': 'Ghi bổ sung, đính chính',
  'publicity.quarter.add-lead': 'Ghi rõ dòng nào, sai hoặc thiếu gì, đúng là gì. Mọi người xem được; không sửa, không xóa được.',
  'publicity.quarter.add-text': 'Nội dung bổ sung',
  'publicity.quarter.add-code': 'Mã công khai của dòng được bổ sung',
  'publicity.quarter.add-do': 'Ghi bổ sung',
  'publicity.quarter.before-register': 'Quý này đơn vị chưa mở sổ, nên không có gì để chốt.',
  'publicity.quarter.not-over': 'Quý chưa hết, nên chưa chốt được. Xin quay lại sau ngày cuối quý.',
  'publicity.quarter.frozen': 'Sổ quý này đã chốt rồi. Cần sửa thì ghi bổ sung.',
  'publicity.quarter.code-unknown': 'Đơn vị này không có nội dung nào mang mã như vậy. Xin so lại từng chữ.',
  'publicity.quarter.file-preview': 'xem truoc',
  'publicity.quarter.file-closed': 'da chot',
} as const;
