import type { FastifyReply } from 'fastify';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { rss, RSS_TYPE, type FeedItem } from '#kernel/xml-feed.ts';
import { orgPaths, type UnitName } from '#modules/org/index.ts';
import { publicPaths } from '../paths-public.ts';
import { maySeeRows } from '../policy.ts';
import { listNews, type NewsItem } from '../queries/list-news.ts';
import { communeAt } from '../queries/unit-address.ts';
import { words } from '../words.ts';
import { slugsAt, UNIT_ROUTES } from './unit-routes.ts';

interface FeedModel {
  /** Null for the country. */
  readonly unit: UnitName | null;
  readonly news: readonly NewsItem[];
}

/** News of a register for feed readers: nothing in it that the pages do not show to everybody. */
export function registerFeeds(site: Site): void {
  for (const { path, params } of UNIT_ROUTES) {
    site.document({
      path: publicPaths.feed(path),
      params,
      load: async (visit, params): Promise<FeedModel | Moved | null> => {
        const head = await communeAt(visit, slugsAt(params), publicPaths.feed);
        if (head === null || head instanceof Moved) return head;
        return { unit: head.unit, news: await listNews(visit.reader, head.unit.id, visit.today) };
      },
      may: maySeeRows,
      send: sendFeed,
    });
  }
  site.document({
    path: publicPaths.countryFeed(),
    load: async (visit): Promise<FeedModel> => ({ unit: null, news: await listNews(visit.reader, null, visit.today) }),
    may: maySeeRows,
    send: sendFeed,
  });
  site.document({
    path: publicPaths.siteFeed(),
    load: async () => new Moved(publicPaths.countryFeed()),
    may: openToAll,
    send: (_model, _visit, reply) => reply,
  });
}

function sendFeed({ unit, news }: FeedModel, visit: Visit, reply: FastifyReply): FastifyReply {
  const t = visit.t(words);
  const origin = visit.room.publicUrl;
  const title = unit === null ? t('publicity.feed.country') : t('publicity.topic.title', { unit: unit.name });
  const text = rss({
    title: unit?.demo ? t('publicity.feed.demo', { title }) : title,
    description: unit === null ? t('publicity.feed.country-lead') : t('publicity.pub.description', { name: unit.name }),
    link: origin + (unit === null ? orgPaths.country() : publicPaths.register(unit.path)),
    self: origin + (unit === null ? publicPaths.countryFeed() : publicPaths.feed(unit.path)),
    language: visit.lang,
    items: news.map((item) => itemOf(item, unit === null, visit)),
  });
  return reply.type(RSS_TYPE).send(text);
}

function itemOf(item: NewsItem, named: boolean, visit: Visit): FeedItem {
  const t = visit.t(words);
  const title = item.kind === 'published' ? item.title : t(`publicity.feed.${item.kind}`, { title: item.title });
  return {
    title: named ? `${item.unit.name}: ${title}` : title,
    link: visit.room.publicUrl + publicPaths.publication(item.code),
    id: item.id,
    at: item.at,
    summary: [item.documentNo, item.text].filter((part) => part !== null && part !== '').join('. '),
  };
}
