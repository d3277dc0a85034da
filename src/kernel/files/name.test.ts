import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from './name.ts';

describe('cleaned file names', () => {
  const cases: readonly [string, string, string][] = [
    ['Kế hoạch.docx', 'docx', 'Kế hoạch.docx'],
    ['Kê\u0301 hoạch.DOC', 'pdf', 'Kế hoạch.pdf'],
    ['C:\\Users\\An\\ảnh.png', 'jpg', 'ảnh.jpg'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['ảnh\u202Egpj.exe', 'pdf', 'ảnh gpj.pdf'],
    ['a\r\nSet-Cookie: b.pdf', 'pdf', 'a Set-Cookie b.pdf'],
    ['"><img>.pdf', 'pdf', 'img.pdf'],
    ['.htaccess', 'txt', 'htaccess.txt'],
    ['', 'pdf', 'tep.pdf'],
    ['báo cáo 23.QĐ.pdf', 'pdf', 'báo cáo 23.QĐ.pdf'],
  ];
  it.each(cases)('%j with ending %s is %j', (sent, ending, expected) => expect(cleanFileName(sent, ending)).toBe(expected));

  it('are never empty, never long, never with folders or control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (sent) => {
        const name = cleanFileName(sent, 'pdf');
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}/\\<>:"|?*]+\.pdf$/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
