import type { Site } from '#kernel/http/site.ts';
import type { PageSpec } from '#kernel/http/spec.ts';
import type { Room } from '#kernel/room.ts';
import { beatWith } from '../commands/beat.ts';
import type { MediaLink } from '../media-link.ts';
import { hallPaths } from '../paths-run.ts';
import { openPresence } from '../presence.ts';
import { seatOf } from '../seat-cookie.ts';
import { delegatePage, operatorPage, screenPage } from './attend.tsx';
import { boardStream } from './board.ts';
import { registerDoor } from './door.tsx';
import { followPage } from './follow.tsx';
import { registerHallActs } from './hall-acts.ts';
import { logPage } from './hall-log.tsx';
import { chairPage, secretaryPage } from './preside.tsx';
import { registerRecordingActs } from './recording-acts.ts';

/** The meeting: the door, one page for each role, what is pressed there, and the stream that keeps open pages up to date. */
export function registerRun(site: Site, room: Room, media: MediaLink): void {
  const presence = openPresence(room);
  const operator = heardOf(operatorPage, presence.heard);
  registerDoor(site);
  site.page(chairPage);
  site.page(secretaryPage);
  site.page(operator);
  site.page(delegatePage);
  site.page(screenPage);
  site.page(followPage(media));
  site.page(logPage);
  site.board(withMedia(boardStream, media));
  registerHallActs(site, 'chu-tri', chairPage);
  registerHallActs(site, 'thu-ky', secretaryPage);
  registerHallActs(site, 'diem-cau', operator);
  registerHallActs(site, 'dai-bieu', delegatePage);
  registerRecordingActs(site, media);
  site.form({
    page: operatorPage,
    path: hallPaths.beat(':conference'),
    command: beatWith(presence),
    input: (_fields, _params, visit) => ({ seat: seatOf(visit) }),
    done: (_value, _visit, _reply, { conference }) => hallPaths.log(conference),
  });
}

/** A page that loads itself again is as good a sign of life as one that sends its own. */
function heardOf<Params, Query, Model>(
  page: PageSpec<Params, Query, Model>,
  heard: (seat: string | null) => void,
): PageSpec<Params, Query, Model> {
  return {
    ...page,
    view: (model, visit, form) => {
      heard(seatOf(visit));
      return page.view(model, visit, form);
    },
  };
}

/** Whoever is heard and seen follows the log as fast as the boards do. */
const withMedia = (stream: typeof boardStream, media: MediaLink): typeof boardStream => ({
  ...stream,
  source: (model, visit) => {
    const source = stream.source(model, visit);
    return {
      ...source,
      read: async (now) => {
        const frame = await source.read(now);
        media.changed(model.conference, frame.rev);
        return frame;
      },
    };
  },
});
