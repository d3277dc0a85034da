import type { Same } from '#kernel/words.ts';
import { enGaps } from './words-gaps.en.ts';
import { enRegister } from './words-register.en.ts';
import type { vi } from './words-public.vi.ts';

export const en = { ...enRegister, ...enGaps } satisfies Same<typeof vi>;
