/** Letters about an account. Each says what happened and what to do if it was not oneself. */
export const vi = {
  'reset-password': {
    subject: 'Đặt lại mật khẩu Điểm Cầu',
    text: (v: { link: string; hours: number }) =>
      `Có người (mong rằng chính bạn) vừa yêu cầu đặt lại mật khẩu của bạn ở Điểm Cầu.\n\nMở liên kết này để đặt mật khẩu mới. Liên kết dùng một lần, trong ${v.hours} giờ:\n\n${v.link}\n\nNếu không phải bạn, xin bỏ qua thư này: mật khẩu hiện nay vẫn còn nguyên.`,
  },
  'password-changed': {
    subject: 'Mật khẩu Điểm Cầu của bạn vừa được đổi',
    text: (v: { link: string }) =>
      `Mật khẩu của bạn ở Điểm Cầu vừa được đổi, và mọi nơi khác đã đăng xuất.\n\nNếu không phải bạn, hãy đặt lại mật khẩu ngay ở đây và báo cho người quản trị của đơn vị:\n\n${v.link}`,
  },
  'second-factor-changed': {
    subject: 'Cách đăng nhập Điểm Cầu của bạn vừa thay đổi',
    text: (v: { link: string }) =>
      `Mã xác thực hoặc khóa truy cập của tài khoản bạn ở Điểm Cầu vừa được thêm hoặc gỡ.\n\nNếu không phải bạn, hãy xem lại tài khoản ở đây và báo cho người quản trị của đơn vị:\n\n${v.link}`,
  },
} as const;
