import { z } from 'zod';
import { id, optionalText, text } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { Moved } from '#kernel/http/spec.ts';
import { cite, REGIMES, STATUSES as LAW_STATUSES } from '#modules/law/index.ts';
import { publicPaths } from '../paths-public.ts';
import { maySeeRows } from '../policy.ts';
import { findOpenPublication, type OpenPublication } from '../queries/find-open-publication.ts';
import { listRegister, type RegisterRow } from '../queries/list-register.ts';
import { readFilter } from '../queries/find-register.ts';
import { CHANNEL_KINDS, PLACE_KINDS, STATES } from '../rules/kinds.ts';
import { STATUSES } from '../rules/status.ts';
import { unitNames } from '#modules/org/index.ts';
import { registerApiGaps } from './api-gaps.ts';

const day = z.iso.date();

const channel = z.object({
  kind: z.enum(CHANNEL_KINDS),
  place: z.enum(PLACE_KINDS).nullable(),
  required: z.boolean(),
  state: z.enum(['none', 'running', 'complete', 'short']),
  startedOn: day.nullable(),
  days: z.int(),
  requiredDays: z.int().nullable(),
});

const row = z.object({
  code: z.string(),
  href: z.string(),
  title: z.string(),
  regime: z.enum(REGIMES),
  item: z.string(),
  itemNumber: z.int().nullable(),
  legalRef: z.string(),
  lawStatus: z.enum(LAW_STATUSES),
  documentNo: z.string().nullable(),
  state: z.enum(STATES),
  status: z.enum(STATUSES),
  workingDays: z.int(),
  dueOn: day,
  publishedOn: day.nullable(),
  withdrawnOn: day.nullable(),
  channelsMissing: z.int(),
  channelsShort: z.int(),
  channels: z.array(channel),
});

const registerQuery = z.looseObject({ unit: id('org.unit'), trang: optionalText(6) });

const PAGE_SIZE = 100;

/** The same rows, the same policy, for other programs. */
export function registerApi(site: Site): void {
  site.api({
    path: publicPaths.apiRegister(),
    summary:
      'Publication register of a commune; filters as on its page (ky, muc, tinh-trang, hinh-thuc, tim), 100 rows a page (trang)',
    query: registerQuery,
    answer: z.object({
      unit: z.object({ id: z.string(), name: z.string(), demo: z.boolean() }),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
      rows: z.array(row),
    }),
    load: async (visit, _params, query) => {
      const unit = (await unitNames(visit.reader, [query.unit], visit.today)).get(query.unit);
      if (unit === undefined) return null;
      const page = /^[1-9]\d{0,3}$/.test(query.trang ?? '') ? Number(query.trang) : 1;
      const order = { sort: { key: 'han', descending: true }, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE } as const;
      return { unit, page, ...(await listRegister(visit.reader, readFilter(query, unit.id, visit.today), order, visit.today)) };
    },
    may: maySeeRows,
    present: ({ unit, page, rows, total }, { room }) => ({
      unit: { id: unit.id, name: unit.name, demo: unit.demo },
      total,
      page,
      pageSize: PAGE_SIZE,
      rows: rows.map((one) => presentRow(one, room.publicUrl)),
    }),
  });
  registerOne(site);
  registerApiGaps(site);
}

function registerOne(site: Site): void {
  site.api({
    path: publicPaths.apiPublication(':code'),
    summary: 'One publication by its public code; summary and changes only where everybody may read them',
    params: z.object({ code: text(60) }),
    answer: row.extend({
      unit: z.object({ id: z.string(), name: z.string() }),
      summary: z.string().nullable(),
      file: z.object({ name: z.string(), mime: z.string(), size: z.int() }).nullable(),
      amendments: z.array(z.object({ onDay: day, change: z.string(), reason: z.string() })),
    }),
    load: async (visit, { code }) => {
      const found = await findOpenPublication(visit, code, publicPaths.apiPublication);
      return found instanceof Moved && !found.permanent ? null : found;
    },
    may: maySeeRows,
    present: (found: OpenPublication, { room }) => ({
      ...presentRow(
        {
          ...found,
          itemNumber: found.item?.number ?? null,
          item: found.item?.key ?? '',
          withdrawnOn: found.withdrawn?.on ?? null,
        },
        room.publicUrl,
      ),
      unit: { id: found.unit.id, name: found.unit.name },
      summary: found.open ? found.summary : null,
      file: found.file === null ? null : { name: found.file.name, mime: found.file.mime, size: found.file.size },
      amendments: found.amendments.map(({ onDay, change, reason }) => ({ onDay, change, reason })),
    }),
  });
}

type Presented = Pick<
  RegisterRow,
  | 'code'
  | 'title'
  | 'regime'
  | 'item'
  | 'itemNumber'
  | 'legalRef'
  | 'lawStatus'
  | 'documentNo'
  | 'state'
  | 'status'
  | 'dueOn'
  | 'publishedOn'
  | 'withdrawnOn'
  | 'channelsMissing'
  | 'channelsShort'
> & { readonly channels: readonly Pick<RegisterRow['channels'][number], 'kind' | 'placeKind' | 'required' | 'progress'>[] };

const presentRow = (one: Presented, origin: string) => ({
  code: one.code,
  href: origin + publicPaths.publication(one.code),
  title: one.title,
  regime: one.regime,
  item: one.item,
  itemNumber: one.itemNumber,
  legalRef: cite(one.legalRef),
  lawStatus: one.lawStatus,
  documentNo: one.documentNo,
  state: one.state,
  status: one.status.kind,
  workingDays: one.status.workingDays,
  dueOn: one.dueOn,
  publishedOn: one.publishedOn,
  withdrawnOn: one.withdrawnOn,
  channelsMissing: one.channelsMissing,
  channelsShort: one.channelsShort,
  channels: one.channels.map(({ kind, placeKind, required, progress }) => ({
    kind,
    place: placeKind,
    required,
    state: progress.state,
    startedOn: progress.startedOn,
    days: progress.days,
    requiredDays: progress.required,
  })),
});
