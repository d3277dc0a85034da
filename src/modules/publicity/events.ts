import { event } from '#kernel/event.ts';

/** Something became public: `publication`, `unit`. Handlers read the rest afresh. */
export const published = event<{ publication: string; unit: string }>('publicity.published');

/** Something public was changed, and the change is public as well. */
export const amended = event<{ publication: string; amendment: string; unit: string }>('publicity.amended');

/** Something public was withdrawn, with its reason. */
export const withdrawn = event<{ publication: string; unit: string }>('publicity.withdrawn');
