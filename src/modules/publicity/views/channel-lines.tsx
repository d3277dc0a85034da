import { useContext } from 'preact/hooks';
import { addDays } from '#kernel/day.ts';
import { formatDay } from '#kernel/html/format.ts';
import { LangContext, useWords, type Lang } from '#kernel/words.ts';
import { isHanging } from '../rules/kinds.ts';
import type { ChannelLine } from '../queries/channel-lines.ts';
import { words } from '../words.ts';
import type { PublicityTranslate } from './say.ts';

/** Where a thing can be met and until when, one short line for each form that the law asks for or that was used; what is missing first. */
export function ChannelLines({ lines }: { readonly lines: readonly ChannelLine[] }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const shown = lines
    .filter((line) => line.required || line.progress.startedOn !== null)
    .toSorted((a, b) => Number(a.progress.startedOn !== null) - Number(b.progress.startedOn !== null));
  return (
    <>
      {shown.map((line, index) => (
        <p key={index} class="meta">
          {sayLineName(line, t)}: {sayLineState(line, t, lang)}
          {line.villages > 0 ? ` · ${t('publicity.line.villages', { count: line.villages })}` : null}
        </p>
      ))}
    </>
  );
}

/** "Niêm yết ở trụ sở", with the place as it was written where there is one. */
export function sayLineName(
  { kind, placeKind, place }: Pick<ChannelLine, 'kind' | 'placeKind' | 'place'>,
  t: PublicityTranslate,
): string {
  const name = kind === 'posting' && placeKind !== null ? t(`publicity.line.posting-${placeKind}`) : t(`publicity.line.${kind}`);
  return place === '' ? name : `${name} (${place})`;
}

/** "liên tục 30 ngày đến 18/12/2026 (đã 4 ngày)", "gỡ sớm ...", "chưa có". */
export function sayLineState({ kind, progress, permanent, takenDownOn }: ChannelLine, t: PublicityTranslate, lang: Lang): string {
  const { state, days, required, endsOn, startedOn } = progress;
  if (startedOn === null) return t('publicity.line.none');
  const [since, down] = [formatDay(startedOn, lang), takenDownOn === null ? null : formatDay(takenDownOn, lang)];
  if (permanent)
    return down === null ? t('publicity.line.permanent', { day: since }) : t('publicity.line.short-permanent', { day: down });
  if (required === null) return sayUnlimited(since, down, isHanging(kind), t);
  if (state === 'running' && endsOn !== null)
    return t('publicity.line.running', { days, required, until: formatDay(addDays(endsOn, -1), lang) });
  if (state === 'short' && down !== null) return t('publicity.line.short', { days, required, day: down });
  if (!isHanging(kind)) return t('publicity.line.complete', { required });
  return down === null
    ? t('publicity.line.complete-up', { required })
    : t('publicity.line.complete-down', { required, day: down });
}

/** No number of days is asked for: done on a day, still up, or taken down again. */
function sayUnlimited(since: string, down: string | null, hanging: boolean, t: PublicityTranslate): string {
  if (!hanging) return t('publicity.line.on', { day: since });
  const start = t('publicity.line.since', { day: since });
  return down === null ? start : `${start}, ${t('publicity.line.down', { day: down })}`;
}
