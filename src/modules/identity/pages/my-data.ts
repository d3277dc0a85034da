import { signedIn } from '#kernel/actor.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Module } from '#kernel/module.ts';
import { paths } from '../paths.ts';

/** Everything the modules hold about the person who asks, as one file (Law 91/2025/QH15 on personal data: the right to a copy). */
export function registerMyData(site: Site, modules: readonly Module[]): void {
  site.document({
    path: paths.myData,
    may: signedIn,
    load: async ({ reader, actor }) => {
      const { person } = actor;
      if (person === null) return {};
      const parts = await Promise.all(
        modules.flatMap((module) => module.personalData ?? []).map((data) => data.export(reader, person)),
      );
      return Object.assign({}, ...parts) as Record<string, readonly object[]>;
    },
    send: (model, visit, reply) =>
      reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="diem-cau-${visit.today}.json"`)
        .send(JSON.stringify(model, null, 2)),
  });
}
