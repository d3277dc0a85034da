import { z } from 'zod';
import { Columns } from '#kernel/html/section.tsx';
import type { PageSpec } from '#kernel/http/spec.ts';
import { readShortCode } from '#kernel/short-code.ts';
import type { MediaLink } from '../media-link.ts';
import { paths } from '../paths.ts';
import { mayFollow } from '../policy.ts';
import { HallFrame } from '../views/hall/hall-frame.tsx';
import { PublicStream } from '../views/hall/public-stream.tsx';
import { Region } from '../views/hall/regions.tsx';
import { words } from '../words.ts';
import { loadInHall, sceneOf, type InHall } from './hall-model.ts';
import { hallParts, Over } from './hall-parts.tsx';

const params = z.object({ code: z.string().max(60) });

type Followed = InHall & { readonly streams: boolean | null };

/** A conference that is open to the public, for everybody. */
export const followPage = (media: MediaLink): PageSpec<z.infer<typeof params>, unknown, Followed> => ({
  path: paths.follow(':code'),
  params,
  load: async (visit, { code: typed }) => {
    const code = readShortCode(typed);
    if (code === null) return null;
    const row = await visit.reader.selectFrom('conferences.conference').select('id').where('code', '=', code).executeTakeFirst();
    const found = row === undefined ? null : await loadInHall(visit, { conference: row.id }, 'public');
    return found === null || row === undefined ? null : { ...found, streams: await media.streams(row.id) };
  },
  may: (_actor, { standing }) => mayFollow(standing),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const scene = sceneOf(model, 'public', visit, form);
    return {
      ...hallParts(scene, t('conferences.role.public'), visit),
      indexed: true,
      breadcrumbs: [{ href: paths.conference(model.hall.conference.code), label: t('conferences.hall.to-conference') }],
      body: (
        <HallFrame scene={scene} who={model.hall.conference.bodyName}>
          <Over scene={scene} />
          <Columns
            side={
              <>
                <Region name="next" />
                <Region name="documents" />
              </>
            }
          >
            <div class="stack">
              <Region name="slide" />
              <PublicStream running={model.streams} />
              <div class="card">
                <Region name="item" />
                <Region name="floor" />
              </div>
              <Region name="poll" />
              <Region name="captions" />
            </div>
          </Columns>
        </HallFrame>
      ),
    };
  },
});
