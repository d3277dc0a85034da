import { button, dayText, h, instantText, w } from './dom.ts';
import { conflictList, openList } from './open-entries.ts';
import { fileBox } from './file.ts';
import { meetingScreen } from './meeting.ts';
import { ballotScreen } from './ballot.ts';
import { open, type Phone } from './model.ts';
import { stacksScreen } from './stacks.ts';
import { fetchVillages, sync, type Trouble } from './sync.ts';
import { wipe } from './vault.ts';
import type { VillagePackage } from '../../modules/decisions/rules/offline/package.ts';

/** What every screen of the opened phone may do. */
export interface Desk {
  readonly phone: Phone;
  /** Shows another screen. */
  show(...children: readonly (Node | null)[]): void;
  home(): void;
  /** The line at the top that counts what was not sent. */
  refreshState(): void;
  say(text: string): void;
  lock(): void;
}

export const title = (text: string, lead?: string): HTMLElement =>
  h(
    'header',
    { class: 'page-title' },
    h('div', {}, h('h1', { tabindex: '-1' }, text), lead === undefined ? null : h('p', { class: 'lead' }, lead)),
  );

const SAID = { noNetwork: () => w.noNetwork, signIn: () => w.signIn, trouble: () => w.trouble } as const;

/** Words for what went wrong; the way to the sign-in stands beside the buttons. */
const tell = (desk: Desk, trouble: Trouble): void => desk.say(SAID[trouble]());

export async function send(desk: Desk): Promise<void> {
  desk.say(w.syncing);
  const arrived = await sync(desk.phone);
  desk.home();
  if (typeof arrived === 'number') desk.say(w.synced({ count: arrived }));
  else tell(desk, arrived);
}

export function homeScreen(desk: Desk): void {
  const { phone } = desk;
  const download = async (): Promise<void> => {
    desk.say(w.syncing);
    const trouble = await fetchVillages(phone);
    desk.home();
    if (trouble === null) desk.say('');
    else tell(desk, trouble);
  };
  const away = async (): Promise<void> => {
    if (!confirm(w.wipeSure({ count: open(phone).length }))) return;
    await wipe();
    location.reload();
  };
  desk.show(
    title(w.title, phone.device),
    conflictList(desk),
    h(
      'section',
      { class: 'section' },
      h('header', { class: 'section-head' }, h('h2', {}, w.villages)),
      phone.packages.length === 0 ? h('p', {}, w.noPackage) : null,
      ...phone.packages.map((village) => villageCard(desk, village)),
      h(
        'p',
        { class: 'actions' },
        phone.packages.length === 0 ? button(w.fetchVillages, download, 'main') : button(w.refresh, () => send(desk), 'main'),
        h('a', { class: 'button', href: '/dang-nhap?ve=/thon-toi/dien-thoai' }, w.signInLink),
      ),
    ),
    openList(desk),
    fileBox(desk),
    h('p', { class: 'actions' }, button(w.lock, desk.lock), button(w.wipe, away, 'danger')),
  );
}

function villageCard(desk: Desk, village: VillagePackage): HTMLElement {
  const { meetings, ballots } = village;
  const links = [
    ...meetings.map((meeting) =>
      button(w.meeting({ at: instantText(meeting.startsAt) }), () => meetingScreen(desk, village, meeting)),
    ),
    ...ballots.map((ballot) =>
      ballot.state === 'counting'
        ? button(w.stacks({ title: ballot.title }), () => stacksScreen(desk, village, ballot))
        : button(w.ballot({ title: ballot.title }), () => ballotScreen(desk, village, ballot)),
    ),
  ];
  return h(
    'article',
    { class: 'card' },
    h('h3', {}, village.unit.name),
    h('p', { class: 'meta' }, w.households({ count: village.households.length })),
    h('p', { class: 'meta' }, w.package({ made: dayText(village.madeOn), until: dayText(village.expiresOn) })),
    links.length === 0 ? h('p', {}, w.nothing) : h('p', { class: 'actions' }, ...links),
  );
}
