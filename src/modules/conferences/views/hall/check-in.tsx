import { Button } from '#kernel/html/button.tsx';
import { Form, HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { KEY_FIELD } from '#kernel/http/form.ts';
import { useWords } from '#kernel/words.ts';
import { hallPaths } from '../../paths-run.ts';
import { words } from '../../words.ts';
import { useScene } from './hall-context.ts';

/** Who took their seat before the day is asked whether they are there now. */
export function CheckIn() {
  const t = useWords(words);
  const { hall, form } = useScene();
  return (
    <Notice kind="info" title={t('conferences.attend.self')}>
      <Form action={hallPaths.act(hall.conference.id, 'dai-bieu', 'co-mat')} label={t('conferences.attend.self-do')}>
        <HiddenField name={KEY_FIELD} value={form?.key ?? ''} />
        <Button>{t('conferences.attend.self-do')}</Button>
      </Form>
    </Notice>
  );
}
