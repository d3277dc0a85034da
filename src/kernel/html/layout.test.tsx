import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Layout, type LayoutProps } from './layout.tsx';
import { canonicalHref, languageHref } from './links.ts';

const page = (props: Partial<LayoutProps> = {}): string =>
  render(
    <Layout
      title="Sổ công khai"
      lang="vi"
      path="/minh-hoa/suoi-mo/biet?trang=2"
      demo={false}
      nav={[]}
      stylesheet="/_/s.css"
      {...props}
    >
      <p>thân bài</p>
    </Layout>,
  );

test('says its language, its title and where the style is', () => {
  const html = page();
  expect(html).toMatch(/^<html lang="vi">/);
  expect(html).toContain('<title>Sổ công khai · Điểm Cầu</title>');
  expect(html).toContain('<link rel="stylesheet" href="/_/s.css"/>');
  expect(page({ lang: 'en' })).toMatch(/^<html lang="en">/);
});

test('what people typed stays text wherever the frame shows it', () => {
  const evil = '"><script>alert(1)</script>';
  const html = page({
    title: evil,
    description: evil,
    path: `/tim?q=${evil}`,
    signedIn: { name: evil },
    home: { name: evil, href: '/x' },
  });
  expect(html).not.toContain('<script');
});

test('the skip link comes first in the body and leads to the main part', () => {
  expect(page({ demo: true })).toMatch(/<body><a class="skip" href="#noi-dung">/);
  expect(page()).toContain('<main id="noi-dung" tabindex="-1">');
});

test('the other language is the same page with the same parameters, marked as that language', () => {
  expect(page()).toContain('<a href="/minh-hoa/suoi-mo/biet?trang=2&amp;lang=en" lang="en" hreflang="en">English</a>');
  expect(page({ lang: 'en' })).toContain('lang="vi" hreflang="vi">Tiếng Việt</a>');
  expect(languageHref('/tim?q=d%C3%A2n+v%E1%BA%ADn&lang=en', 'vi')).toBe('/tim?q=d%C3%A2n+v%E1%BA%ADn&lang=vi');
  expect(canonicalHref('/tim?lang=en')).toBe('/tim');
  expect(canonicalHref('/tim?lang=en&q=a#b')).toBe('/tim?q=a');
});

test('a visitor can sign in and comes back here; somebody signed in leaves by POST', () => {
  expect(page()).toContain(`href="/dang-nhap?ve=${encodeURIComponent('/minh-hoa/suoi-mo/biet?trang=2')}"`);
  const html = page({ signedIn: { name: 'Lò Thị Mai' } });
  expect(html).toContain('<form method="post" action="/dang-xuat"><button type="submit"');
  expect(html).not.toContain('/dang-nhap');
});

test('the menu of somebody signed in folds without script; a visitor sees all of it', () => {
  const nav = [{ href: '/to-chuc', label: 'Tổ chức' }];
  expect(page({ nav, signedIn: { name: 'Lò Thị Mai' } })).toMatch(
    /<details class="menu-fold"><summary class="frame"><span>Các mục<\/span> <span>Lò Thị Mai<\/span><\/summary>.*Tổ chức.*English.*Đăng xuất.*<\/details>/s,
  );
  expect(page({ nav })).not.toContain('<details');
});

test('the band about demonstration data stands only where it is true', () => {
  expect(page({ demo: true })).toContain('class="demo"');
  expect(page()).not.toContain('class="demo"');
});

test('menu marks the present page; feeds, scripts and noindex come only when asked for', () => {
  const nav = [
    { href: '/', label: 'Tìm', current: true },
    { href: '/tin', label: 'Tin' },
  ];
  expect(page({ nav })).toContain('<a href="/" aria-current="page">Tìm</a>');
  expect(page({ nav })).toContain('<a href="/tin">Tin</a>');
  expect(page()).not.toMatch(/<script|rss|noindex/);
  const full = page({ scripts: ['/_/a.js'], feeds: [{ href: '/rss.xml', title: 'Tin' }], noIndex: true });
  expect(full).toContain('<script type="module" src="/_/a.js">');
  expect(full).toContain('<link rel="alternate" type="application/rss+xml" title="Tin" href="/rss.xml"/>');
  expect(full).toContain('<meta name="robots" content="noindex"/>');
});
