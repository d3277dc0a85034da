import { Notice } from '#kernel/html/notice.tsx';
import { useWords } from '#kernel/words.ts';
import { words } from '../../words.ts';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';

/** What the secretariat has to say to this page; before it, that picture and sound of this very site are switched off. */
export const Message = () => (
  <>
    <OwnIsOut />
    <Sent />
  </>
);

function OwnIsOut() {
  const t = useWords(words);
  const { hall, audience, own } = useScene();
  if (audience !== 'site' || own.site === null || !(hall.session.out ?? []).includes(own.site)) return null;
  return (
    <Notice kind="warning" title={t('conferences.out.own')}>
      <p>{t('conferences.out.own-what')}</p>
    </Notice>
  );
}

/** A message to all, or to the one site whose page this is; whoever keeps the log sees all and takes them down. */
function Sent() {
  const t = useWords(words);
  const { hall, audience, own } = useScene();
  const { message } = hall.session;
  const keeps = audience === 'secretariat' || audience === 'chair';
  if (message === null || audience === 'public') return null;
  if (message.to !== null && message.to !== own.site && !keeps) return null;
  const title = message.to === null ? 'conferences.hall.message' : 'conferences.hall.message-own';
  const to = message.to === null ? null : (hall.names.sites[message.to]?.name ?? '');
  return (
    <Notice kind="warning" title={keeps && to !== null ? t('conferences.hall.message-to', { site: to }) : t(title)}>
      <p>{message.text}</p>
      {keeps ? <ActForm act="go-thong-bao">{t('conferences.secretary.message-clear')}</ActForm> : null}
    </Notice>
  );
}
