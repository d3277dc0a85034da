import type { Same } from '#kernel/words.ts';
import type { vi } from './words.vi.ts';

const counted = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`);
const waiting = (seconds: number): string =>
  seconds < 60 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute');

export const en = {
  'identity.nav.me': 'Account',
  'identity.nav.accounts': 'Accounts',
  'identity.right.keep-accounts':
    'make accounts, reset passwords and sign people out, for those who hold posts in this unit and the units below it',

  'identity.sign-in.title': 'Sign in',
  'identity.sign-in.lead':
    'For officers, village heads and members of boards. Residents need no account to read, report or give an opinion.',
  'identity.sign-in.login': 'Login name',
  'identity.sign-in.password': 'Password',
  'identity.sign-in.do': 'Sign in',
  'identity.sign-in.forgotten': 'Forgotten your password?',
  'identity.sign-in.wrong':
    'Login name or password is not right. Check your Vietnamese keyboard and the caps key, then try again.',
  'identity.sign-in.wait': (v) =>
    `There were several wrong tries in a row, so signing in from here rests for ${waiting(v.seconds)} to keep the account safe. The account is not locked and nothing is lost.`,
  'identity.sign-in.wait-title': (v) => `Please wait ${waiting(v.seconds)}, then sign in again`,
  'identity.sign-in.wait-next':
    'Meanwhile check the keyboard and the capitals key. If you do not remember the password, choose “Forgotten” below, or ask the administrator of your unit for a reset link.',
  'identity.sign-in.password-set': 'Your new password is set. Sign in with it.',
  'identity.sign-in.signed-out': 'You are signed out.',

  'identity.passkey.sign-in': 'Sign in with a passkey',
  'identity.passkey.sign-in-hint': 'Uses the fingerprint, face or PIN of your device; there is no password to type.',
  'identity.passkey.cancelled':
    'Not signed in by passkey: you cancelled, or this device has no passkey for Điểm Cầu. You can still use your password.',
  'identity.passkey.add-cancelled': 'No passkey was added: you cancelled, or this device cannot make passkeys.',
  'identity.passkey.not-accepted': 'This passkey does not work here. Try another one or use your password.',
  'identity.passkey.stale': 'The page was open for too long, so its invitation has ended. Press the button again.',
  'identity.passkey.already': 'This passkey has been added already.',
  'identity.passkey.too-many': (v) => `An account has at most ${v.most} passkeys. Remove an old one first.`,

  'identity.code.title': 'Enter your code',
  'identity.code.lead': 'The password is right. Now enter the 6-digit code from the code app on your phone.',
  'identity.code.code': '6-digit code, or a recovery code',
  'identity.code.hint':
    'Lost your phone? Use a recovery code you kept, or ask the administrator of your unit to remove the code app.',
  'identity.code.do': 'Continue',
  'identity.code.wrong':
    'The code is wrong or was used before. Wait for a new one and try again; the clock of your phone must be right.',
  'identity.code.wait': (v) => `Too many wrong codes. Try again in ${waiting(v.seconds)}.`,
  'identity.pending.ended': 'This step took too long. Please sign in again from the beginning.',

  'identity.first.title': 'Set a password of your own',
  'identity.first.lead': 'The password you just used works only once. Set a new one that only you know.',
  'identity.first.do': 'Set password and go in',

  'identity.password.new': 'New password',
  'identity.password.rule':
    'At least 12 characters. A sentence of your own is easiest to remember, spaces and all; capitals, digits or signs are not required. You can paste from a password manager.',
  'identity.password.again': 'New password again',
  'identity.password.too-short': 'The password is too short: at least 12 characters. Try a sentence you remember easily.',
  'identity.password.too-long': 'The password is too long: at most 200 characters.',
  'identity.password.too-simple':
    'This password is a run of keys or repeats a few characters; a machine guesses it at once. Try a sentence you remember easily.',
  'identity.password.too-common':
    'This password consists of the words that are guessed first, your name or the name of this site. Add some words that have nothing to do with them.',
  'identity.password.not-the-same': 'The two are not the same.',

  'identity.forgotten.title': 'Forgotten password',
  'identity.forgotten.lead': 'We send a link to the e-mail address that your unit has on record for you.',
  'identity.forgotten.do': 'Send the link',
  'identity.forgotten.sent-title': 'Look into your mailbox',
  'identity.forgotten.sent':
    'If there is such a login name and it has an address, a link was just sent. It works once, within one hour.',
  'identity.forgotten.no-mail':
    'No mail? Look into the spam folder too. If your unit has no address of yours, see its administrator: they can make a link at once.',
  'identity.reset.title': 'Set a new password',
  'identity.reset.lead': 'Afterwards you are signed out wherever the old password was used.',
  'identity.reset.do': 'Set password',
  'identity.reset.ended-title': 'This link no longer works',
  'identity.reset.ended': 'It was used, it has ended, or there is a newer one. Your present password stays as it is.',
  'identity.reset.ask-again': 'Ask for a new link',

  'identity.me.title': (v) => `Account of ${v.name}`,
  'identity.me.lead': (v) => `Login name: ${v.login}`,
  'identity.me.rights': 'What you may do, and why',
  'identity.me.rights-lead': 'Rights follow the post that is held. When the post ends the right ends; nobody has to withdraw it.',
  'identity.me.because': (v) =>
    v.until === null
      ? `Because you hold the post ${v.title} at ${v.body}, with no end fixed, you may:`
      : `Because you hold the post ${v.title} at ${v.body} until the end of ${v.until}, you may:`,
  'identity.me.because-nothing': (v) =>
    v.until === null
      ? `You hold the post ${v.title} at ${v.body}, with no end fixed. It carries no rights in the system yet.`
      : `You hold the post ${v.title} at ${v.body} until the end of ${v.until}. It carries no rights in the system yet.`,
  'identity.me.no-posts': 'You hold no post yet',
  'identity.me.no-posts-next':
    'Ask the administrator of your unit to record your post; the rights are there from the day in the decision.',
  'identity.me.ways': 'Ways to sign in',
  'identity.me.password': 'Password',
  'identity.me.password-since': 'Set on',
  'identity.me.code-app': 'Code app',
  'identity.me.code-app-on': (v) => `In use; ${counted(v.left, 'recovery code')} left`,
  'identity.me.code-app-off': 'Not in use',
  'identity.me.code-app-started': 'Set-up not finished',
  'identity.me.passkeys': 'Passkeys',
  'identity.me.passkey-count': (v) => (v.count === 0 ? 'None yet' : counted(v.count, 'passkey')),
  'identity.me.data': 'Data about you',
  'identity.me.data-lead':
    'One file with everything the system holds about you. To have it corrected or erased, ask the administrator of your unit.',
  'identity.me.data-get': 'Download data about me',
  'identity.me.change': 'Change password',
  'identity.me.set-up': 'Set up',
  'identity.me.done.mat-khau': 'The password was changed. You were signed out everywhere else.',
  'identity.me.done.phien': 'You were signed out there.',
  'identity.me.done.ma-xac-thuc': 'The code app was removed.',

  'identity.sessions.title': 'Where you are signed in',
  'identity.sessions.lead': 'Something you do not know? Sign it out, then change your password.',
  'identity.sessions.caption': 'Open sessions',
  'identity.sessions.device': 'Device',
  'identity.sessions.browser-on': (v) =>
    v.browser === null && v.system === null
      ? 'Unknown device'
      : [v.browser ?? 'Another browser', v.system].filter((part) => part !== null).join(' on '),
  'identity.sessions.here': 'here',
  'identity.sessions.since': 'Signed in',
  'identity.sessions.seen': 'Last used about',
  'identity.sessions.end': 'Sign out there',
  'identity.sessions.action': 'Action',
  'identity.sessions.end-all': 'Sign out everywhere',
  'identity.sessions.end-all-hint': 'Here as well; you will sign in again.',

  'identity.proof.title': 'Please confirm it is you',
  'identity.proof.lead': 'Before a way to sign in is added or removed, enter your password again.',
  'identity.proof.do': 'Confirm',
  'identity.proof.wrong': 'The password is not right.',
  'identity.proof.wait': (v) => `Too many wrong tries. Try again in ${waiting(v.seconds)}.`,
  'identity.proof.needed': 'You last confirmed some time ago. Enter your password again, then go on.',

  'identity.change.title': 'Change password',
  'identity.change.lead': 'You are signed out everywhere else; here you stay signed in.',
  'identity.change.current': 'Present password',
  'identity.change.do': 'Change password',

  'identity.code-app.title': 'Code app',
  'identity.code-app.lead':
    'An app on your phone gives a 6-digit code for each sign-in. Somebody who knows your password but does not have your phone cannot get in.',
  'identity.code-app.start': 'Begin set-up',
  'identity.code-app.restart': 'Start again with another key',
  'identity.code-app.step-scan': '1. Scan this code with the app',
  'identity.code-app.apps': 'Any app of the TOTP standard will do; it needs no network and sends nothing anywhere.',
  'identity.code-app.qr': 'QR code to scan with the code app',
  'identity.code-app.by-hand': 'Cannot scan? Type this key into the app:',
  'identity.code-app.step-code': '2. Enter the code the app shows',
  'identity.code-app.code': '6-digit code',
  'identity.code-app.confirm': 'Turn the code app on',
  'identity.code-app.already': 'The code app is on already.',
  'identity.code-app.on': 'The code app is on',
  'identity.code-app.left': (v) => `You have ${counted(v.left, 'unused recovery code')}.`,
  'identity.code-app.renew': 'Give me new recovery codes',
  'identity.code-app.remove': 'Remove the code app',
  'identity.code-app.remove-hint': 'Afterwards only the password protects the account. The recovery codes go as well.',

  'identity.recovery.title': 'Recovery codes',
  'identity.recovery.lead':
    'Each works once in place of the code app when your phone is lost. Print or copy them and keep them where only you know.',
  'identity.recovery.once': 'They are shown only this time; the system keeps nothing to show them again.',
  'identity.recovery.for': (v) => `Điểm Cầu recovery codes of ${v.name}`,
  'identity.recovery.away': 'I have put them away',
  'identity.recovery.gone': 'The codes can no longer be shown',
  'identity.recovery.gone-next': 'If you had no time to keep them, get a new set; the old one becomes void.',

  'identity.passkeys.title': 'Passkeys',
  'identity.passkeys.lead':
    'A passkey lives in your phone or computer and opens by fingerprint, face or PIN. A page that imitates this one cannot get it.',
  'identity.passkeys.caption': 'Passkeys in use',
  'identity.passkeys.empty': 'No passkey yet',
  'identity.passkeys.empty-next': 'Add the first one with the form below, on the device you usually use.',
  'identity.passkeys.name': 'Name of the passkey',
  'identity.passkeys.name-hint': 'So that you recognise it, for example “My phone”.',
  'identity.passkeys.since': 'Added',
  'identity.passkeys.used': 'Last used',
  'identity.passkeys.never': 'never',
  'identity.passkeys.add-title': 'Add a passkey on this device',
  'identity.passkeys.add': 'Add passkey',
  'identity.passkeys.remove': 'Remove',
  'identity.passkeys.needs-script': 'Adding a passkey needs a recent browser with JavaScript. Password and code app do not.',
  'identity.passkeys.needs-https': 'Passkeys need an address with a domain name and https; the present address has none.',

  'identity.accounts.title': 'Accounts',
  'identity.accounts.lead':
    'People whose record or post belongs to the units you administer. People and posts are recorded with the organisation.',
  'identity.accounts.search': 'Name or login name',
  'identity.accounts.caption': 'People you administer',
  'identity.accounts.name': 'Name',
  'identity.accounts.posts': 'Posts held',
  'identity.accounts.no-posts': 'holds no post',
  'identity.accounts.login': 'Account',
  'identity.accounts.none': 'none yet',
  'identity.accounts.empty': 'Nobody found',
  'identity.accounts.empty-next': 'Try part of a name, without marks if you like; or record the person in a unit first.',

  'identity.account.title': (v) => `Account: ${v.name}`,
  'identity.account.state': 'State',
  'identity.account.login': 'Login name',
  'identity.account.password': 'Password',
  'identity.account.password-set': 'set',
  'identity.account.password-none': 'not set yet; the person needs a link',
  'identity.account.second': 'Second factor',
  'identity.account.second-none': 'none',
  'identity.account.second-some': (v) =>
    [v.codeApp ? 'code app' : null, v.passkeys > 0 ? counted(v.passkeys, 'passkey') : null]
      .filter((part) => part !== null)
      .join(', '),
  'identity.account.sessions': 'Signed in at',
  'identity.account.posts': 'Posts held',
  'identity.account.above':
    'This person also holds a post in a unit outside yours, so the account is kept by an administrator higher up.',
  'identity.account.own': 'This is your own account.',
  'identity.account.own-link': 'Open my account',
  'identity.account.none': 'This person has no account yet',
  'identity.account.create': 'Make an account',
  'identity.account.create-hint':
    'Letters without marks, digits, dots, hyphens; 3 to 64 characters. The person sets a password by the link you hand over.',
  'identity.account.already': 'This person already has an account.',
  'identity.login.not-valid':
    'A login name has 3 to 64 lower-case letters without marks, digits and . _ - @, and begins and ends with a letter or digit.',
  'identity.login.taken': 'This login name is taken.',
  'identity.account.reset': 'Make a link for a new password',
  'identity.account.reset-hint': 'The old password works until the person sets a new one. The second factor stays.',
  'identity.account.remove-second': 'Remove code app and passkeys',
  'identity.account.remove-second-hint':
    'Only when the person has lost their phone and you are sure who they are. They are told by mail.',
  'identity.account.sign-out': 'Sign this person out everywhere',
  'identity.account.sign-out-hint':
    'Every device signed in to this account has to sign in again; nothing that was recorded is lost.',
  'identity.account.link-title': 'Hand this link to the person',
  'identity.account.link': (v) =>
    `It is shown only this time and works once, within ${counted(v.days, 'day')}. Whoever has it can set the password, so do not post it in a group.`,
  'identity.account.done.go': 'Code app and passkeys were removed.',
  'identity.account.done.dang-xuat': 'This person was signed out everywhere.',
} satisfies Same<typeof vi>;
