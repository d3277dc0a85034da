/** The invitation of each household, and its code at the door. */
export const viInvitation = {
  'decisions.invitation.make-title': 'Giấy mời từng hộ',
  'decisions.invitation.make-lead':
    'Mỗi hộ một giấy mời có mã riêng. Ở cửa, người điểm danh quét mã bằng máy ảnh của điện thoại hoặc gõ mã.',
  'decisions.invitation.make': 'In giấy mời',
  'decisions.invitation.count': (v: { count: number }) => `Đã in giấy mời cho ${v.count} hộ.`,
  'decisions.invitation.again': 'In lại cho mọi hộ',
  'decisions.invitation.again-hint': 'Mã trên giấy đã in trước sẽ không dùng được nữa.',
  'decisions.invitation.made': 'Giấy mời đã in rồi. Muốn in lại, hãy đánh dấu ô này; mã cũ sẽ không dùng được nữa.',
  'decisions.invitation.not-now': 'Chỉ in giấy mời sau khi đã mời họp và trước khi bế mạc.',
  'decisions.invitation.sheets': (v: { count: number }) => `Giấy mời cho ${v.count} hộ`,
  'decisions.invitation.once': 'In ngay bây giờ: các mã này chỉ hiện một lần',
  'decisions.invitation.once-how':
    'Hệ thống không giữ mã, nên không xem lại được. Lỡ đóng trang thì in lại; giấy đã in trước khi đó hết dùng được.',
  'decisions.invitation.printed': 'Đã in xong, về trang cuộc họp',
  'decisions.invitation.head-community': 'Giấy mời họp cộng đồng dân cư',
  'decisions.invitation.head-annual': 'Giấy mời dự hội nghị định kỳ của cộng đồng dân cư',
  'decisions.invitation.who': 'Mời người đại diện hộ đến dự, mang theo giấy này.',
  'decisions.invitation.code': 'Mã điểm danh:',
  'decisions.invitation.code-for': 'Chỉ để tìm tên hộ ở cửa. Mã này không phải phiếu biểu quyết.',

  'decisions.invitation.title': 'Mã trên giấy mời họp',
  'decisions.invitation.lead': 'Mã này giúp người điểm danh ở cửa tìm nhanh hộ của bạn.',
  'decisions.invitation.what':
    'Khi đến họp, hãy đưa giấy mời cho người điểm danh. Bạn không phải làm gì ở trang này. Quên giấy mời vẫn vào họp được: chỉ cần nói mã hộ hoặc địa chỉ.',
  'decisions.invitation.for-door': 'Bạn làm nhiệm vụ điểm danh?',
  'decisions.invitation.sign-in': 'Đăng nhập để điểm danh hộ này',
  'decisions.invitation.unknown': (v: { code: string }) => `Không điểm danh được bằng mã ${v.code}`,
  'decisions.invitation.unknown-next':
    'Có thể mã gõ chưa đúng, giấy mời đã được in lại, hoặc cuộc họp không thuộc thôn của bạn. Hãy tìm hộ theo mã hộ hoặc địa chỉ.',
  'decisions.invitation.type': 'Mã trên giấy mời',
  'decisions.invitation.type-hint': 'Chín chữ và số, ví dụ K7MQ-2RTX-P',
  'decisions.invitation.find': 'Mở',
  'decisions.invitation.list': 'Danh sách điểm danh',
  'decisions.invitation.at': (v: { place: string }) => `Cuộc họp tại ${v.place}`,

  'act.decisions.make-invitations': 'In giấy mời từng hộ',
} as const;
