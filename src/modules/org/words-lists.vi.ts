/** Loading lists of units, on the command line and in the browser. */
export const viLists = {
  'org.units.folder-missing': (v: { folder: string }) => `Không có thư mục ${v.folder}, hoặc không đọc được thư mục này.`,
  'org.units.files-missing': (v: { folder: string; files: string }) => `Thư mục ${v.folder} còn thiếu: ${v.files}.`,
  'org.units.csv-broken': 'không đọc được tệp CSV (dấu nháy hoặc số cột chưa đúng)',
  'org.units.column-missing': (v: { value: string }) => `thiếu cột này trong dòng đầu (dòng đầu đang là: ${v.value})`,
  'org.units.not-utf8': 'tệp không phải mã UTF-8; hãy lưu lại dưới dạng “CSV UTF-8”',
  'org.units.type-unknown': (v: { value: string }) => `không có loại đơn vị “${v.value}”`,
  'org.units.kind-unknown': (v: { value: string }) => `không có quan hệ “${v.value}”`,
  'org.units.day-invalid': (v: { value: string }) => `“${v.value}” không phải là ngày hợp lệ ở đây`,
  'org.units.code-repeated': (v: { value: string }) => `mã ${v.value} xuất hiện hai lần`,
  'org.units.code-shape': (v: { value: string }) => `mã “${v.value}” không đúng số chữ số của cấp này`,
  'org.units.name-missing': 'thiếu tên',
  'org.units.name-not-clean': (v: { value: string }) => `tên “${v.value}” thừa dấu cách hoặc đặt dấu thanh chưa thống nhất`,
  'org.units.name-unfit': (v: { value: string }) => `tên “${v.value}” không bắt đầu bằng loại đơn vị của nó`,
  'org.units.name-repeated': (v: { value: string }) => `tên “${v.value}” có hai lần trong cùng một đơn vị cấp trên`,
  'org.units.level-unfit': (v: { value: string }) => `“${v.value}” không cùng cấp`,
  'org.units.parent-missing': (v: { value: string }) => `không có đơn vị cấp trên mang mã ${v.value}`,
  'org.units.parent-level': (v: { value: string }) => `đơn vị cấp trên “${v.value}” không đúng cấp`,
  'org.units.unit-unknown': (v: { value: string }) => `không có đơn vị mang mã ${v.value} trong danh mục`,
  'org.units.pair-repeated': (v: { value: string }) => `cặp mã của ${v.value} xuất hiện hai lần`,
  'org.units.kind-unfit': (v: { value: string }) => `quan hệ “${v.value}” không khớp với mã mới`,
  'org.units.no-successor': (v: { value: string }) => `đơn vị cũ ${v.value} không có đơn vị kế thừa trong bảng đối chiếu`,
  'org.units.no-predecessor': (v: { value: string }) =>
    `đơn vị mới ${v.value} không hợp thành từ đơn vị nào trong bảng đối chiếu`,
  'org.units.old-differs': (v: { value: string }) =>
    `trước thay đổi, đơn vị này không mang tên “${v.value}” và loại ghi ở dòng này`,
  'org.import-units.usage': 'Cách dùng: npm run units:import -- <thư mục danh mục> [--dry-run]',
  'org.import-units.errors': (v: { count: number }) =>
    `Danh mục có ${v.count} lỗi nên chưa nạp gì. Sửa các dòng sau rồi chạy lại:`,
  'org.import-units.error-line': (v: { file: string; line: number; field: string; text: string }) =>
    `  ${v.file}, dòng ${v.line}, ${v.field}: ${v.text}`,
  'org.import-units.more-errors': (v: { count: number }) => `  ... và ${v.count} lỗi nữa`,
  'org.import-units.acts-in-the-way': (v: { count: number }) =>
    `Đã có ${v.count} thay đổi do người dùng lập trên các đơn vị này, nên không nạp đè. Hãy hoàn tác các thay đổi đó trước, hoặc tiếp tục lập từng thay đổi.`,
  'org.import-units.unit-in-use': (v: { table: string }) =>
    `Danh mục mới không còn một đơn vị đang được dùng (bảng ${v.table}), nên không nạp gì. Hãy kiểm tra lại danh mục.`,
  'org.import-units.done': 'Đã nạp danh mục đơn vị hành chính:',
  'org.import-units.would': 'Chạy thử, chưa ghi gì. Nếu nạp thật:',
  'org.import-units.units': (v: { kept: number; added: number; removed: number }) =>
    `  đơn vị: giữ ${v.kept}, thêm ${v.added}, bỏ ${v.removed}`,
  'org.import-units.versions': (v: { kept: number; added: number; removed: number }) =>
    `  giai đoạn (tên, loại, mã, cấp trên): giữ ${v.kept}, thêm ${v.added}, bỏ ${v.removed}`,
  'org.import-units.links': (v: { kept: number; added: number; removed: number }) =>
    `  quan hệ kế thừa: giữ ${v.kept}, thêm ${v.added}, bỏ ${v.removed}`,
} as const;
