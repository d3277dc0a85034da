import { Button } from '#kernel/html/button.tsx';
import { Fieldset, HiddenField } from '#kernel/html/form.tsx';
import { Meta } from '#kernel/html/card.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { countHands } from '../../commands/count-hands.ts';
import { paths } from '../../paths.ts';
import { mayHelpVillage } from '../../policy.ts';
import type { PartCount } from '../../rules/hand-counts.ts';
import { words } from '../../words.ts';
import { sayOption } from '../say.ts';
import type { AgendaPart } from './agenda.tsx';
import { ownForm } from './own-form.ts';

/** One form for each part of the village that somebody came to: how many hands for what. A recount is kept beside the first. */
export function CountForm(part: AgendaPart) {
  const { item, model, visit } = part;
  if (!mayHelpVillage(visit.actor, model.village).may || item.round.options.length === 0) return null;
  return (
    <>
      {[...model.present.byCluster].map(([cluster, present]) => (
        <OnePart
          key={String(cluster)}
          {...part}
          cluster={cluster}
          present={present}
          last={item.parts.find((one) => one.cluster === cluster) ?? null}
        />
      ))}
    </>
  );
}

interface OneProps extends AgendaPart {
  readonly cluster: number | null;
  readonly present: number;
  readonly last: PartCount | null;
}

function OnePart(part: OneProps) {
  const t = useWords(words);
  const { item, model, form, cluster, present, last } = part;
  const { round } = item;
  const initial = Object.fromEntries(Object.entries(last?.counts ?? {}).map(([no, votes]) => [`counts.${no}`, String(votes)]));
  return (
    <CommandForm
      form={ownForm(form, round.id, cluster)}
      command={countHands}
      action={paths.meetingAct(model.id, 'dem')}
      words={words}
      initial={{ ...initial, spoiled: String(last?.spoiled ?? '') }}
      idPrefix={`dem-${item.code}-${cluster ?? 0}`}
      label={t('decisions.count.label', { title: item.title })}
    >
      <HiddenField name="round" value={round.id} />
      <HiddenField name="cluster" value={cluster ?? ''} />
      <Fields {...part} />
      {last === null ? null : (
        <Meta>{t('decisions.count.last', { sum: sumOf(last), rest: Math.max(0, present - sumOf(last)) })}</Meta>
      )}
      <Button>{t(last === null ? 'decisions.count.do' : 'decisions.count.again')}</Button>
    </CommandForm>
  );
}

/** One field for each choice; spoiled ones there are only on slips. */
function Fields({ item, model, cluster, present }: OneProps) {
  const t = useWords(words);
  const { round } = item;
  const name = model.clusters.find(({ no }) => no === cluster)?.name;
  return (
    <Fieldset
      legend={
        name === undefined
          ? t(round.method === 'hands' ? 'decisions.count.legend-hands' : 'decisions.count.legend-secret')
          : t('decisions.count.legend-part', { name })
      }
      hint={t(round.seats > 1 ? 'decisions.count.hint-many' : 'decisions.count.hint', { present, most: round.seats })}
    >
      {round.options.map((option) => (
        <TextField key={option.no} name={`counts.${option.no}`} label={sayOption(option, t)} inputMode="numeric" size="short" />
      ))}
      {round.method === 'secret' ? (
        <TextField name="spoiled" label={t('decisions.tally.spoiled')} inputMode="numeric" size="short" />
      ) : null}
    </Fieldset>
  );
}

const sumOf = ({ counts, spoiled }: PartCount): number => Object.values(counts).reduce((sum, votes) => sum + votes, spoiled);
