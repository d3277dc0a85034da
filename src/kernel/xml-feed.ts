export interface FeedItem {
  readonly title: string;
  /** Absolute. */
  readonly link: string;
  /** Stays the same for ever, whatever becomes of title and address: the row's id. */
  readonly id: string;
  readonly at: Temporal.Instant;
  /** Plain text. */
  readonly summary: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page the feed belongs to, and the feed itself; absolute. */
  readonly link: string;
  readonly self: string;
  readonly language: 'vi' | 'en';
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export const RSS_TYPE = 'application/rss+xml; charset=utf-8';

/** An RSS 2.0 document. */
export function rss(feed: Feed): string {
  const newest = feed.items.map((item) => item.at).sort((a, b) => Temporal.Instant.compare(b, a))[0];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.link),
    `<atom:link href="${escape(feed.self)}" rel="self" type="application/rss+xml"/>`,
    element('description', feed.description),
    element('language', feed.language),
    ...(newest === undefined ? [] : [element('lastBuildDate', rfc822(newest))]),
    ...feed.items.map(itemXml),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

const itemXml = (item: FeedItem): string =>
  [
    '<item>',
    element('title', item.title),
    element('link', item.link),
    `<guid isPermaLink="false">${escape(item.id)}</guid>`,
    element('pubDate', rfc822(item.at)),
    // Readers take this element for HTML, so the plain text is escaped once for HTML and once for XML.
    element('description', escape(item.summary)),
    '</item>',
  ].join('\n');

const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that XML 1.0 does not allow in any spelling; halves of split emoji become the replacement sign. */
// eslint-disable-next-line no-control-regex -- these characters are what is being removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/** "Sat, 21 Nov 2026 02:00:00 GMT", the date form of RSS. */
const rfc822 = (at: Temporal.Instant): string => new Date(at.epochMilliseconds).toUTCString();
