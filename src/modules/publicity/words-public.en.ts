import type { Same } from '#kernel/words.ts';
import { enGaps } from './words-gaps.en.ts';
import { enQuarter } from './words-quarter.en.ts';
import { enRegister } from './words-register.en.ts';
import { enRequest } from './words-request.en.ts';
import type { vi } from './words-public.vi.ts';

export const en = { ...enRegister, ...enGaps, ...enQuarter, ...enRequest } satisfies Same<typeof vi>;
