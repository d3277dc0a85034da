import { type Lang, LangContext, useWords } from '#kernel/words.ts';
import { ErrorPage, type ErrorStatus } from './error-page.tsx';
import { Buttons, Cards, Letters, Notices } from './kieu/basics.tsx';
import { Charts } from './kieu/charts.tsx';
import { Forms } from './kieu/forms.tsx';
import { kieuWords } from './kieu/kieu-words.ts';
import { Facts, Slips, Tasks, Times } from './kieu/lists.tsx';
import { Tables } from './kieu/tables.tsx';
import { Poster } from './poster.tsx';
import { PageTitle, Section, Stack } from './section.tsx';
import { UnitHead } from './unit-head.tsx';

const STATUSES: readonly ErrorStatus[] = [403, 404, 409, 422, 429, 500, 503];

function Paper() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.paper.title')} id="to-niem-yet">
      <Poster
        level={2}
        unit={t('kieu.paper.unit')}
        title={t('kieu.list.house')}
        address="https://diemcau.example/minh-hoa/suoi-mo/biet"
        foot={<p>{t('kieu.paper.foot')}</p>}
      >
        <p>{t('kieu.paper.body')}</p>
      </Poster>
    </Section>
  );
}

function Errors() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.error.title')} id="loi">
      <Stack>
        {STATUSES.map((status) => (
          <ErrorPage key={status} status={status} level={2} path="/kieu" reference={status === 500 ? 'K7M2-93QF' : undefined} />
        ))}
      </Stack>
    </Section>
  );
}

/** Head of `/kieu`: a unit's head with all six verbs. Goes into `Layout`'s `head`. */
export function KieuHead() {
  const t = useWords(kieuWords);
  const verb = (name: 'know' | 'discuss' | 'do' | 'inspect' | 'supervise' | 'benefit') => ({
    href: `#${name}`,
    label: t(`kieu.verb.${name}`),
  });
  return (
    <UnitHead
      name={t('kieu.unit.name')}
      breadcrumbs={[
        { href: '/', label: t('kieu.unit.country') },
        { href: '#tinh', label: t('kieu.unit.province') },
      ]}
      sub={t('kieu.unit.sub')}
      tabs={[
        { ...verb('know'), note: t('kieu.note.late'), late: true, current: true },
        { ...verb('discuss'), note: t('kieu.note.open') },
        verb('do'),
        verb('inspect'),
        verb('supervise'),
        verb('benefit'),
      ]}
    />
  );
}

/** Body of `/kieu`: every component in every state, for looking and for testing. */
export function KieuPage({ lang }: { readonly lang: Lang }) {
  return (
    <LangContext.Provider value={lang}>
      <KieuBody />
    </LangContext.Provider>
  );
}

function KieuBody() {
  const t = useWords(kieuWords);
  return (
    <>
      <PageTitle level={2} title={t('kieu.title')} lead={t('kieu.lead')} />
      <Letters />
      <Buttons />
      <Notices />
      <Cards />
      <Tasks />
      <Facts />
      <Tables />
      <Forms />
      <Charts />
      <Times />
      <Paper />
      <Slips />
      <Errors />
    </>
  );
}
