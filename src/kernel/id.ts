import { randomUUIDv7 } from 'node:crypto';

/** A UUIDv7 that remembers which table it points into: `Id<'org.unit'>`. */
export type Id<Table extends string> = string & { readonly __table: Table };

export const newId = <Table extends string>(): Id<Table> => randomUUIDv7() as Id<Table>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for the lower-case text form of a UUID; says nothing about whether the row exists. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
