import { makeLogger } from '#kernel/logging.ts';
import { sayRefusal } from '#kernel/postgres/messages.ts';
import { loadSecrets } from '#kernel/secrets.ts';
import { readSettings, type Settings } from '#kernel/settings.ts';
import { resetAdministrator } from '#modules/identity/index.ts';
import { makeModules } from '#src/modules.ts';
import { attachFor } from '#src/start/database.ts';
import { makeRoom } from '#src/start/room.ts';
import { fail, print } from './backup/screen.ts';

/** `npm run admin:reset`: a one-time password for the first administrator, when all are locked out; also while the program runs. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    settings.problems.forEach(fail);
    return;
  }
  const attached = await attachFor(settings.value, { mayFill: false });
  if (!attached.ok) return fail(sayRefusal(attached));
  try {
    await resetAt(settings.value, attached.value.appUrl);
  } finally {
    await attached.value.stop();
  }
}

async function resetAt(settings: Settings, appUrl: string): Promise<void> {
  const secrets = await loadSecrets(settings.dataDir, settings.secretKey);
  if (!secrets.ok) return fail(sayRefusal(secrets));
  const modules = makeModules(settings);
  const log = makeLogger('silent');
  const room = await makeRoom({ settings, secrets: secrets.value, appUrl, modules, log, port: () => settings.port });
  try {
    const signIn = await resetAdministrator(room);
    if (signIn === null) fail(NOBODY);
    else print(told(signIn));
  } finally {
    await room.close();
  }
}

const NOBODY = {
  vi: 'Chưa có ai có tài khoản và giữ chức quản trị ở cấp cả nước. Hãy khởi động chương trình một lần: lần đầu nó tự lập người quản trị.',
  en: 'Nobody with an account administers the whole country. Start the program once: the first start makes an administrator.',
};

const told = ({ login, password }: { readonly login: string; readonly password: string }) => ({
  vi: `Tên đăng nhập: ${login}\nMật khẩu dùng một lần: ${password}\nỨng dụng mã, khóa truy cập và các phiên của tài khoản này đã được gỡ; lần đăng nhập tới sẽ hỏi mật khẩu mới.`,
  en: `Login name: ${login}\nOne-time password: ${password}\nCode app, passkeys and sessions of this account are gone; the next sign-in asks for a new password.`,
});

await main();
