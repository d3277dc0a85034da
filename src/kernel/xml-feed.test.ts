import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rss, type Feed } from './xml-feed.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text as XML means it; a bare `&`, `<` or forbidden character is an error, as for any strict reader. */
function decoded(raw: string): string {
  // eslint-disable-next-line no-control-regex -- these are what must not occur
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff<]/.test(raw) || !raw.isWellFormed())
    throw new Error('Not allowed in XML');
  return raw.replace(/&(?:([\w#]+);)?/g, (_all, name: string = '') => {
    const sign = ENTITIES[name];
    if (sign === undefined) throw new Error(`Unknown entity ${name}`);
    return sign;
  });
}

/** A strict reader of the little XML a feed uses. */
function parseXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '');
  for (const [, tag, text] of body.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    const top = open.at(-1) ?? root;
    if (tag === undefined) top.text += decoded(text ?? '');
    else if (tag.startsWith('</')) {
      if (open.pop()?.name !== tag.slice(2, -1)) throw new Error(`Unexpected ${tag}`);
    } else {
      const parts = /^<([\w:]+)((?: [\w:]+="[^"]*")*)(\/?)>$/.exec(tag);
      if (parts === null) throw new Error(`Not a tag: ${tag}`);
      const attributes = Object.fromEntries(
        [...(parts[2] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, decoded(value ?? '')]),
      );
      const node: Node = { name: parts[1] ?? '', attributes, children: [], text: '' };
      top.children.push(node);
      if (parts[3] === '') open.push(node);
    }
  }
  if (open.length !== 1) throw new Error('Not closed');
  return root;
}

const child = (node: Node | undefined, name: string) => node?.children.find((candidate) => candidate.name === name);

const feed: Feed = {
  title: 'Công khai của xã Suối Mơ',
  description: 'Những gì xã phải công khai',
  link: 'https://diemcau.example.vn/minh-hoa/suoi-mo/biet',
  self: 'https://diemcau.example.vn/minh-hoa/suoi-mo/rss.xml?a=1&b=2',
  language: 'vi',
  items: [
    {
      title: 'Dự toán <2027> & quyết toán',
      link: 'https://diemcau.example.vn/1',
      id: 'publicity.publication:1',
      at: Temporal.Instant.from('2026-11-20T09:00:00+07:00'),
      summary: 'Thu "chi" <b>năm</b>',
    },
    {
      title: 'Kế hoạch',
      link: 'https://diemcau.example.vn/2',
      id: 'publicity.publication:2',
      at: Temporal.Instant.from('2026-11-21T09:00:00+07:00'),
      summary: '',
    },
  ],
};

describe('an RSS feed', () => {
  it('is read as it was meant', () => {
    const channel = child(child(parseXml(rss(feed)), 'rss'), 'channel');
    expect(child(channel, 'title')?.text).toBe(feed.title);
    expect(child(channel, 'language')?.text).toBe('vi');
    expect(child(channel, 'atom:link')?.attributes).toEqual({ href: feed.self, rel: 'self', type: 'application/rss+xml' });
    expect(child(channel, 'lastBuildDate')?.text).toBe('Sat, 21 Nov 2026 02:00:00 GMT');
    const [item] = channel?.children.filter((node) => node.name === 'item') ?? [];
    expect(child(item, 'title')?.text).toBe('Dự toán <2027> & quyết toán');
    expect(child(item, 'guid')).toMatchObject({ text: 'publicity.publication:1', attributes: { isPermaLink: 'false' } });
    expect(child(item, 'pubDate')?.text).toBe('Fri, 20 Nov 2026 02:00:00 GMT');
    expect(child(item, 'description')?.text).toBe('Thu &quot;chi&quot; &lt;b&gt;năm&lt;/b&gt;');
  });

  it('without items is still a feed', () => {
    const channel = child(child(parseXml(rss({ ...feed, items: [] })), 'rss'), 'channel');
    expect(child(channel, 'lastBuildDate')).toBeUndefined();
    expect(child(channel, 'link')?.text).toBe(feed.link);
  });

  it('is well formed whatever people wrote', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anything, anything, (title, summary) => {
        const [item] = feed.items;
        if (item === undefined) throw new Error('no item');
        const parsed = parseXml(rss({ ...feed, title, items: [{ ...item, title, summary }] }));
        expect(child(child(child(parsed, 'rss'), 'channel'), 'item')?.children).toHaveLength(5);
      }),
    );
  });
});
