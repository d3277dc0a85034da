import type { Same } from '#kernel/words.ts';
import { enRegister } from './words-register.en.ts';
import type { vi } from './words-public.vi.ts';

export const en = { ...enRegister } satisfies Same<typeof vi>;
