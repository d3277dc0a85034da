import { useContext } from 'preact/hooks';
import { Card } from '#kernel/html/card.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Stack } from '#kernel/html/section.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { RightsOfPost } from '../rights-of.ts';
import { words } from '../words.ts';

/** "Vì bạn giữ chức ... đến ..., bạn được: ...", one sheet for each post. */
export function Rights({ rights }: { readonly rights: readonly RightsOfPost[] }) {
  const t = useWords(words);
  if (rights.length === 0) return <Empty title={t('identity.me.no-posts')} next={t('identity.me.no-posts-next')} />;
  return (
    <Stack>
      {rights.map((post) => (
        <OnePost key={post.holding.id} {...post} />
      ))}
    </Stack>
  );
}

function OnePost({ holding, phrases }: RightsOfPost) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const until = holding.until === null ? null : formatDay(holding.until, lang);
  const because = { title: holding.title, body: `${holding.bodyName} (${holding.unitName})`, until };
  if (phrases.length === 0) {
    return (
      <Card>
        <p>{t('identity.me.because-nothing', because)}</p>
      </Card>
    );
  }
  return (
    <Card>
      <p>{t('identity.me.because', because)}</p>
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </Card>
  );
}
