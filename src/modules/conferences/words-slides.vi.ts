/** The check before the meeting, and screens shared as page images. */
export const vi = {
  'conferences.device.title': 'Kiểm tra máy trước giờ họp',
  'conferences.device.link': 'Kiểm tra máy',
  'conferences.device.try': 'Thử máy quay, micrô và đường truyền',
  'conferences.device.try-lead':
    'Bấm nút, cho phép dùng máy quay và micrô, rồi nói vài câu. Hình và tiếng chỉ thử trên máy này, không gửi cho ai và không ghi lại.',
  'conferences.device.no-script':
    'Trình duyệt không chạy mã kịch bản nên trang không tự thử được. Hãy xem từng việc dưới đây, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari bản mới.',
  'conferences.device.help': 'Khi có chỗ chưa được',
  'conferences.device.camera': 'Máy quay',
  'conferences.device.camera-help':
    'Xem dây và nắp máy quay; đóng các chương trình họp khác; bấm hình ổ khóa cạnh địa chỉ trang và chọn Cho phép; đặt máy quay đối diện chủ trì, không ngược sáng.',
  'conferences.device.microphone': 'Micrô',
  'conferences.device.microphone-help':
    'Xem nút tắt trên micrô và mức thu của máy tính; chọn đúng micrô; để loa xa micrô cho khỏi hú; trong hội trường dùng một micrô cho một người nói.',
  'conferences.device.line': 'Đường truyền',
  'conferences.device.line-help':
    'Dùng dây mạng thay cho Wi-Fi; tắt việc tải lớn trong cơ quan; thử đường dự phòng 4G, 5G. Nếu mạng chặn hình trực tiếp, nhờ người quản trị mạng mở cổng, hoặc xem qua đường phát chậm vài giây.',
  'conferences.device.browser': 'Trình duyệt',
  'conferences.device.browser-help':
    'Dùng Chrome, Edge, Firefox hoặc Safari bản mới; mở trang bằng địa chỉ https; chỉ mở một thẻ của trang điểm cầu; tắt chế độ tự ngủ của máy.',
  'conferences.device.anyway': 'Không có hình vẫn họp được',
  'conferences.device.anyway-text':
    'Chương trình, người phát biểu, tài liệu, trang chiếu, phụ đề, điểm danh và biểu quyết đều chạy trên trang, không cần hình và tiếng. Mất mạng hẳn thì gọi ban thư ký; việc của điểm cầu được ghi lại sau.',
  'conferences.device.over': 'Hội nghị đã kết thúc, không cần kiểm tra máy nữa.',
  'conferences.device.save': 'Ghi vào danh mục diễn tập',
  'conferences.device.save-lead': (v: { site: string }) =>
    `Ghi kết quả vào danh mục diễn tập của điểm cầu ${v.site}. Trang tự đánh dấu việc đã thử tốt; có thể sửa lại cho đúng.`,
  'conferences.device.save-label': 'Đã thử và tốt',
  'conferences.device.save-do': 'Ghi kết quả',
  'conferences.device.saved': 'Đã ghi vào danh mục diễn tập của điểm cầu.',
  'conferences.device.to-hall': 'Vào trang họp',
  'conferences.device.seated': (v: { seat: string }) => `Trình duyệt này đã có chỗ: ${v.seat}`,
  'conferences.device.site-how':
    'Thử máy quay, micrô, đường truyền trên máy sẽ dùng để họp: vào bằng mã của điểm cầu, rồi bấm "Kiểm tra máy".',

  'conferences.slides.shown': 'Đang chiếu',
  'conferences.slides.of-secretariat': 'Ban thư ký',
  'conferences.slides.of-site': (v: { site: string }) => `Điểm cầu ${v.site}`,
  'conferences.slides.alt': (v: { who: string; no: number }) => `Trang chiếu số ${v.no} của ${v.who}`,
  'conferences.slides.caption': (v: { who: string; no: number }) => `${v.who}, trang ${v.no}`,
  'conferences.slides.share': 'Chiếu màn hình của máy này',
  'conferences.slides.share-lead':
    'Chọn một cửa sổ hoặc cả màn hình. Mỗi khi sang trang mới, trang ấy hiện ở mọi điểm cầu và người theo dõi; tốn rất ít đường truyền. Không chiếu thứ chưa được phép công bố.',
  'conferences.slides.share-lead-site':
    'Dùng khi điểm cầu đang phát biểu. Chọn cửa sổ trình chiếu; mỗi trang mới hiện ở mọi điểm cầu. Hết lượt phát biểu, trang chiếu tự gỡ.',
  'conferences.slides.share-no-script':
    'Trình duyệt không chạy mã kịch bản nên không chia sẻ màn hình được. Hãy gửi tệp cho ban thư ký chiếu.',
  'conferences.slides.too-soon': 'Trang trước vừa mới chiếu. Xin chờ một giây rồi chiếu trang tiếp.',
  'conferences.session.not-your-floor': 'Chưa chiếu được: điểm cầu này chưa được mời phát biểu. Trang tự thử lại khi đến lượt.',

  'conferences.log.screen.shown': 'Chiếu màn hình',
  'conferences.minutes.text-screen': 'Ban thư ký trình chiếu trên màn hình các điểm cầu.',
  'conferences.minutes.text-screen-of': (v: { site: string }) => `${v.site} trình chiếu trên màn hình các điểm cầu.`,

  'act.conferences.show-screen': 'Chiếu một trang màn hình',
  'act.conferences.end-screen': 'Dừng chiếu màn hình',
  'act.conferences.keep-device-check': 'Ghi kết quả kiểm tra máy của điểm cầu',
} as const;
