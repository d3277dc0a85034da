import holidays from './packs/holidays.json' with { type: 'json' };
import law2022 from './packs/law-2022.json' with { type: 'json' };
import law2025 from './packs/law-2022-as-amended-2025.json' with { type: 'json' };
import matters from './packs/matters.json' with { type: 'json' };
import ordinance2007 from './packs/ordinance-2007.json' with { type: 'json' };
import { makeBook } from './rules/book.ts';
import { makeCalendar } from './rules/calendar.ts';
import { loadHolidays } from './rules/holiday.ts';
import { makeMatters } from './rules/matter.ts';

/** The national rule packs, oldest first. */
export const { packOn, ruleOn, provisionOn, publicationItems, publicationItem, boundBodies } = makeBook([
  ordinance2007,
  law2022,
  law2025,
]);

/** What the households of a village decide, by Article 15. */
export const { mattersOn, matterOn } = makeMatters(matters);

/** The working days of civil servants in Việt Nam. */
export const legalCalendar = makeCalendar(loadHolidays(holidays));
