import { dayOf, ZONE } from '#kernel/day.ts';
import { formatDay, formatDayLong, formatNumber } from '#kernel/html/format.ts';
import type { Lang } from '#kernel/words.ts';
import type { ConferenceModel } from '../../queries/find-conference.ts';
import type { MinutedConclusion, MinutedPoll, MinutesFacts } from '../../queries/minutes-facts.ts';
import type { MinutesOutline, Statement } from '../../rules/minutes/outline.ts';
import { sayFigures, sayFormula, sayOptions, sayOutcome, votesOf, type ConferencesTranslate } from '../poll/say.ts';

interface Draft {
  readonly conference: ConferenceModel;
  readonly outline: MinutesOutline;
  readonly facts: MinutesFacts;
}

const MOST_INTERRUPTIONS = 50;

/** "8 giờ 05": the clock of the hall. */
const clockOf = (at: number): string => {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
  return `${here.hour} giờ ${String(here.minute).padStart(2, '0')}`;
};

/** The minutes as far as they can be told from what was recorded; the secretary adds what was said. */
export function draftMinutes({ conference, outline, facts }: Draft, t: ConferencesTranslate, lang: Lang): string {
  const chairs = conference.chairs.map(({ name, titles }) => [name, ...titles].join(', '));
  const { attendance } = facts;
  const number = (value: number): string => formatNumber(value, lang);
  return [
    t('conferences.minutes.text-when', {
      day: formatDayLong(dayOf(conference.startsAt), lang),
      place: conference.place,
      title: conference.title,
    }),
    ...(chairs.length === 0 ? [] : [t('conferences.minutes.text-chairs', { chairs: chairs.join('; ') })]),
    t('conferences.minutes.text-attendance', {
      sites: number(attendance.sites),
      joined: number(attendance.joined),
      delegates: number(attendance.delegates),
      present: number(attendance.present),
      absent: number(attendance.absent),
    }),
    ...outline.statements.map((statement) => sayStatement(statement, facts, t, lang)),
    ...sayInterruptions(outline, t, lang),
    ...facts.proposals.map((one) =>
      t('conferences.minutes.text-proposal', { no: one.no, site: one.site, text: one.text, asked: one.asked }),
    ),
    ...sayUnannounced(outline, facts, t, lang),
    t('conferences.minutes.text-end'),
  ].join('\n\n');
}

/** One thing that happened, with its time; what was entered after it happened says so. */
export function sayStatement(statement: Statement, facts: MinutesFacts, t: ConferencesTranslate, lang: Lang): string {
  const said = `${t('conferences.minutes.at', { at: clockOf(statement.at) })} ${sayTold(statement, facts, t, lang)}`;
  return statement.afterwards ? `${said} ${t('conferences.minutes.afterwards')}` : said;
}

type Elsewhere = {
  readonly kind: 'quorum' | 'item' | 'postponed' | 'spoke' | 'note' | 'poll' | 'cancelled-poll' | 'conclusion';
};

function sayTold(told: Statement, facts: MinutesFacts, t: ConferencesTranslate, lang: Lang): string {
  switch (told.kind) {
    case 'quorum':
      return t(told.met ? 'conferences.minutes.text-quorum' : 'conferences.minutes.text-no-quorum', {
        present: formatNumber(told.present, lang),
        entitled: formatNumber(told.entitled, lang),
      });
    case 'item':
    case 'postponed':
      return t(`conferences.minutes.text-${told.kind}`, { title: told.title });
    case 'spoke':
      return saySpoke(told, t);
    case 'note':
      return told.text;
    case 'poll':
    case 'cancelled-poll':
      return sayPoll(
        facts.polls.find(({ id }) => id === told.poll),
        t,
        lang,
      );
    case 'conclusion': {
      const found = facts.conclusions.find(({ id }) => id === told.conclusion);
      return found === undefined ? '' : sayConclusion(found, t, lang);
    }
    default:
      return sayPicture(told, t, lang);
  }
}

