import type { Reader, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { publish } from '#kernel/live/index.ts';
import { liveTopic } from '../live-topic.ts';
import { computedOf, type Computed } from '../rules/computed.ts';
import type { ChannelFacts } from '../rules/progress.ts';

/** More channels than one publication ever has: the required ones and two reports of each village of the largest commune. */
const MOST = 1_000;

/**
 * Sets the columns that nobody types, after every change of a channel, a display or the state. The caller holds the lock
 * on the publication.
 */
export async function keepComputed(tx: Tx, publication: Id<'publicity.publication'>): Promise<Computed> {
  const { released_on } = await tx
    .selectFrom('publicity.publication')
    .select('released_on')
    .where('id', '=', publication)
    .executeTakeFirstOrThrow();
  const computed = computedOf(await channelFacts(tx, publication), released_on);
  const { unit_id } = await tx
    .updateTable('publicity.publication')
    .set({
      published_on: computed.publishedOn,
      channels_missing: computed.missing,
      channels_short: computed.short,
      complete_on: computed.completeOn,
    })
    .where('id', '=', publication)
    .returning('unit_id')
    .executeTakeFirstOrThrow();
  await publish(tx, liveTopic(unit_id), {});
  for (const { id, startedOn, short } of computed.channels) {
    await tx
      .updateTable('publicity.channel')
      .set({ started_on: startedOn, short })
      .where('id', '=', id as Id<'publicity.channel'>)
      .where((eb) => eb.or([eb('started_on', 'is distinct from', startedOn), eb('short', '!=', short)]))
      .execute();
  }
  return computed;
}

async function channelFacts(tx: Reader, publication: Id<'publicity.publication'>): Promise<ChannelFacts[]> {
  const channels = await tx
    .selectFrom('publicity.channel')
    .select(['id', 'kind', 'required', 'one_of', 'place_kind', 'village_id', 'required_days', 'permanent'])
    .where('publication_id', '=', publication)
    .orderBy('id')
    .limit(MOST)
    .execute();
  const displays = await tx
    .selectFrom('publicity.display as d')
    .innerJoin('publicity.channel as c', 'c.id', 'd.channel_id')
    .select(['d.channel_id', 'd.from_day', 'd.to_day'])
    .where('c.publication_id', '=', publication)
    .where('d.void_reason', 'is', null)
    .orderBy('d.from_day')
    .limit(10 * MOST)
    .execute();
  const byChannel = Map.groupBy(displays, (display) => display.channel_id);
  return channels.map((channel) => ({
    id: channel.id,
    kind: channel.kind,
    required: channel.required,
    oneOf: channel.one_of,
    placeKind: channel.place_kind,
    village: channel.village_id,
    requiredDays: channel.required_days,
    permanent: channel.permanent,
    displays: (byChannel.get(channel.id) ?? []).map((display) => ({ from: display.from_day, to: display.to_day })),
  }));
}
