import type { Module } from './kernel/module.ts';
import type { Settings } from './kernel/settings.ts';
import path from 'node:path';
import { makeConferences, noMedia } from './modules/conferences/index.ts';
import { fileBoxKeys, makeDecisions } from './modules/decisions/index.ts';
import { identity } from './modules/identity/index.ts';
import { law } from './modules/law/index.ts';
import { makeLedger } from './modules/ledger/index.ts';
import { mailFolderIn, makeMailer, makeNotices } from './modules/notices/index.ts';
import { org, personNames, placeOf, unitNames } from './modules/org/index.ts';
import { portal } from './modules/portal/index.ts';
import { publicity, publicityTopics } from './modules/publicity/index.ts';

/**
 * Every module of this program. `arrows.ts` says in which order they stand.
 * @param media picture and sound of conferences, for programs that serve pages
 */
export const makeModules = (settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>, media = noMedia): readonly Module[] => [
  law,
  makeLedger({ placeOf, unitNames, personNames }),
  org,
  makeNotices({ mailer: makeMailer(settings), mailFolder: mailFolderIn(settings.dataDir), topics: [publicityTopics] }),
  identity,
  publicity,
  makeDecisions({ keys: fileBoxKeys(path.join(settings.dataDir, 'ballot-keys')) }),
  makeConferences({
    keys: fileBoxKeys(path.join(settings.dataDir, 'ballot-keys', 'conferences')),
    media: { dataDir: settings.dataDir, settings: media },
  }),
  portal,
];