/** What was to be seen and heard, beside what was said. */
function sayPicture(told: Exclude<Statement, Elsewhere>, t: ConferencesTranslate, lang: Lang): string {
  switch (told.kind) {
    case 'screen':
      return told.site === null
        ? t('conferences.minutes.text-screen')
        : t('conferences.minutes.text-screen-of', { site: told.site });
    case 'sent-out':
    case 'let-in':
      return t(`conferences.minutes.text-${told.kind}`, { site: told.site });
    case 'recording':
      return told.purpose === null || told.until === null
        ? t('conferences.minutes.text-recording')
        : t('conferences.minutes.text-recording-for', { purpose: told.purpose, until: formatDay(told.until, lang) });
    default:
      return t(`conferences.minutes.text-${told.kind}`);
  }
}

function saySpoke({ entry, seconds, names }: Extract<Statement, { kind: 'spoke' }>, t: ConferencesTranslate): string {
  const minutes = Math.floor(seconds / 60);
  const site = names.site ?? '';
  const said = {
    who:
      names.who === null
        ? t('conferences.minutes.speaker-unnamed', { site })
        : t('conferences.minutes.speaker', { who: names.who, site }),
    time: t('conferences.minutes.time', { minutes, seconds: seconds % 60 }),
  };
  if (names.paper !== null) return t('conferences.minutes.text-paper', { ...said, title: names.paper });
  const kind = entry === 'question' || entry === 'reply' || entry === 'order' ? entry : 'spoke';
  return t(`conferences.minutes.text-${kind}`, said);
}

function sayPoll(poll: MinutedPoll | undefined, t: ConferencesTranslate, lang: Lang): string {
  if (poll === undefined) return '';
  const head = { no: poll.no, question: poll.question, method: t(`conferences.poll.method.${poll.method}`) };
  if (poll.result === null) return t('conferences.minutes.text-cancelled-poll', { ...head, reason: poll.cancelReason ?? '' });
  const { result } = poll;
  const chosen =
    result.chosen.length === 0 ? '' : t('conferences.poll.chosen', { names: sayOptions(result.chosen, poll.options, t) });
  return [
    t('conferences.minutes.text-poll', head),
    `${sayFigures(poll.options, (no) => votesOf(result, no), t, lang)}.`,
    ...(result.tally.spoiled === 0 ? [] : [`${t('conferences.poll.spoiled')} ${formatNumber(result.tally.spoiled, lang)}.`]),
    sayFormula(result, poll.options, t, lang),
    `${sayOutcome(result, t)}.`,
    chosen,
    t('conferences.poll.rule-ref', { ref: result.ruleRef }),
    poll.afterwards === 0 ? '' : t('conferences.minutes.text-counted-late', { sites: poll.afterwards }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const sayConclusion = ({ no, text, who, measure, dueOn }: MinutedConclusion, t: ConferencesTranslate, lang: Lang): string =>
  t('conferences.minutes.text-conclusion', {
    no,
    text,
    who: who ?? t('conferences.conclusion.all-sites'),
    measure,
    due: formatDay(dueOn, lang),
  });

function sayInterruptions({ interruptions }: MinutesOutline, t: ConferencesTranslate, lang: Lang): readonly string[] {
  if (interruptions.length === 0) return [];
  const shown = interruptions.slice(0, MOST_INTERRUPTIONS);
  const sites = shown.map(({ site, times, ms }) =>
    t('conferences.minutes.interruption', { site, times, minutes: formatNumber(Math.ceil(ms / 60_000), lang) }),
  );
  const more = interruptions.length - shown.length;
  return [t('conferences.minutes.text-interruptions', { sites: sites.join('; '), more })];
}

/** Clauses drafted but not announced in the hall: the minutes name them too. */
function sayUnannounced(
  { statements }: MinutesOutline,
  { conclusions }: MinutesFacts,
  t: ConferencesTranslate,
  lang: Lang,
): readonly string[] {
  const told = new Set(statements.map((one) => (one.kind === 'conclusion' ? one.conclusion : null)));
  return conclusions.filter(({ id }) => !told.has(id)).map((one) => sayConclusion(one, t, lang));
}
