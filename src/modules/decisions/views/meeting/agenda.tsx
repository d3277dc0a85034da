import { Card, Meta } from '#kernel/html/card.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Section, Stack } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem } from '../../queries/find-meeting.ts';
import { words } from '../../words.ts';
import { ResultView } from '../result-view.tsx';
import { sayMatter, sayShare } from '../say.ts';
import { DecisionChip } from '../state-chip.tsx';
import { Candidates } from './candidates.tsx';
import { CountForm } from './count-form.tsx';
import { MethodForm } from './method-form.tsx';
import type { MeetingPart } from './shared.ts';

export interface AgendaPart extends MeetingPart {
  readonly item: AgendaItem;
}

/** The matters put at the meeting, each with what can be done about it now. */
export function Agenda(part: MeetingPart) {
  const t = useWords(words);
  const { model } = part;
  if (model.agenda.length === 0) return null;
  return (
    <Section title={t('decisions.agenda.title')}>
      <Stack>
        {model.agenda.map((item) => (
          <Item key={item.round.id} {...part} item={item} />
        ))}
      </Stack>
    </Section>
  );
}

function Item(part: AgendaPart) {
  const t = useWords(words);
  const { item, model, visit } = part;
  const { round } = item;
  return (
    <Card top={<DecisionChip state={item.state} />}>
      <h3>
        <a href={paths.workOn(item.decision)}>{item.title}</a>
      </h3>
      <Meta>
        {sayMatter(item.law, visit.lang)} · <LegalRef of={item.law.matter} officer />
      </Meta>
      <p>
        {t('decisions.agenda.needs', {
          needed: formatNumber(item.needed, visit.lang),
          households: formatNumber(round.households ?? model.households, visit.lang),
          share: sayShare(item.law, visit.lang),
        })}{' '}
        <LegalRef of={item.law.pass.rule} officer />
      </p>
      <Candidates {...part} />
      {round.state === 'open' ? <MethodForm {...part} /> : null}
      {round.state === 'open' ? <CountForm {...part} /> : null}
      {round.result === null ? null : <ResultView round={round} result={round.result} officer />}
    </Card>
  );
}
