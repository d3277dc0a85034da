import { addDays, type Day } from '#kernel/day.ts';
import { formatDay } from '#kernel/html/format.ts';

/** A day so many days from today, as it is written in a text. */
type On = (days: number) => string;

/**
 * What an officer who writes for people would put under each title: what, how much, for whom, since when. All figures are
 * made up, and add up. A title that is missing here has nothing prepared yet.
 */
export const SUMMARIES: Readonly<Record<string, (on: On) => string>> = {
  'Quyết toán ngân sách xã năm 2025 đã được Hội đồng nhân dân phê chuẩn': () =>
    'Thu ngân sách xã năm 2025 được 18.642 triệu đồng: thu trên địa bàn 2.317 triệu đồng, cấp trên bổ sung 16.325 triệu đồng.\nChi 18.205 triệu đồng. Đầu tư 5.480 triệu đồng: đường liên thôn Nà Lúa – Khe Đá 3.150, nhà văn hóa thôn Đồi Thông 1.230, kênh nội đồng 1.100. Chi thường xuyên 12.510 triệu đồng. Dự phòng đã dùng 215 triệu đồng để khắc phục mưa lũ.\nCòn lại 437 triệu đồng, chuyển sang năm 2026.',
  'Dự toán ngân sách xã năm 2027 trình Hội đồng nhân dân': (on) =>
    `Dự kiến thu 19.350 triệu đồng: thu trên địa bàn 2.450 triệu đồng, cấp trên bổ sung 16.900 triệu đồng.\nDự kiến chi 19.350 triệu đồng. Đầu tư 5.900 triệu đồng: đường bê tông thôn Nà Lúa 2.700, nước sạch thôn Suối Cạn 2.000, sửa cầu treo thôn Bản Mây 1.200. Chi thường xuyên 13.060 triệu đồng. Dự phòng 390 triệu đồng.\nBà con góp ý ở nhà văn hóa thôn hoặc bộ phận một cửa đến hết ngày ${on(18)}.`,
  'Mức thu phí chợ Mơ từ tháng 12 năm 2026': (on) =>
    `Từ ngày ${on(9)}, quầy cố định trong nhà lồng: 90.000 đồng một mét vuông mỗi tháng (trước là 80.000 đồng). Chỗ bán ngoài trời: 5.000 đồng một buổi. Người thuộc hộ nghèo, hộ cận nghèo bán nông sản tự trồng: không thu.\nChợ có 62 quầy, dự kiến mỗi năm thu 268 triệu đồng; 70% dùng để quét dọn, phòng cháy, 30% nộp ngân sách xã.`,
  'Tổng hợp, tiếp thu, giải trình ý kiến về quỹ đất công ích năm 2027': (on) =>
    `Từ ngày ${on(-40)} đến ngày ${on(-10)}, xã hỏi ý kiến 1.080 hộ ở 6 thôn, tổ dân phố về việc cho thuê 4,2 ha đất công ích. 962 hộ trả lời: 801 hộ đồng ý, 161 hộ không đồng ý.\nXã tiếp thu 2 ý kiến: giữ lại 0,6 ha làm sân thể thao thôn Khe Đá; ưu tiên hộ ít đất sản xuất. Không tiếp thu đề nghị cho thuê 20 năm, vì mỗi lần cho thuê đất công ích không được quá 10 năm.`,
  'Kết quả sơ tuyển nghĩa vụ quân sự năm 2027': (on) =>
    `58 công dân dự sơ tuyển ngày ${on(-42)}. 41 người được gọi khám sức khỏe, 12 người tạm hoãn (9 người đang học, 3 người là lao động duy nhất), 5 người được miễn.\nKhám sức khỏe ngày ${on(12)} tại trạm y tế xã. Danh sách dán ở nhà văn hóa các thôn.`,
  'Phân bổ hàng cứu trợ sau đợt lũ tháng 9': () =>
    'Xã nhận 12.600 kg gạo, 840 thùng mì và 320 triệu đồng. Chia cho 214 hộ: Bản Mây 71, Suối Cạn 64, Khe Đá 48, Nà Lúa 31.\nMỗi hộ 50 kg gạo và 3 thùng mì. 96 hộ hỏng nhà nhận thêm 2,5 triệu đồng một hộ. Còn 1.900 kg gạo, 198 thùng mì để dành cho hộ khó khăn dịp giáp hạt, 80 triệu đồng để sửa đường ống nước sạch.',
  'Thanh lý xe ô tô công của xã': (on) =>
    `Xe 7 chỗ mua năm 2009, đã chạy 412.000 km. Giá khởi điểm 85 triệu đồng. Đấu giá công khai ngày ${on(-75)}, 5 người trả giá, giá bán 97,5 triệu đồng.\nSau khi trừ 3,2 triệu đồng chi phí, nộp vào ngân sách xã 94,3 triệu đồng.`,
  'Kết luận kiểm tra việc thu các khoản đóng góp ở thôn Suối Cạn': (on) =>
    `Kiểm tra từ ngày ${on(-60)} đến ngày ${on(-52)}. Thôn thu 5 khoản của 156 hộ, tổng 109.200.000 đồng. 4 khoản thu đúng biên bản họp thôn.\nQuỹ bảo vệ đồng ruộng thu quá 10.000 đồng một hộ, tổng 1.560.000 đồng. Thôn đã trả lại đủ cho các hộ ngày ${on(-47)} và xin lỗi tại cuộc họp thôn.`,
  'Thông báo tuyển cộng tác viên dân số thôn Khe Đá': (on) =>
    `Tuyển 1 người, phụ cấp 702.000 đồng một tháng. Nộp đơn ở bộ phận một cửa đến hết ngày ${on(-15)}.`,
  'Quy chế thực hiện dân chủ của xã và quy tắc ứng xử của cán bộ, công chức': () =>
    'Quy chế có 5 chương, 24 điều. Chủ tịch xã tiếp dân sáng thứ Năm hằng tuần, đối thoại với dân 2 lần một năm. Cán bộ phải hẹn ngày trả lời và xin lỗi bằng văn bản khi trễ hẹn.\nBà con phản ánh cán bộ gây phiền hà ở hòm thư trước trụ sở hoặc với Ban Thanh tra nhân dân xã.',
  'Thủ tục hành chính do Ủy ban nhân dân xã giải quyết': () =>
    '112 thủ tục, 68 thủ tục nộp được qua mạng. Khai sinh, khai tử, chứng thực: trả ngay trong ngày. Trợ cấp xã hội: 7 ngày làm việc. Đăng ký đất đai lần đầu: 17 ngày làm việc.\nBộ phận một cửa làm việc cả sáng thứ Bảy. Mẫu đơn phát không lấy tiền.',
  'Mức thu dịch vụ trông giữ xe ở bến đò': (on) =>
    `Từ ngày ${on(-30)}: xe đạp 2.000 đồng một lượt, xe máy 4.000 đồng ban ngày và 6.000 đồng qua đêm, ô tô con 20.000 đồng. Học sinh gửi xe đạp không mất tiền.`,
  'Dự toán thu, chi năm học 2026–2027': () =>
    'Thu 4.860 triệu đồng: ngân sách 4.520, thu hộ 220, tài trợ tự nguyện 120.\nChi 4.860 triệu đồng: lương và phụ cấp 3.980, dạy và học 540, sửa chữa 220, khen thưởng và giúp học sinh khó khăn 120.',
};

/** What stands under a title; nothing while nothing is prepared. */
export const summaryOf = (title: string, today: Day): string =>
  SUMMARIES[title]?.((days) => formatDay(addDays(today, days), 'vi')) ?? '';
