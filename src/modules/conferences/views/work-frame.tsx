import type { ComponentChildren } from 'preact';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { paths } from '../paths.ts';
import type { ConferenceModel } from '../queries/find-conference.ts';
import { words } from '../words.ts';

interface Frame {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
  readonly refresh?: number | undefined;
}

/** A working page of one conference: where it lies, what it is for, and its parts below each other. */
export function workFrame(model: ConferenceModel, visit: Visit, { title, lead, actions, children, wide, refresh }: Frame): Parts {
  return {
    title: `${title} · ${model.title}`,
    demo: model.demo,
    indexed: false,
    ...(wide === undefined ? {} : { wide }),
    refresh,
    breadcrumbs: [...unitCrumbs(model, visit), { href: paths.work(model.id), label: model.title }],
    body: (
      <>
        <PageTitle title={title} lead={lead} actions={actions} />
        <Stack>{children}</Stack>
      </>
    ),
  };
}

/** The list of the convening unit's conferences. */
export const unitCrumbs = ({ unit }: Pick<ConferenceModel, 'unit'>, visit: Visit) => [
  { href: paths.ofUnit(unit.id), label: visit.t(words)('conferences.unit.title', { unit: unit.name }) },
];
