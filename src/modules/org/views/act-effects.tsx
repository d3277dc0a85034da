import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { formatNumber } from '#kernel/html/format.ts';
import { Details } from '#kernel/html/details.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { Affected } from '../queries/affected-by.ts';
import type { ActEffects } from '../rules/act-effects.ts';
import { words } from '../words.ts';
import { shareText } from './share-text.ts';

interface Props {
  readonly effects: ActEffects;
  readonly affected: Affected;
}

/** Everything that an act makes different, in words: before it is confirmed and ever after. */
export function ActEffectsView({ effects, affected }: Props) {
  const t = useWords(words);
  const under = (name: string, parent: string | null): string =>
    t('org.act.under', { name, parent: parent ?? t('org.act.country') });
  const places = (from: string | null, to: string | null) => ({
    from: from ?? t('org.act.country'),
    to: to ?? t('org.act.country'),
  });
  return (
    <Stack>
      <Lines title={t('org.act.begins')} lines={effects.begins.map(({ name, parent }) => under(name, parent))} />
      <Lines title={t('org.act.ends')} lines={effects.ends.map(({ name, parent }) => under(name, parent))} />
      <Parts effects={effects} />
      <Lines
        title={t('org.act.changes')}
        lines={effects.changes.map(({ before, after, from, to, moved }) =>
          moved ? t('org.act.becomes-under', { name: after, ...places(from, to) }) : t('org.act.becomes', { before, after }),
        )}
      />
      <Moves effects={effects} />
      <SameNames effects={effects} />
      <AffectedBy effects={effects} affected={affected} />
    </Stack>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ComponentChildren[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Which unit goes where, and how much of it. */
function Parts({ effects }: { readonly effects: ActEffects }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const lines = effects.parts.map(({ from, to, share, basis }) =>
    t('org.act.into-share', { name: from, to, share: shareText(t, lang, share, basis) }),
  );
  return <Lines title={t('org.act.parts')} lines={lines} />;
}

function Moves({ effects: { moves } }: { readonly effects: ActEffects }) {
  const t = useWords(words);
  if (moves.length === 0) return null;
  return (
    <Details summary={t('org.act.moves', { count: moves.length })} open={moves.length <= 20}>
      <ul>
        {moves.map(({ unit, after, from, to }) => (
          <li key={unit}>{t('org.act.moved', { name: after, from: from ?? '', to: to ?? '' })}</li>
        ))}
      </ul>
    </Details>
  );
}

function SameNames({ effects: { sameNames } }: { readonly effects: ActEffects }) {
  const t = useWords(words);
  if (sameNames.length === 0) return null;
  return (
    <Notice kind="warning" title={t('org.act.same-names')}>
      <ul>
        {sameNames.map(({ name, parent, count }) => (
          <li key={`${parent} ${name}`}>{t('org.act.same-name', { name, parent, count })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function AffectedBy({ effects, affected }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { bodies, holdings, households } = affected;
  if (bodies + holdings + households === 0) return null;
  return (
    <Section title={t('org.act.affected')}>
      <p>
        {t('org.act.affected-counts', {
          bodies: formatNumber(bodies, lang),
          holdings: formatNumber(holdings, lang),
          households: formatNumber(households, lang),
        })}
      </p>
      {effects.ends.length > 0 && bodies > 0 ? <Notice kind="info">{t('org.act.appoint-again')}</Notice> : null}
    </Section>
  );
}
