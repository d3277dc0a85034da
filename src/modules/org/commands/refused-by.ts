import type { Refusal } from '#kernel/result.ts';
import { refuse } from '#kernel/result.ts';

/**
 * Writes, and turns a broken constraint into the refusal named for it: the database decides, so two people at the same
 * moment cannot both win. Null when all went well. The transaction is lost after a refusal, which is what a command wants.
 * @throws whatever breaks that is not named
 */
export async function refusedBy<const Why extends string>(
  refusals: Readonly<Record<string, Why>>,
  write: () => Promise<unknown>,
): Promise<Refusal<Why> | null> {
  try {
    await write();
    return null;
  } catch (error) {
    const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
    const why = refusals[constraint];
    if (why === undefined) throw error;
    return refuse(why);
  }
}
