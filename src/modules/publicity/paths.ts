import type { Id } from '#kernel/id.ts';

/** Who keeps a register is named by one id: of the unit for a commune's government, of the body for an agency or enterprise. */
export type KeeperId = Id<'org.unit'> | Id<'org.body'>;

type Keeper = KeeperId | ':keeper';
type Publication = Id<'publicity.publication'> | ':publication';
type Year = number | ':year';

const work = (keeper: Keeper) => `/cong-khai/viec-cua/${keeper}`;
const plan = (keeper: Keeper, year: Year) => `${work(keeper)}/ke-hoach/${year}`;

/** Addresses of this module. Views and other modules never type one. */
export const paths = {
  /** List of duties and publications, for those who work on them. */
  work,
  workCsv: (keeper: Keeper) => `${work(keeper)}/bang.csv`,
  openRegister: (keeper: Keeper) => `${work(keeper)}/mo-so`,
  openDuty: (keeper: Keeper) => `${work(keeper)}/them`,
  plan,
  addPlanItem: (keeper: Keeper, year: Year) => `${plan(keeper, year)}/them`,
  removePlanItem: (keeper: Keeper, year: Year) => `${plan(keeper, year)}/bo`,
  adoptPlan: (keeper: Keeper, year: Year) => `${plan(keeper, year)}/ban-hanh`,
  planFile: (id: Id<'publicity.plan'> | ':plan') => `/cong-khai/tep-ke-hoach/${id}`,
  /** Working page of one duty or publication. */
  workOn: (publication: Publication) => `/cong-khai/viec/${publication}`,
  /** Where the forms of the working page are sent. */
  act: (publication: Publication, act: PublicationAct) => `/cong-khai/viec/${publication}/${act}`,
  /** The page of one publication for everybody. */
  publication: (code: string) => `/cong-khai/${code}`,
  file: (publication: Publication) => `/cong-khai/tep/${publication}`,
  amendmentFile: (amendment: Id<'publicity.amendment'> | ':amendment') => `/cong-khai/tep-sua-doi/${amendment}`,
  evidence: (display: Id<'publicity.display'> | ':display') => `/cong-khai/minh-chung/${display}`,
} as const;

/** Last part of the addresses that change a publication. */
export type PublicationAct =
  | 'sua'
  | 'doi-ngay'
  | 'cong-khai'
  | 'them-hinh-thuc'
  | 'ghi-hinh-thuc'
  | 'go-xuong'
  | 'ghi-nham'
  | 'thon-bao'
  | 'sua-doi'
  | 'rut'
  | 'phan-cong';
