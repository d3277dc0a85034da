import type { Settings } from '../kernel/settings.ts';

export interface SignIn {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

/** The last lines of a start: where to go, and with what. Passwords of real people never stand here after the first start. */
export function welcome(origin: string, signIns: readonly SignIn[], settings: Settings): void {
  const lines = ['', `Điểm Cầu đang chạy · is running: ${origin}`];
  if (settings.role === 'worker') lines[1] = 'Điểm Cầu: tiến trình làm việc nền đang chạy · the worker is running';
  if (signIns.length > 0) {
    lines.push('', 'Đăng nhập · sign-ins:');
    const width = Math.max(...signIns.map((one) => one.login.length));
    for (const one of signIns) lines.push(`  ${one.login.padEnd(width)}  ${one.password}   ${one.role}`);
  }
  lines.push('', 'Dừng: Ctrl-C · to stop: Ctrl-C', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}
