import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import { testBrowser } from '#modules/identity/testing/browser.ts';
import { busyPerson, NETWORKS, night, OFFICE, OWN, sent, type BusyPerson } from './busy-person.ts';
import { liveSite } from './live-site.ts';
import { columnsWith, filesWith } from './places-of-text.ts';

/** Names of residents as papers and lists hold them; who is told and forgotten is tested beside the module. */
const RESIDENT = 'written by hand about residents, who have no account: found by the name (personal-data-*.ts of decisions)';

/** Names on the lists of a conference; who is told and forgotten is tested beside the module. */
const ON_A_LIST = 'lists and papers of a conference: told and forgotten in jobs/forget-people.test.ts of conferences';

/** Columns marked personal into which the busy person of this test puts nothing, and why. */
const NOT_THEIRS: Readonly<Record<string, string>> = {
  'org.household.address': 'households name no person',
  'notices.mail.subject': 'subjects name no person',
  'notices.mail.html': 'all mails are plain text',
  'notices.mail.unsubscribe': 'an address of ours with a keyed hash in it: goes with the row',
  'decisions.proposal.initiator': RESIDENT,
  'decisions.meeting.chair': RESIDENT,
  'decisions.meeting.secretary': RESIDENT,
  'decisions.cluster.chair': RESIDENT,
  'decisions.attendance.representative': RESIDENT,
  'decisions.option.label': RESIDENT,
  'decisions.team_member.name': RESIDENT,
  'decisions.election_team.name': RESIDENT,
  'decisions.drafting_member.name': RESIDENT,
  'decisions.entry.device': 'what heads call their phones; erased in the test of village-head mode',
  'decisions.paper_record.head_name': RESIDENT,
  'decisions.paper_record.front_head_name': RESIDENT,
  'decisions.paper_record.first_household_name': RESIDENT,
  'decisions.paper_record.second_household_name': RESIDENT,
  'decisions.challenge.words': RESIDENT,
  'decisions.challenge.contact': RESIDENT,
  'conferences.chair.name': ON_A_LIST,
  'conferences.site.chair_name': ON_A_LIST,
  'conferences.site.operator_name': ON_A_LIST,
  'conferences.site.operator_phone': ON_A_LIST,
  'conferences.agenda_item.led_by': ON_A_LIST,
  'conferences.delegate.name': ON_A_LIST,
  'conferences.delegate.absence_reason': ON_A_LIST,
  'conferences.paper.speaker': ON_A_LIST,
  'conferences.summons.signer': ON_A_LIST,
  'conferences.summons.content': ON_A_LIST,
  'conferences.minutes_signature.name': 'the record of who signed: told, and kept (personal-data-conclude.ts)',
  'conferences.award.name': 'the record of who was commended: told, and kept',
  'conferences.award.title': 'the same',
  'conferences.poll_option.label': 'who stood for election in a meeting: made known there, and kept',
  'identity.account.password_hash': 'secret: holds nothing readable, goes with the row',
  'identity.session.token_hash': 'secret: the same',
  'identity.code_app.sealed_secret': 'secret: the same',
  'identity.reset.token_hash': 'secret: the same',
};

/** Where what somebody wrote in office stays when the person is erased, and why. */
const OF_THE_OFFICE: Readonly<Record<string, string>> = {
  'publicity.publication.title': 'a document of the commune',
  'publicity.publication.summary': 'a document of the commune',
  'publicity.publication.folded': 'the same without marks, for the search',
  'publicity.display.evidence_note': 'proof that the law was kept',
  'kernel.file.name': 'the name of that proof, under which it is handed out',
  'notices.item.title': 'news of the commune',
  'org.holding.title': 'who held which post is a record of the unit; the person is a bare id',
  'org.holding.decision': 'the same',
  'ledger.act.post_title': 'the post that answers for an act; the ledger cannot be changed',
};

/** Where the bare id of somebody erased stays, and why. */
const BARE_IDS: Readonly<Record<string, string>> = {
  'org.person.id': 'the row itself, emptied',
  'org.holding.person_id': 'posts still add up',
  'ledger.act.person_id': 'acts still add up',
  'ledger.act.row_id': 'acts about this person',
  'kernel.command_key.scope': 'makes a form sent twice harmless; gone after 30 days',
  'kernel.command_key.outcome': 'the same',
};

const site = await liveSite({ filesOnDisk: true });
const { db, pool } = site.room;
afterAll(() => site.close());

const NEEDLES = [...Object.values(OWN), fold(OWN.first), fold(OWN.name)];
const OWN_MAILS = /^mail\//;

let person: BusyPerson;
let commune: Id<'org.unit'>;
let copy: string;
let before: string[];
let filesBefore: string[];

