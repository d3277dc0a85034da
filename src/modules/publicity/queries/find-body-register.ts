import type { Query } from '#kernel/html/table-state.ts';
import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { publicPaths } from '../paths-public.ts';
import { findKeeper, type FoundKeeper } from './find-keeper.ts';
import { registerModel, type RegisterModel } from './find-register.ts';

/** The register of an agency, public unit or enterprise as everybody sees it. */
export interface BodyRegisterPage extends RegisterModel {
  readonly keeper: FoundKeeper;
}

/**
 * By the id of the body; an id of a commune moves to the commune's own register. Null for whoever keeps none.
 * @param all for exports: every row, no pages
 */
export async function loadBodyRegister(
  visit: Visit,
  id: FoundKeeper['id'],
  query: Query,
  all = false,
): Promise<BodyRegisterPage | Moved | null> {
  const keeper = await findKeeper(visit.reader, id, visit.today);
  if (keeper === null) return null;
  const { unit, body, regime, name } = keeper;
  if (body === null) return new Moved((all ? publicPaths.registerCsv : publicPaths.register)(unit.path), true);
  const at = { address: publicPaths.bodyRegister(body), csv: publicPaths.bodyRegisterCsv(body) };
  return { ...(await registerModel(visit, { unit: unit.id, body, regime, name }, at, query, all)), keeper };
}
