import type { Module } from '#kernel/module.ts';
import { askFollow } from './commands/ask-follow.ts';
import { clearUnconfirmed } from './jobs/clear-unconfirmed.ts';
import { eraseMails } from './jobs/erase-mails.ts';
import { sendDigests } from './jobs/send-digests.ts';
import { sendMail } from './jobs/send-mail.ts';
import { sweepMailFolder } from './jobs/sweep-mail-folder.ts';
import type { Mailer } from './mailer/mailer.ts';
import { registerConfirm } from './pages/confirm.ts';
import { registerFollow } from './pages/follow.tsx';
import { registerLeave } from './pages/leave.ts';
import { personalData } from './personal-data.ts';
import { describer, type TopicKind } from './topics.ts';
import { words } from './words.ts';

export { announce, type Announcement } from './announce.ts';
export { eraseAddress } from './commands/erase-address.ts';
export { mailFolderIn, makeMailer } from './mailer/make-mailer.ts';
export type { Mailer, OutgoingMail } from './mailer/mailer.ts';
export { paths as noticePaths } from './paths.ts';
export { followersOf, type Follower } from './queries/followers-of.ts';
export { queueMail, type Mail } from './queue-mail.ts';
export type { TopicInfo, TopicKind } from './topics.ts';
export { FollowForm } from './views/follow-form.tsx';

interface Options {
  /** How mails leave: `makeMailer(settings)`; tests keep them in memory. */
  readonly mailer: Mailer;
  /** Where mails lie that are written as files; need not exist. */
  readonly mailFolder?: string;
  /** What can be followed: the topics of the modules that announce. */
  readonly topics: readonly TopicKind[];
}

export function makeNotices({ mailer, mailFolder, topics }: Options): Module {
  const describe = describer(topics);
  return {
    name: 'notices',
    words,
    pages: (site) => {
      registerFollow(site, describe, askFollow(describe));
      registerConfirm(site, describe);
      registerLeave(site, describe);
    },
    tasks: [
      sendMail(mailer),
      eraseMails,
      sendDigests(describe),
      clearUnconfirmed,
      ...(mailFolder === undefined ? [] : [sweepMailFolder(mailFolder)]),
    ],
    personalData: [personalData],
  };
}