beforeAll(async () => {
  ({ unit_id: commune } = await db
    .selectFrom('org.unit_version')
    .select('unit_id')
    .where('name', '=', 'Xã Suối Mơ')
    .executeTakeFirstOrThrow());
  person = await busyPerson(site, commune);
  copy = (await person.browser.get('/tai-khoan/du-lieu-cua-toi.json')).payload;
  before = await columnsWith(pool, NEEDLES);
  filesBefore = await filesWith(site.dataDir, NEEDLES);
  const { id } = await db.selectFrom('org.holding').select('id').where('person_id', '=', person.id).executeTakeFirstOrThrow();
  const { administrator } = person;
  await sent(site, administrator, `/to-chuc/chuc-danh/${id}/ket-thuc`, { reason: 'resigned', last: '2026-11-20', decision: '' });
  await sent(site, administrator, `/to-chuc/nguoi/${person.id}/xoa`, { sure: 'on' });
});

describe('before anything is erased', () => {
  test('every personal column of the database holds something of theirs, or is listed with its reason', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a
       where a.attnum > 0 and not a.attisdropped and col_description(a.attrelid, a.attnum) like 'personal%'`,
    );
    const marked = rows.map(({ name }) => name);
    expect(marked.filter((name) => !before.includes(name) && !(name in NOT_THEIRS))).toEqual([]);
    expect(Object.keys(NOT_THEIRS).filter((name) => !marked.includes(name) || before.includes(name))).toEqual([]);
  });

  test('the copy they take away holds all of it but secrets', () => {
    const { name, email, phone, login, passkey, asked, answer, answerFile } = OWN;
    const theirs = [name, email, phone, login, passkey, asked, answer, answerFile, OFFICE.post, OFFICE.decision];
    const acts = ['publicity.open-duty', 'publicity.publish', 'publicity.record-channel', 'identity.confirm-code-app'];
    expect([...theirs, ...acts, 'chrome/linux'].filter((text) => !copy.includes(text))).toEqual([]);
    for (const secret of ['$argon2', OWN.password]) expect(copy).not.toContain(secret);
  });

  test('files of theirs lie in the folder of files and among the mails', () => {
    expect(filesBefore.some((name) => OWN_MAILS.test(name))).toBe(true);
    expect(filesBefore.filter((name) => name.startsWith('files/'))).toHaveLength(2);
  });
});

describe('once they are erased', () => {
  test('no column of any table holds anything of theirs, from that moment', async () => {
    expect(before).not.toEqual([]);
    expect(await columnsWith(pool, NEEDLES)).toEqual([]);
  });

  test('what they wrote in office stays in exactly the columns that say why', async () => {
    expect(await columnsWith(pool, [...Object.values(OFFICE), fold(OFFICE.title)])).toEqual(
      Object.keys(OF_THE_OFFICE).toSorted(),
    );
  });

  test('their bare id stays in exactly the columns that say why', async () => {
    expect(await columnsWith(pool, [person.id])).toEqual(Object.keys(BARE_IDS).toSorted());
  });

  test('the moment is that of the program, and the record of the act fits the row', async () => {
    const row = await db.selectFrom('org.person').select('erased_at').where('id', '=', person.id).executeTakeFirstOrThrow();
    expect(row.erased_at).toEqual(site.room.now());
  });

  test('they are signed out and cannot sign in again', async () => {
    expect((await person.browser.get('/tai-khoan')).statusCode).toBe(303);
    expect((await testBrowser(site, NETWORKS[1]).signIn(OWN.login, OWN.password)).statusCode).toBe(422);
    expect(await columnsWith(pool, [OWN.login])).toEqual([]);
  });

  test('their network address and browser stood in no column at any time that is left to see', async () => {
    expect(await columnsWith(pool, [...NETWORKS, 'AppleWebKit'])).toEqual([]);
  });

  test('no line of the log names them, nor their network', () => {
    const log = site.log().toLowerCase();
    expect(log).toContain('/quen-mat-khau');
    expect([...NEEDLES, '203.0.113.'].filter((text) => log.includes(text.toLowerCase()))).toEqual([]);
  });
});

describe('after the nights', () => {
  test('files and mails of theirs are gone the next night, a list that was left lying after a week', async () => {
    // Files carry the time of the machine's own clock.
    site.room.setNow(Temporal.Now.instant().add({ hours: 25 }).toString());
    await night(site);
    expect(await filesWith(site.dataDir, NEEDLES)).toEqual([expect.stringMatching(/^files\/.*[\da-f]{64}$/)]);
    site.room.setNow(
      Temporal.Now.instant()
        .add({ hours: 8 * 24 })
        .toString(),
    );
    await night(site);
    expect(await filesWith(site.dataDir, NEEDLES)).toEqual([]);
  });

  test('what the commune published is still there, with its proof', async () => {
    const { id } = await db
      .selectFrom('publicity.publication')
      .select('id')
      .where('title', '=', OFFICE.title)
      .executeTakeFirstOrThrow();
    expect((await site.app.inject(`/cong-khai/tep/${id}`)).statusCode).toBe(200);
    expect((await columnsWith(pool, NEEDLES)).length).toBe(0);
  });
});
