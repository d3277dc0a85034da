import type { Same } from '#kernel/words.ts';
import type { vi } from './words.vi.ts';

export const en = {
  'act.notices.ask-follow': 'Asked to follow by mail',
  'act.notices.confirm-follow': 'Confirmed following by mail',
  'act.notices.leave-topic': 'Stopped following a topic',
  'act.notices.leave-all': 'Stopped following everything',
  'act.notices.erase-address': 'Erased a mail address on request',
  'notices.follow.title': (v) => `Follow: ${v.title}`,
  'notices.follow.lead': 'When there is news, you get one mail the next morning. No news, no mail.',
  'notices.follow.email': 'Your e-mail address',
  'notices.follow.email-hint':
    'We send a link there for you to confirm. The address serves nothing else and is erased as soon as you stop following.',
  'notices.follow.do': 'Follow by mail',
  'notices.follow.too-many-mails':
    'This address has had its confirmation mails for today. Please look in the inbox, junk included, or try again tomorrow.',
  'notices.follow.expired': 'This link is no longer valid. Please ask to follow again; no mail has been sent.',
  'notices.follow.gone': 'You have stopped following already; no more mail goes to this address.',
  'notices.asked.title': 'Please open your mail',
  'notices.asked.lead': 'We have just sent a mail to the address you gave. Open the link in it to start following.',
  'notices.asked.help': 'Nothing after a few minutes? Look among junk mail, check the address and ask once more.',
  'notices.confirm.title': 'Confirm following',
  'notices.confirm.lead': (v) => `Would you like mail when there is news about: ${v.title}?`,
  'notices.confirm.do': 'Yes, send me mail',
  'notices.confirm.done-title': 'You are following',
  'notices.confirm.done': (v) =>
    `From now on, news about ${v.title} reaches you by mail the next morning. Every mail ends with a link to stop.`,
  'notices.confirm.see': 'See the page',
  'notices.confirm.expired-title': 'This link is no longer valid',
  'notices.leave.title': 'Stop following',
  'notices.leave.lead': (v) => `Stop getting mail about: ${v.title}?`,
  'notices.leave.do': 'Stop following',
  'notices.leave-all.title': 'Stop following everything',
  'notices.leave-all.lead': 'Stop getting any mail from Điểm Cầu? Your address is erased at once.',
  'notices.leave-all.do': 'Stop everything and erase my address',
  'notices.leave.gone-title': 'You are not following any more',
  'notices.topic.unknown': 'this matter',
  'notices.mail.confirm-subject': (v) => `Please confirm following: ${v.title}`,
  'notices.mail.confirm-text': (v) =>
    `Hello,\n\nSomebody, probably you, asked for mail at this address when there is news about:\n\n  ${v.title}\n\nIf so, please open this link within 3 days and press the button:\n\n${v.link}\n\nIf it was not you, ignore this mail: there will be no other, and the address is erased after 3 days.\n\nĐiểm Cầu`,
  'notices.mail.already-subject': (v) => `You are following: ${v.title}`,
  'notices.mail.already-text': (v) =>
    `Hello,\n\nThis address follows already, there is nothing more to do:\n\n  ${v.title}\n\nWhen there is news, you get one mail the next morning. To stop, open:\n\n${v.link}\n\nĐiểm Cầu`,
  'notices.digest.subject': (v) => (v.count === 1 ? 'News from what you follow' : `${v.count} news items from what you follow`),
  'notices.digest.hello': 'Hello,\n\nNews from what you follow:',
  'notices.digest.demo': '(demonstration data, not real)',
  'notices.digest.more': (v) => `  ... and ${v.count} more: ${v.link}`,
  'notices.digest.leave': (v) => `  Stop following this: ${v.link}`,
  'notices.digest.end': (v) => `Stop all mail and erase your address: ${v.link}\n\nĐiểm Cầu`,
} satisfies Same<typeof vi>;
