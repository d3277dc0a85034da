import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { LangContext } from '../words.ts';
import { LiveNotice } from './index.ts';

it('says nothing until the island does, then in the language of the page', () => {
  const html = render(
    <LangContext.Provider value="en">
      <LiveNotice stream="/song/xa?a=1&b=2" page="/minh-hoa/suoi-mo/biet" />
    </LangContext.Provider>,
  );
  expect(html).toBe(
    '<div class="live-notice" data-live="/song/xa?a=1&amp;b=2" role="status"><template><p>Something has changed. <a href="/minh-hoa/suoi-mo/biet">Load again</a></p></template></div>',
  );
  expect(render(<LiveNotice stream="/song/xa" page="/" />)).toContain('Có thay đổi mới. <a href="/">Tải lại</a>');
});
