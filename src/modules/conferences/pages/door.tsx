import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { text } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { say } from '#kernel/http/say.ts';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, Limit, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { leaveSeatOf } from '../commands/leave-seat.ts';
import { takeSeat, type TakenSeat } from '../commands/take-seat.ts';
import { HALL_OF, hallPaths } from '../paths-run.ts';
import { paths } from '../paths.ts';
import { findDoor, type Door } from '../queries/find-door.ts';
import { findOwnSeat, type OwnSeat } from '../queries/find-own-seat.ts';
import { readSeatCode, seatCodeHash } from '../rules/seat-code.ts';
import { keepSeat, leaveSeat, seatOf } from '../seat-cookie.ts';
import { OwnSeatNotice } from '../views/own-seat.tsx';
import { words } from '../words.ts';

/** Codes from one network: all delegates of a hall share one address, so they are not few; nobody guesses one in a lifetime. */
const TRIES: Limit = { name: 'conferences.door', points: 1000, seconds: 300 };

interface DoorModel {
  /** As it stands in the address; '' where it is still to be typed. */
  readonly code: string;
  readonly door: Door | null;
  /** The page somebody came from who has no seat. */
  readonly wanted: string | null;
  readonly left: boolean;
  /** Where this browser sits already; told where a code is typed. */
  readonly own: OwnSeat | null;
}

const query = z.record(z.string(), z.unknown());
const params = z.object({ code: text(60) });

const typed: PageSpec<object, Query, DoorModel> = {
  path: hallPaths.door(),
  query,
  load: async (visit, _params, asked) => {
    const wanted = queryText(asked, 'toi');
    return {
      code: '',
      door: null,
      wanted: wanted.startsWith('/hoi-nghi/') ? wanted : null,
      left: queryText(asked, 'roi') !== '',
      own: await findOwnSeat(visit.reader, seatOf(visit), visit.now),
    };
  },
  may: () => everyone,
  view: doorView,
};

/** Where a printed code leads: says what it opens; taking the seat is a press of its own, since a GET changes nothing. */
const scanned: PageSpec<z.infer<typeof params>, Query, DoorModel> = {
  path: paths.door(':code'),
  params,
  query,
  load: async (visit, { code }) => {
    const read = readSeatCode(code);
    const door = read === null ? null : await findDoor(visit.reader, seatCodeHash(visit.room.secret, read));
    return { code, door, wanted: null, left: false, own: null };
  },
  may: () => everyone,
  view: doorView,
};

/** The door of all meetings. */
export function registerDoor(site: Site): void {
  site.page(typed);
  site.page(scanned);
  site.form({
    page: typed,
    command: takeSeat,
    input: (fields, _params, visit) => ({ ...fields, codeHash: hashOf(fields['code'], visit), current: seatOf(visit) }),
    limit: TRIES,
    refusalAt: {
      'conferences.door.unknown-code': 'code',
      'conferences.door.not-called': 'code',
      'conferences.door.cancelled': 'code',
      'conferences.door.over': 'code',
      'conferences.door.not-screen': 'code',
      'conferences.door.seat-taken': '',
    },
    done: (taken: TakenSeat, visit, reply) => {
      if (taken.token !== null) keepSeat(reply, visit, taken.token, taken.until);
      return paths.hall(taken.conference, HALL_OF[taken.role]);
    },
  });
  site.form({
    page: typed,
    path: hallPaths.leave(),
    command: leaveSeatOf,
    input: (_fields, _params, visit) => ({ seat: seatOf(visit) }),
    done: (_value, _visit, reply) => {
      leaveSeat(reply);
      return `${hallPaths.door()}?roi=1`;
    },
  });
}

function hashOf(code: unknown, visit: Visit): string | null {
  const read = typeof code === 'string' ? readSeatCode(code) : null;
  return read === null ? null : seatCodeHash(visit.room.secret, read).toString('hex');
}

