import { useContext } from 'preact/hooks';
import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Form, HiddenField } from '#kernel/html/form.tsx';
import { useWords } from '#kernel/words.ts';
import { HAND_KINDS } from '../../commands/raise-hand.ts';
import { hallPaths } from '../../paths-run.ts';
import type { DelegateChoice } from '../../queries/list-hall-choices.ts';
import { words } from '../../words.ts';
import { Hidden } from './act-form.tsx';
import { ROLE_OF, SceneContext } from './hall-context.ts';

interface Props {
  /** Who may speak for the site; empty where it is the delegate themself. */
  readonly speakers?: readonly DelegateChoice[];
}

/** Asking to speak: one press for each kind; a site may say who will speak. */
export function HandButtons({ speakers = [] }: Props) {
  const t = useWords(words);
  const scene = useContext(SceneContext);
  const site = scene?.own.site ?? null;
  if (scene === null || site === null) return null;
  const { hall, audience, form, own } = scene;
  const personal = audience === 'delegate';
  return (
    <div data-inplace data-part="hand">
      <h2 class="hall-label">{t('conferences.operator.ask')}</h2>
      <Form
        action={hallPaths.act(hall.conference.id, ROLE_OF[audience], 'xin-phat-bieu')}
        label={t('conferences.operator.ask')}
        noChecks
      >
        <Hidden form={form?.key} rev={hall.rev} />
        <HiddenField name="site" value={site} />
        {personal ? <HiddenField name="delegate" value={own.delegate ?? ''} /> : null}
        {personal || speakers.length === 0 ? null : (
          <Select
            name="delegate"
            label={t('conferences.operator.who')}
            optional
            placeholder={t('conferences.operator.who-none')}
            options={speakers.map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(', ') }))}
          />
        )}
        <div class="hall-row">
          {HAND_KINDS.map((kind) => (
            <Button key={kind} name="kind" value={kind} look={kind === 'hand' ? 'main' : 'plain'}>
              {t(`conferences.entry.${kind}`)}
            </Button>
          ))}
        </div>
      </Form>
    </div>
  );
}
