const waiting = (seconds: number): string => (seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`);

export const vi = {
  'identity.nav.me': 'Tài khoản',
  'identity.nav.accounts': 'Quản trị tài khoản',
  'identity.right.keep-accounts':
    'lập tài khoản, đặt lại mật khẩu và đăng xuất hộ cho người giữ chức danh ở đơn vị này và các đơn vị dưới',

  'identity.sign-in.title': 'Đăng nhập',
  'identity.sign-in.lead':
    'Dành cho cán bộ, công chức, trưởng thôn và thành viên các ban. Người dân xem, phản ánh và góp ý không cần tài khoản.',
  'identity.sign-in.login': 'Tên đăng nhập',
  'identity.sign-in.password': 'Mật khẩu',
  'identity.sign-in.do': 'Đăng nhập',
  'identity.sign-in.forgotten': 'Quên mật khẩu?',
  'identity.sign-in.wrong': 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin kiểm tra bộ gõ tiếng Việt và phím chữ hoa rồi thử lại.',
  'identity.sign-in.wait': (v: { seconds: number }) =>
    `Đã sai nhiều lần liền nhau, nên việc đăng nhập từ đây tạm nghỉ ${waiting(v.seconds)} để giữ an toàn cho tài khoản. Tài khoản không bị khóa và không có gì bị mất.`,
  'identity.sign-in.wait-title': (v: { seconds: number }) => `Xin đợi ${waiting(v.seconds)} rồi đăng nhập lại`,
  'identity.sign-in.wait-next':
    'Trong lúc đợi, xin xem lại bộ gõ tiếng Việt và phím chữ hoa. Nếu không nhớ mật khẩu, bấm “Quên mật khẩu?” bên dưới, hoặc nhờ quản trị viên của đơn vị lập liên kết đặt lại.',
  'identity.sign-in.password-set': 'Đã đặt mật khẩu mới. Xin đăng nhập bằng mật khẩu ấy.',
  'identity.sign-in.signed-out': 'Bạn đã đăng xuất.',

  'identity.passkey.sign-in': 'Đăng nhập bằng khóa truy cập',
  'identity.passkey.sign-in-hint': 'Dùng vân tay, khuôn mặt hoặc mã PIN của máy; không cần gõ mật khẩu.',
  'identity.passkey.cancelled':
    'Chưa đăng nhập được bằng khóa: bạn đã hủy, hoặc máy này chưa có khóa cho Điểm Cầu. Bạn vẫn có thể dùng mật khẩu.',
  'identity.passkey.add-cancelled': 'Chưa thêm được khóa: bạn đã hủy, hoặc máy này không làm được khóa truy cập.',
  'identity.passkey.not-accepted': 'Khóa truy cập này không dùng được ở đây. Xin thử khóa khác hoặc dùng mật khẩu.',
  'identity.passkey.stale': 'Trang để lâu quá nên lời mời dùng khóa đã hết hạn. Xin bấm lại.',
  'identity.passkey.already': 'Khóa này đã được thêm rồi.',
  'identity.passkey.too-many': (v: { most: number }) => `Mỗi tài khoản có nhiều nhất ${v.most} khóa. Xin gỡ bớt khóa cũ.`,

  'identity.code.title': 'Nhập mã xác thực',
  'identity.code.lead': 'Mật khẩu đúng rồi. Bây giờ xin nhập mã 6 số trong ứng dụng mã trên điện thoại của bạn.',
  'identity.code.code': 'Mã 6 số, hoặc một mã dự phòng',
  'identity.code.hint': 'Mất điện thoại? Dùng một mã dự phòng bạn đã cất, hoặc nhờ người quản trị của đơn vị gỡ ứng dụng mã.',
  'identity.code.do': 'Tiếp tục',
  'identity.code.wrong': 'Mã chưa đúng hoặc đã dùng rồi. Xin đợi mã mới hiện ra rồi nhập lại; đồng hồ điện thoại cần đúng giờ.',
  'identity.code.wait': (v: { seconds: number }) => `Đã nhập sai mã nhiều lần. Xin thử lại sau ${waiting(v.seconds)}.`,
  'identity.pending.ended': 'Bước này đã quá hạn. Xin đăng nhập lại từ đầu.',

  'identity.first.title': 'Đặt mật khẩu của riêng bạn',
  'identity.first.lead': 'Mật khẩu bạn vừa dùng chỉ dùng một lần. Xin đặt mật khẩu mới mà chỉ bạn biết.',
  'identity.first.do': 'Đặt mật khẩu và vào',

  'identity.password.new': 'Mật khẩu mới',
  'identity.password.rule':
    'Ít nhất 12 chữ. Dễ nhớ nhất là một câu của riêng bạn, có dấu cách cũng được; không bắt buộc chữ hoa, số hay ký hiệu. Dán từ trình quản lý mật khẩu được.',
  'identity.password.again': 'Nhập lại mật khẩu mới',
  'identity.password.too-short': 'Mật khẩu ngắn quá: cần ít nhất 12 chữ. Hãy thử một câu bạn dễ nhớ.',
  'identity.password.too-long': 'Mật khẩu dài quá: nhiều nhất 200 chữ.',
  'identity.password.too-simple': 'Mật khẩu này là một dãy phím hoặc chữ lặp lại, máy đoán ra ngay. Hãy thử một câu bạn dễ nhớ.',
  'identity.password.too-common':
    'Mật khẩu này gồm những từ hay bị đoán nhất, tên của bạn hoặc tên trang này. Hãy thêm vài từ không liên quan.',
  'identity.password.not-the-same': 'Hai lần nhập không giống nhau.',

  'identity.forgotten.title': 'Quên mật khẩu',
  'identity.forgotten.lead': 'Chúng tôi gửi liên kết đặt lại tới địa chỉ thư điện tử mà đơn vị đã ghi cho bạn.',
  'identity.forgotten.do': 'Gửi liên kết',
  'identity.forgotten.sent-title': 'Xin xem hộp thư của bạn',
  'identity.forgotten.sent':
    'Nếu tên đăng nhập ấy có trong hệ thống và có địa chỉ thư, một liên kết vừa được gửi đi. Liên kết dùng một lần, trong một giờ.',
  'identity.forgotten.no-mail':
    'Không thấy thư? Xem cả mục thư rác. Nếu đơn vị chưa ghi địa chỉ thư của bạn, xin gặp người quản trị của đơn vị: họ lập được một liên kết ngay.',
  'identity.reset.title': 'Đặt mật khẩu mới',
  'identity.reset.lead': 'Sau khi đặt, mọi nơi đang đăng nhập bằng mật khẩu cũ sẽ được đăng xuất.',
  'identity.reset.do': 'Đặt mật khẩu',
  'identity.reset.ended-title': 'Liên kết này không còn dùng được',
  'identity.reset.ended': 'Liên kết đã được dùng, đã hết hạn hoặc đã có liên kết mới hơn. Mật khẩu hiện nay vẫn còn nguyên.',
  'identity.reset.ask-again': 'Xin liên kết mới',

  'identity.me.title': (v: { name: string }) => `Tài khoản của ${v.name}`,
  'identity.me.lead': (v: { login: string }) => `Tên đăng nhập: ${v.login}`,
  'identity.me.rights': 'Bạn được làm gì, vì sao',
  'identity.me.rights-lead': 'Quyền đi theo chức danh đang giữ. Hết chức danh là hết quyền, không ai phải thu hồi riêng.',
  'identity.me.because': (v: { title: string; body: string; until: string | null }) =>
    v.until === null
      ? `Vì bạn giữ chức ${v.title} ở ${v.body}, chưa định ngày kết thúc, bạn được:`
      : `Vì bạn giữ chức ${v.title} ở ${v.body} đến hết ngày ${v.until}, bạn được:`,
  'identity.me.because-nothing': (v: { title: string; body: string; until: string | null }) =>
    v.until === null
      ? `Bạn giữ chức ${v.title} ở ${v.body}, chưa định ngày kết thúc. Chức này chưa kèm quyền nào trên hệ thống.`
      : `Bạn giữ chức ${v.title} ở ${v.body} đến hết ngày ${v.until}. Chức này chưa kèm quyền nào trên hệ thống.`,
  'identity.me.no-posts': 'Bạn chưa giữ chức danh nào',
  'identity.me.no-posts-next':
    'Xin gặp người quản trị của đơn vị để được ghi chức danh; quyền có ngay từ ngày ghi trong quyết định.',
  'identity.me.ways': 'Cách đăng nhập',
  'identity.me.password': 'Mật khẩu',
  'identity.me.password-since': 'Đặt ngày',
  'identity.me.code-app': 'Ứng dụng mã',
  'identity.me.code-app-on': (v: { left: number }) => `Đang dùng; còn ${v.left} mã dự phòng`,
  'identity.me.code-app-off': 'Chưa dùng',
  'identity.me.code-app-started': 'Đang thiết lập dở',
  'identity.me.passkeys': 'Khóa truy cập',
  'identity.me.passkey-count': (v: { count: number }) => (v.count === 0 ? 'Chưa có' : `${v.count} khóa`),
  'identity.me.data': 'Dữ liệu về bạn',
  'identity.me.data-lead':
    'Một tệp gồm mọi điều hệ thống đang giữ về bạn. Muốn sửa hoặc xóa, xin gửi quản trị viên của đơn vị bạn.',
  'identity.me.data-get': 'Tải dữ liệu về tôi',
  'identity.me.change': 'Đổi mật khẩu',
  'identity.me.set-up': 'Thiết lập',
  'identity.me.done.mat-khau': 'Đã đổi mật khẩu. Những nơi khác đã được đăng xuất.',
  'identity.me.done.phien': 'Đã đăng xuất nơi ấy.',
  'identity.me.done.ma-xac-thuc': 'Đã gỡ ứng dụng mã.',

  'identity.sessions.title': 'Những nơi đang đăng nhập',
  'identity.sessions.lead': 'Thấy nơi lạ? Đăng xuất nơi ấy rồi đổi mật khẩu.',
  'identity.sessions.caption': 'Phiên đăng nhập đang mở',
  'identity.sessions.device': 'Thiết bị',
  'identity.sessions.browser-on': (v: { browser: string | null; system: string | null }) =>
    v.browser === null && v.system === null
      ? 'Thiết bị không rõ'
      : [v.browser ?? 'Trình duyệt khác', v.system].filter((part) => part !== null).join(' trên '),
  'identity.sessions.here': 'nơi này',
  'identity.sessions.since': 'Đăng nhập lúc',
  'identity.sessions.seen': 'Dùng gần nhất khoảng',
  'identity.sessions.end': 'Đăng xuất nơi này',
  'identity.sessions.action': 'Việc',
  'identity.sessions.end-all': 'Đăng xuất khắp nơi',
  'identity.sessions.end-all-hint': 'Kể cả nơi này; bạn sẽ đăng nhập lại.',

  'identity.proof.title': 'Xin xác nhận đúng là bạn',
  'identity.proof.lead': 'Trước khi thêm hoặc gỡ một cách đăng nhập, xin nhập lại mật khẩu.',
  'identity.proof.do': 'Xác nhận',
  'identity.proof.wrong': 'Mật khẩu chưa đúng.',
  'identity.proof.wait': (v: { seconds: number }) => `Đã sai nhiều lần. Xin thử lại sau ${waiting(v.seconds)}.`,
  'identity.proof.needed': 'Đã lâu từ lần xác nhận trước. Xin nhập lại mật khẩu rồi làm tiếp.',

  'identity.change.title': 'Đổi mật khẩu',
  'identity.change.lead': 'Những nơi khác đang đăng nhập sẽ được đăng xuất; nơi này vẫn giữ.',
  'identity.change.current': 'Mật khẩu hiện nay',
  'identity.change.do': 'Đổi mật khẩu',

  'identity.code-app.title': 'Ứng dụng mã',
  'identity.code-app.lead':
    'Một ứng dụng trên điện thoại cho mã 6 số mỗi lần đăng nhập. Ai biết mật khẩu mà không có điện thoại của bạn thì không vào được.',
  'identity.code-app.start': 'Bắt đầu thiết lập',
  'identity.code-app.restart': 'Làm lại với mã khác',
  'identity.code-app.step-scan': '1. Quét mã này bằng ứng dụng',
  'identity.code-app.apps': 'Ứng dụng nào theo chuẩn TOTP cũng được, không cần mạng và không gửi gì đi đâu.',
  'identity.code-app.qr': 'Mã QR để quét bằng ứng dụng mã',
  'identity.code-app.by-hand': 'Không quét được? Gõ khóa này vào ứng dụng:',
  'identity.code-app.step-code': '2. Nhập mã ứng dụng hiện ra',
  'identity.code-app.code': 'Mã 6 số',
  'identity.code-app.confirm': 'Bật ứng dụng mã',
  'identity.code-app.already': 'Ứng dụng mã đã được bật rồi.',
  'identity.code-app.on': 'Ứng dụng mã đang bật',
  'identity.code-app.left': (v: { left: number }) => `Bạn còn ${v.left} mã dự phòng chưa dùng.`,
  'identity.code-app.renew': 'Cấp bộ mã dự phòng mới',
  'identity.code-app.remove': 'Gỡ ứng dụng mã',
  'identity.code-app.remove-hint': 'Sau khi gỡ, chỉ còn mật khẩu bảo vệ tài khoản. Các mã dự phòng cũng mất theo.',

  'identity.recovery.title': 'Mã dự phòng',
  'identity.recovery.lead':
    'Mỗi mã dùng được một lần thay cho ứng dụng mã khi mất điện thoại. Hãy in ra hoặc chép lại, cất nơi chỉ bạn biết.',
  'identity.recovery.once': 'Các mã này chỉ hiện lần này; hệ thống không lưu lại để xem sau.',
  'identity.recovery.for': (v: { name: string }) => `Mã dự phòng Điểm Cầu của ${v.name}`,
  'identity.recovery.away': 'Tôi đã cất các mã',
  'identity.recovery.gone': 'Các mã không còn hiện được nữa',
  'identity.recovery.gone-next': 'Nếu chưa kịp cất, hãy cấp một bộ mã mới; bộ cũ sẽ mất hiệu lực.',

  'identity.passkeys.title': 'Khóa truy cập',
  'identity.passkeys.lead':
    'Khóa nằm trong điện thoại hoặc máy tính của bạn và mở bằng vân tay, khuôn mặt hoặc mã PIN. Kẻ giả trang này cũng không lấy được khóa.',
  'identity.passkeys.caption': 'Khóa đang dùng',
  'identity.passkeys.empty': 'Chưa có khóa nào',
  'identity.passkeys.empty-next': 'Thêm khóa đầu tiên bằng mẫu bên dưới, trên chính thiết bị bạn hay dùng.',
  'identity.passkeys.name': 'Tên khóa',
  'identity.passkeys.name-hint': 'Để bạn nhận ra, ví dụ “Điện thoại của tôi”.',
  'identity.passkeys.since': 'Thêm ngày',
  'identity.passkeys.used': 'Dùng gần nhất',
  'identity.passkeys.never': 'chưa dùng',
  'identity.passkeys.add-title': 'Thêm khóa trên thiết bị này',
  'identity.passkeys.add': 'Thêm khóa',
  'identity.passkeys.remove': 'Gỡ khóa',
  'identity.passkeys.needs-script': 'Thêm khóa cần trình duyệt mới và có bật JavaScript. Mật khẩu và ứng dụng mã thì không cần.',
  'identity.passkeys.needs-https': 'Khóa truy cập cần địa chỉ trang có tên miền và https; địa chỉ hiện nay chưa có.',

  'identity.accounts.title': 'Quản trị tài khoản',
  'identity.accounts.lead': 'Người có hồ sơ hoặc chức danh ở các đơn vị bạn quản trị. Ghi người và chức danh ở phần tổ chức.',
  'identity.accounts.search': 'Tên người hoặc tên đăng nhập',
  'identity.accounts.caption': 'Người trong phạm vi quản trị',
  'identity.accounts.name': 'Họ tên',
  'identity.accounts.posts': 'Chức danh đang giữ',
  'identity.accounts.no-posts': 'không giữ chức danh',
  'identity.accounts.login': 'Tài khoản',
  'identity.accounts.none': 'chưa có',
  'identity.accounts.empty': 'Không có ai',
  'identity.accounts.empty-next': 'Thử tìm bằng một phần tên, không dấu cũng được; hoặc ghi người ấy vào đơn vị trước.',

  'identity.account.title': (v: { name: string }) => `Tài khoản: ${v.name}`,
  'identity.account.state': 'Tình trạng',
  'identity.account.login': 'Tên đăng nhập',
  'identity.account.password': 'Mật khẩu',
  'identity.account.password-set': 'đã đặt',
  'identity.account.password-none': 'chưa đặt; người ấy cần một liên kết',
  'identity.account.second': 'Yếu tố thứ hai',
  'identity.account.second-none': 'không có',
  'identity.account.second-some': (v: { codeApp: boolean; passkeys: number }) =>
    [v.codeApp ? 'ứng dụng mã' : null, v.passkeys > 0 ? `${v.passkeys} khóa truy cập` : null]
      .filter((part) => part !== null)
      .join(', '),
  'identity.account.sessions': 'Nơi đang đăng nhập',
  'identity.account.posts': 'Chức danh đang giữ',
  'identity.account.above':
    'Người này giữ chức danh ở cả đơn vị ngoài phạm vi của bạn, nên tài khoản do người quản trị cấp trên giữ.',
  'identity.account.own': 'Đây là tài khoản của chính bạn.',
  'identity.account.own-link': 'Mở tài khoản của tôi',
  'identity.account.none': 'Người này chưa có tài khoản',
  'identity.account.create': 'Lập tài khoản',
  'identity.account.create-hint':
    'Chữ không dấu, số, dấu chấm, gạch; từ 3 đến 64 chữ. Người ấy tự đặt mật khẩu bằng liên kết bạn trao.',
  'identity.account.already': 'Người này đã có tài khoản.',
  'identity.login.not-valid':
    'Tên đăng nhập gồm 3 đến 64 chữ thường không dấu, số và các dấu . _ - @, bắt đầu và kết thúc bằng chữ hoặc số.',
  'identity.login.taken': 'Tên đăng nhập này đã có người dùng.',
  'identity.account.reset': 'Lập liên kết đặt lại mật khẩu',
  'identity.account.reset-hint': 'Mật khẩu cũ còn dùng được đến khi người ấy đặt mật khẩu mới. Yếu tố thứ hai vẫn giữ.',
  'identity.account.remove-second': 'Gỡ ứng dụng mã và khóa truy cập',
  'identity.account.remove-second-hint':
    'Chỉ khi người ấy mất điện thoại và bạn đã nhận ra đúng người. Người ấy được báo qua thư.',
  'identity.account.sign-out': 'Đăng xuất người này khắp nơi',
  'identity.account.sign-out-hint': 'Mọi thiết bị đang đăng nhập tài khoản này sẽ phải đăng nhập lại; việc đã ghi không mất.',
  'identity.account.link-title': 'Trao liên kết này tận tay người ấy',
  'identity.account.link': (v: { days: number }) =>
    `Liên kết chỉ hiện lần này, dùng một lần, trong ${v.days} ngày. Ai có liên kết thì đặt được mật khẩu, nên đừng gửi vào nhóm chung.`,
  'identity.account.done.go': 'Đã gỡ ứng dụng mã và khóa truy cập.',
  'identity.account.done.dang-xuat': 'Đã đăng xuất người này khắp nơi.',
} as const;
