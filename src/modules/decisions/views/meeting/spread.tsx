import { Card } from '#kernel/html/card.tsx';
import { Details } from '#kernel/html/details.tsx';
import { formatDayLong, formatInstant } from '#kernel/html/format.ts';
import { Grid, Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../../paths.ts';
import type { MeetingModel } from '../../queries/find-meeting.ts';
import { clockOf } from '../../meeting-fields.ts';
import { words } from '../../words.ts';
import type { DecisionsTranslate } from '../say.ts';
import type { MeetingPart } from './shared.ts';

/** What is read over the loudspeaker, and what is sent as a short message: to copy, word by word. */
export function Spread({ model, visit }: MeetingPart) {
  const t = useWords(words);
  if (model.state !== 'called') return null;
  const figures = sayFigures(model, visit.lang);
  const topics = model.agenda.map(({ title }) => title);
  return (
    <Section title={t('decisions.spread.title')} lead={t('decisions.spread.lead')}>
      <Grid>
        <Card title={t('decisions.spread.poster')} href={paths.meetingAct(model.id, 'thong-bao')}>
          <p>{t('decisions.spread.poster-why')}</p>
        </Card>
        <Details summary={t('decisions.spread.loudspeaker')}>
          {sayScript(figures, topics, t).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Details>
        <Details summary={t('decisions.spread.message')}>
          <p>{t('decisions.spread.message-text', { ...figures, topics: topics.join('; ') })}</p>
        </Details>
      </Grid>
    </Section>
  );
}

const sayFigures = (model: MeetingModel, lang: MeetingPart['visit']['lang']) => ({
  unit: model.unit.name,
  at: clockOf(model.startsAt),
  day: formatDayLong(model.on, lang),
  when: formatInstant(model.startsAt, lang),
  place: model.place,
});

/** Short sentences, the time and the place twice: it is heard once, while people work. */
const sayScript = (
  figures: ReturnType<typeof sayFigures>,
  topics: readonly string[],
  t: DecisionsTranslate,
): readonly string[] => [
  t('decisions.spread.script-hello', figures),
  t('decisions.spread.script-when', figures),
  ...(topics.length === 0 ? [] : [t('decisions.spread.script-topics', { topics: topics.join('; ') })]),
  t('decisions.spread.script-who'),
  t('decisions.spread.script-again', figures),
];
