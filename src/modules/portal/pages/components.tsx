import { KieuHead, KieuPage } from '#kernel/html/kieu-page.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { paths } from '../paths.ts';

/** Every component in every state, for those who build pages. */
export function registerComponents(site: Site): void {
  site.page({
    path: paths.components(),
    load: async () => ({}),
    may: openToAll,
    view: (_model, visit) => ({
      title: 'Kiểu',
      indexed: false,
      demo: true,
      head: <KieuHead />,
      body: <KieuPage lang={visit.lang} />,
    }),
  });
}
