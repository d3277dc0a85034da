export const vi = {
  'act.ledger.take-checkpoint': 'Chốt sổ cái của ngày',
  'ledger.acts.title': (v: { unit: string }) => `Sổ cái minh bạch: ${v.unit}`,
  'ledger.acts.lead':
    'Mỗi việc làm trên hệ thống để lại một dòng ở đây: ai, giữ chức danh gì, làm việc gì, lúc nào. Không ai sửa hay xóa được, kể cả người quản trị. Nội dung cá nhân không được ghi vào sổ.',
  'ledger.acts.caption': 'Các việc đã ghi sổ, mới nhất ở trên',
  'ledger.acts.at': 'Lúc',
  'ledger.acts.command': 'Việc',
  'ledger.acts.who': 'Người làm',
  'ledger.acts.unit': 'Tại',
  'ledger.acts.post': 'Chức danh khi ấy',
  'ledger.acts.no-post': 'Không cần chức danh',
  'ledger.acts.seq': 'Số thứ tự',
  'ledger.acts.hash': 'Dấu',
  'ledger.acts.system': 'Hệ thống',
  'ledger.acts.anonymous': 'Người dân, không đăng nhập',
  'ledger.acts.erased': 'Người đã xóa thông tin cá nhân',
  'ledger.acts.no-unit': 'Hệ thống',
  'ledger.own.title': 'Việc tôi đã làm',
  'ledger.own.lead':
    'Mọi việc được ghi dưới tên bạn trong sổ cái. Nếu có việc bạn không làm, hãy đổi mật khẩu và báo ngay cho người quản trị.',
  'ledger.right.see-acts': 'xem sổ cái ghi mọi việc đã làm',
  'ledger.seal.title': 'Dấu chốt gần nhất',
  'ledger.seal.lead':
    'Chép dấu này vào biên bản hoặc in ra giấy. Sau này ai giữ nó cũng chứng minh được rằng sổ cái đến ngày ấy chưa bị sửa hay cắt bớt.',
  'ledger.seal.day': 'Ngày chốt',
  'ledger.seal.acts': 'Số việc trong toàn sổ cái',
  'ledger.seal.root': 'Dấu chốt',
  'ledger.checkpoint.taken': 'Sổ cái của hôm nay đã chốt rồi.',
  'ledger.verify.progress': (v: { acts: string; speed: string }) => `Đã đọc ${v.acts} việc (${v.speed} việc/giây)`,
  'ledger.verify.whole': (v: { acts: string; chains: string; seconds: string }) =>
    `Sổ cái nguyên vẹn: ${v.acts} việc trong ${v.chains} chuỗi, kiểm tra trong ${v.seconds} giây.`,
  'ledger.verify.root': (v: { root: string }) => `Dấu chốt mới nhất, nên giữ trên giấy: ${v.root}`,
  'ledger.verify.no-root': 'Chưa có dấu chốt nào: tiến trình làm việc nền chốt sổ vào 0 giờ 10 mỗi ngày.',
  'ledger.verify.matched': (v: { count: number }) => `Đã đối chiếu và khớp với ${v.count} dấu chốt giữ bên ngoài.`,
  'ledger.verify.usage': 'Cách dùng: npm run ledger:verify [-- --against <dấu chốt 64 chữ số hoặc tệp có ghi dấu chốt>]',
  'ledger.verify.system-chain': 'chuỗi của hệ thống',
  'ledger.verify.unknown-unit': (v: { chain: string }) => `đơn vị ${v.chain}`,
  'ledger.fault.gap': (v: { unit: string; seq: number }) =>
    `SỔ CÁI BỊ ĐỨT tại ${v.unit}: ngay trước việc số ${v.seq} thiếu ít nhất một việc, hoặc số thứ tự đã bị đổi.`,
  'ledger.fault.link': (v: { unit: string; seq: number }) =>
    `SỔ CÁI BỊ ĐỨT tại ${v.unit}: việc số ${v.seq} không nối với việc ngay trước nó; một trong hai đã bị thay.`,
  'ledger.fault.content': (v: { unit: string; seq: number }) =>
    `SỔ CÁI BỊ SỬA tại ${v.unit}: nội dung việc số ${v.seq} không còn như lúc ghi.`,
  'ledger.fault.missing': (v: { unit: string; seq: number; number: number }) =>
    `SỔ CÁI BỊ CẮT hoặc THAY tại ${v.unit}: lần chốt thứ ${v.number} đã thấy việc số ${v.seq}, nay việc ấy không còn hoặc đã khác.`,
  'ledger.fault.seal': (v: { number: number }) => `DẤU CHỐT BỊ SỬA hoặc MẤT: lần chốt thứ ${v.number} không còn như lúc chốt.`,
  'ledger.fault.root': (v: { root: string }) =>
    `SỔ CÁI ĐÃ BỊ VIẾT LẠI, hoặc dấu chốt đưa vào là của hệ thống khác: không lần chốt nào có dấu ${v.root}.`,
} as const;
