import path from 'node:path';
import type { Settings } from '#kernel/settings.ts';
import { emlFolder } from './eml-folder.ts';
import type { Mailer } from './mailer.ts';
import { smtpMailer } from './smtp.ts';

/** Where mails are written that no server takes. */
export const mailFolderIn = (dataDir: string): string => path.join(dataDir, 'mail');

/** Through SMTP_URL where it is set; otherwise into the folder `mail` of the data folder. */
export const makeMailer = ({ smtpUrl, mailFrom, dataDir }: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Mailer =>
  smtpUrl === undefined ? emlFolder(mailFolderIn(dataDir), mailFrom) : smtpMailer(smtpUrl, mailFrom);