function doorView(model: DoorModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const taken = form.errors['']?.code === 'conferences.door.seat-taken' ? form.errors[''] : undefined;
  const { '': _whole, ...errors } = form.errors;
  const state = { ...form, errors };
  const unknown = model.code !== '' && model.door === null && form.of === null;
  return {
    title: t('conferences.door.title'),
    demo: model.door?.demo ?? false,
    indexed: false,
    body: (
      <Stack>
        <PageTitle title={t('conferences.door.title')} lead={t('conferences.door.lead')} />
        {model.left ? <Notice kind="success" live title={t('conferences.door.left')} /> : null}
        {model.own === null ? null : <OwnSeatNotice own={model.own} />}
        {unknown ? <Notice kind="error" title={t('conferences.door.unknown-code')} /> : null}
        {taken === undefined ? null : (
          <Notice kind="warning" live title={say(words, visit.lang, taken.code, taken.values)}>
            <p>{t('conferences.door.take-over-what')}</p>
            <CommandForm
              form={{ ...state, values: {} }}
              command={takeSeat}
              action={hallPaths.door()}
              words={words}
              idPrefix="nhan"
            >
              <HiddenField name="code" value={typedCode(form)} />
              <HiddenField name="takeOver" value="on" />
              <Button look="danger">{t('conferences.door.take-over')}</Button>
            </CommandForm>
          </Notice>
        )}
        {model.door === null ? <TypeCode state={state} /> : <Leads model={model} door={model.door} state={state} visit={visit} />}
        {model.door === null ? <p class="meta">{t('conferences.recording.may-what')}</p> : null}
        {model.wanted === null ? null : (
          <p>
            <a href={`/dang-nhap?ve=${encodeURIComponent(model.wanted)}`}>{t('conferences.door.sign-in')}</a>
          </p>
        )}
      </Stack>
    ),
  };
}

/** What was typed; a field sent twice is no code. */
const typedCode = ({ values }: FormState): string => (typeof values['code'] === 'string' ? values['code'] : '');

function TypeCode({ state }: { readonly state: FormState }) {
  const t = useWords(words);
  return (
    <CommandForm form={state} command={takeSeat} action={hallPaths.door()} words={words}>
      <TextField
        name="code"
        label={t('conferences.door.code')}
        hint={t('conferences.door.code-hint')}
        size="medium"
        maxLength={60}
        autoComplete="off"
      />
      <Button>{t('conferences.door.look')}</Button>
    </CommandForm>
  );
}

interface LeadsProps {
  readonly model: DoorModel;
  readonly door: Door;
  readonly state: FormState;
  readonly visit: Visit;
}

/** What a code opens, in words, before anything is taken. */
function Leads({ model, door, state, visit }: LeadsProps) {
  const t = useWords(words);
  const seat = [t(`conferences.role.${door.role}`), door.siteName, door.delegateName].filter(Boolean).join(': ');
  return (
    <>
      <DefinitionList
        items={[
          { term: t('conferences.door.conference'), value: door.title },
          { term: t('conferences.door.when'), value: formatInstant(door.startsAt, visit.lang) },
          { term: t('conferences.door.seat'), value: seat },
        ]}
      />
      <Notice
        kind={door.recording ? 'warning' : 'info'}
        title={t(door.recording ? 'conferences.hall.recording' : 'conferences.recording.may')}
      >
        <p>{t('conferences.recording.may-what')}</p>
      </Notice>
      <CommandForm form={state} command={takeSeat} action={hallPaths.door()} words={words}>
        <HiddenField name="code" value={model.code} />
        {door.role === 'delegate' ? <p class="meta">{t('conferences.door.checks-in')}</p> : null}
        <div class="actions">
          <Button>{t('conferences.door.enter')}</Button>
          {door.role === 'operator' ? (
            <Button look="plain" name="as" value="screen">
              {t('conferences.door.enter-screen')}
            </Button>
          ) : null}
        </div>
      </CommandForm>
    </>
  );
}
