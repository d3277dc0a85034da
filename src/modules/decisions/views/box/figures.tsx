import { Code } from '#kernel/html/cut-sheet.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Details } from '#kernel/html/details.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Prose, Section, Stack } from '#kernel/html/section.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../../paths.ts';
import type { BoxView } from '../../queries/find-box.ts';
import { ballotsIn, CHANNELS } from '../../rules/result.ts';
import { words } from '../../words.ts';
import { sayOption, sayResult } from '../say.ts';

interface FiguresProps {
  readonly box: BoxView;
  readonly visit: Visit;
  /** The list leads to the root that was frozen with the result. */
  readonly whole: boolean;
}

/** What was in the box, by channel; the root; whether list and root fit together. */
export function BoxFigures({ box, visit, whole }: FiguresProps) {
  const t = visit.t(words);
  const number = (value: number): string => formatNumber(value, visit.lang);
  const { tally } = box.result;
  const elects = box.options.some(({ kind }) => kind === 'candidate');
  const channels = CHANNELS.filter((channel) => tally.channels[channel] > 0);
  return (
    <Section title={t('decisions.box.inside')} lead={t(`decisions.form.${box.form}`)}>
      <Stack>
        <p>
          {sayResult(box.result, elects, t, visit.lang)} <LegalRef of={box.result} />
        </p>
        <DefinitionList
          items={[
            { term: t('decisions.box.households'), value: number(tally.households) },
            { term: t('decisions.box.ballots'), value: number(ballotsIn(tally)) },
            ...channels.map((channel) => ({ term: t(`decisions.channel.${channel}`), value: number(tally.channels[channel]) })),
            ...box.options.map((option) => ({
              term: sayOption(option, t),
              value: number(tally.counted.find(({ no }) => no === option.no)?.votes ?? 0),
            })),
            { term: t('decisions.box.blank'), value: number(tally.blank) },
            { term: t('decisions.box.spoiled'), value: number(tally.spoiled) },
            { term: t('decisions.box.lines'), value: number(box.lines.length) },
            { term: t('decisions.box.root'), value: <Code>{box.root}</Code> },
          ]}
        />
        {whole ? <p>{t('decisions.box.root-how')}</p> : <Notice kind="error" title={t('decisions.box.broken')} />}
      </Stack>
    </Section>
  );
}

/** What this kind of vote lets people prove, and what it does not; in plain words, both. */
export function Proves({ box }: { readonly box: BoxView }) {
  const t = useWords(words);
  const kind = kindOf(box);
  return (
    <Section title={t('decisions.box.proves')}>
      <Prose>
        <ul>
          <li>{t(`decisions.box.proves.${kind}`)}</li>
          <li>{t(`decisions.box.proves-not.${kind}`)}</li>
          <li>{t('decisions.box.script')}</li>
        </ul>
      </Prose>
    </Section>
  );
}

function kindOf({ form, open }: BoxView): 'open' | 'named' | 'paper' | 'meeting-secret' | 'online' {
  if (form === 'meeting') return open ? 'open' : 'meeting-secret';
  if (form === 'ballot') return open ? 'named' : 'paper';
  return 'online';
}

const SHOWN = 400;

/** The list itself, as far as it stays light on a phone; the file has all of it. */
export function BoxList({ box }: { readonly box: BoxView }) {
  const t = useWords(words);
  if (box.lines.length === 0) return <p>{t('decisions.box.no-list')}</p>;
  return (
    <Details summary={t('decisions.box.list', { count: box.lines.length })}>
      <p>{box.lines.length > SHOWN ? t('decisions.box.list-part', { shown: SHOWN }) : t('decisions.box.list-all')}</p>
      <ol>
        {box.lines.slice(0, SHOWN).map((line) => (
          <li key={line}>
            <Code>{line}</Code>
          </li>
        ))}
      </ol>
    </Details>
  );
}

export function OtherRounds({ box }: { readonly box: BoxView }) {
  const t = useWords(words);
  if (box.rounds.length < 2) return null;
  return (
    <Section title={t('decisions.box.rounds')}>
      <ul>
        {box.rounds.map(({ no, form }) => (
          <li key={no}>
            <a href={`${paths.box(box.decidedCode)}?luot=${no}`}>
              {t('decisions.ballot.title', { no, form: t(`decisions.form.${form}`) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
