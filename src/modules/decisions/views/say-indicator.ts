import { words } from '../words.ts';
import type { DecisionsTranslate } from './say.ts';

type IndicatorKey = Extract<keyof typeof words.vi, `decisions.indicator.${string}`>;

const isKey = (key: string): key is IndicatorKey => key in words.vi;

/** What an indicator is called; its code where it has no name yet. */
export const sayIndicator = (code: string, t: DecisionsTranslate): string => {
  const key = `decisions.indicator.${code}`;
  return isKey(key) ? t(key) : code;
};
