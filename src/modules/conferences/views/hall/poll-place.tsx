import { useWords } from '#kernel/words.ts';
import type { Audience as Told } from '../../policy.ts';
import { words } from '../../words.ts';
import { PollRegion } from '../poll/region.tsx';
import { useScene, type Audience } from './hall-context.ts';

/** The screen of a hall is for everybody in it: nobody votes or presses there. */
const TOLD: Readonly<Record<Audience, Told>> = {
  public: 'public',
  screen: 'public',
  delegate: 'delegate',
  site: 'site',
  secretariat: 'secretariat',
  chair: 'chair',
};

/** The one place of a meeting's pages where a vote is shown: what is asked, how many have answered, what came out. */
export function PollPlace() {
  const t = useWords(words);
  const { hall, audience } = useScene();
  if (hall.poll === null) return null;
  return (
    <>
      <h2 class="hall-label">{t('conferences.hall.poll')}</h2>
      <PollRegion poll={hall.poll} audience={TOLD[audience]} />
    </>
  );
}
