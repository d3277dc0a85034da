import { render } from 'preact-render-to-string';
import type { Lang } from '#kernel/words.ts';
import { KieuHead, KieuPage } from '../kieu-page.tsx';
import { Layout } from '../layout.tsx';

/** The whole page of components as a document, as the server would send it to somebody signed in who stays on a commune. */
export const kieuDocument = (lang: Lang, stylesheet: string): string =>
  `<!doctype html>${render(
    <Layout
      title="Kiểu"
      lang={lang}
      path="/kieu?q=d%C3%A2n"
      demo
      nav={[
        { href: '/', label: 'Điểm Cầu', current: true },
        { href: '/kieu', label: 'Kiểu' },
      ]}
      stylesheet={stylesheet}
      signedIn={{ name: 'Lò Thị Mai' }}
      home={{ name: 'Suối Mơ', href: '/minh-hoa/suoi-mo' }}
      feeds={[{ href: '/rss.xml', title: 'RSS' }]}
      head={<KieuHead />}
    >
      <KieuPage lang={lang} />
    </Layout>,
  )}`;
