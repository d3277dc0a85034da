import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { moduleOrder } from '../../arrows.ts';
import { migrate } from '../migrate.ts';
import { startEphemeral } from '../postgres/ephemeral.ts';
import { unwrap } from '../result.ts';
import { TEMPLATE, withDatabase } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
  }
}

const APP_LOGIN = 'diem_cau_app';

/**
 * One real PostgreSQL for the whole run, with one migrated template that every test file copies.
 * TEST_DATABASE_URL (a login that may create databases and roles) uses that server instead of the embedded one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? unwrap(await startEphemeral()) : await onServer(given);
  await runSql(server.ownerUrl, `drop database if exists ${TEMPLATE} with (force)`);
  await runSql(server.ownerUrl, `create database ${TEMPLATE}`);
  unwrap(await migrate(withDatabase(server.ownerUrl, TEMPLATE), APP_LOGIN, moduleOrder));
  project.provide('ownerUrl', server.ownerUrl);
  project.provide('appUrl', server.appUrl);
  return () => server.stop();
}

async function onServer(ownerUrl: string) {
  await runSql(
    ownerUrl,
    `do $$ begin
    if not exists (select from pg_roles where rolname = '${APP_LOGIN}') then create role ${APP_LOGIN} login; end if;
    alter role ${APP_LOGIN} password 'for-tests-only'; end $$`,
  );
  // Not by `new URL`: addresses of sockets have no host.
  const appUrl = ownerUrl.replace(/^(\w+:\/\/)([^@/]*@)?/, `$1${APP_LOGIN}:for-tests-only@`);
  return { ownerUrl, appUrl, stop: async () => undefined };
}

async function runSql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
