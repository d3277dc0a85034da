import type { FastifyReply } from 'fastify';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { amendPublication } from '../commands/amend-publication.ts';
import { assignResponsible } from '../commands/assign-responsible.ts';
import { editPublication } from '../commands/edit-publication.ts';
import { endDisplay } from '../commands/end-display.ts';
import { moveDuty } from '../commands/move-duty.ts';
import { planChannel } from '../commands/plan-channel.ts';
import { publishPublication } from '../commands/publish-publication.ts';
import { recordChannel } from '../commands/record-channel.ts';
import { reportFromVillage } from '../commands/report-from-village.ts';
import { voidDisplay } from '../commands/void-display.ts';
import { withdrawPublication } from '../commands/withdraw-publication.ts';
import { paths, type PublicationAct } from '../paths.ts';
import type { WorkOnModel } from '../queries/load-work-on.ts';
import type { WorkOnParams } from './work-on.tsx';

const PRIVACY = { 'publicity.privacy.look': 'looked', 'publicity.privacy.stays': 'stays' } as const;

const DAYS = {
  'publicity.display.in-future': 'from',
  'publicity.display.before-duty': 'from',
  'publicity.display.overlap': 'from',
} as const;

/** Everything that can be done on the working page of a publication; each returns to it. */
export function registerActs(site: Site, page: PageSpec<WorkOnParams, object, WorkOnModel>): void {
  const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { publication }: WorkOnParams) => paths.workOn(publication);
  const at = (act: PublicationAct) => ({ page, path: paths.act(':publication', act), done });
  site.form({ ...at('sua'), command: editPublication });
  site.form({
    ...at('doi-ngay'),
    command: moveDuty,
    refusalAt: {
      'publicity.move.same-day': 'aroseOn',
      'publicity.duty.before-register': 'aroseOn',
      'publicity.item.unknown': 'aroseOn',
      'publicity.item.no-deadline': 'aroseOn',
    },
  });
  site.form({
    ...at('cong-khai'),
    command: publishPublication,
    refusalAt: { ...PRIVACY, 'publicity.publish.nothing': '', 'publicity.publish.too-early': '' },
  });
  site.form({ ...at('sua-doi'), command: amendPublication, refusalAt: PRIVACY });
  site.form({ ...at('rut'), command: withdrawPublication });
  site.form({ ...at('phan-cong'), command: assignResponsible, refusalAt: { 'publicity.responsible.unknown': 'responsible' } });
  site.form({
    ...at('them-hinh-thuc'),
    command: planChannel,
    refusalAt: { 'publicity.responsible.unknown': 'responsible', 'publicity.channel.plan-backwards': 'plannedTo' },
  });
  site.form({
    ...at('ghi-hinh-thuc'),
    command: recordChannel,
    refusalAt: { ...DAYS, 'publicity.display.end-before-start': 'lastDay' },
  });
  site.form({ ...at('thon-bao'), command: reportFromVillage, refusalAt: DAYS });
  site.form({
    ...at('go-xuong'),
    command: endDisplay,
    refusalAt: { 'publicity.display.in-future': 'on', 'publicity.display.end-before-start': 'on' },
  });
  site.form({ ...at('ghi-nham'), command: voidDisplay });
}
