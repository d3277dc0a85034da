import type { Site } from '#kernel/http/site.ts';
import { disposition } from '#kernel/files/send.ts';
import { preparePaths } from '../paths-prepare.ts';
import { paths } from '../paths.ts';
import { maySee } from '../policy.ts';
import { findConference } from '../queries/find-conference.ts';
import { calendarFile } from '../rules/calendar.ts';
import { publicParams } from './public-page.tsx';

/** The conference as an entry for the calendar of a phone or a mail program. */
export function registerCalendar(site: Site): void {
  site.document({
    path: preparePaths.calendar(':code'),
    params: publicParams,
    load: (visit, { code }) => findConference(visit, { code }),
    may: (actor, model) => maySee({ ...model.standing, actor }),
    send: (model, { room, now }, reply) =>
      reply
        .header('content-disposition', disposition(`${model.title}.ics`))
        .type('text/calendar; charset=utf-8')
        .send(
          calendarFile({
            uid: `${model.id}@${new URL(room.publicUrl).hostname}`,
            title: model.title,
            place: model.place,
            address: room.publicUrl + paths.conference(model.code),
            startsAt: model.startsAt,
            endsAt: model.endsAt,
            made: now,
            cancelled: model.state === 'cancelled',
          }),
        ),
  });
}
