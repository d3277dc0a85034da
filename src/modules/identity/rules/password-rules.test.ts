import { describe, expect, test } from 'vitest';
import { passwordFault, passwordForm } from './password-rules.ts';

const hoa = { login: 'hoa.nguyen', name: 'Nguyễn Thị Hoa' };

describe('a new password', () => {
  test.each([
    ['con trâu đi trước cái cày', null],
    ['mưa rào tháng bảy gãy cành trám', null],
    ['correct horse battery staple', null],
    ['b7$kQ2!mZx9@', null],
    ['пароль для меня', null],
    ['mùa thu Hà Nội nhiều gió', null],
    ['ngắn quá', 'identity.password.too-short'],
    ['12345678901', 'identity.password.too-short'],
    ['a'.repeat(201), 'identity.password.too-long'],
    ['aaaaaaaaaaaaaaa', 'identity.password.too-simple'],
    ['ababababababab', 'identity.password.too-simple'],
    ['123456789012', 'identity.password.too-simple'],
    ['qwertyuiopqwertyuiop', 'identity.password.too-common'],
    ['abcdefghijklm', 'identity.password.too-simple'],
    ['0987654321098', 'identity.password.too-simple'],
    ['password1234', 'identity.password.too-common'],
    ['Mật khẩu 2026', 'identity.password.too-common'],
    ['matkhau@123456', 'identity.password.too-common'],
    ['nguyenthihoa1990', 'identity.password.too-common'],
    ['Hoa.Nguyen.2026', 'identity.password.too-common'],
    ['Điểm Cầu 2026!', 'identity.password.too-common'],
    ['anhyeuem12345', 'identity.password.too-common'],
  ])('%s: %s', (typed, fault) => {
    expect(passwordFault(passwordForm(typed), hoa)).toBe(fault);
  });

  test('counts letters as people do, and both spellings of Vietnamese are the same password', () => {
    expect(passwordForm('mật khẩu'.normalize('NFD'))).toBe(passwordForm('mật khẩu'.normalize('NFC')));
    expect(passwordFault(passwordForm('mưa rào rơi'.normalize('NFD')), hoa)).toBe('identity.password.too-short');
  });

  test('a space at the end counts', () => {
    expect(passwordForm('con trâu ')).toBe('con trâu ');
  });
});
