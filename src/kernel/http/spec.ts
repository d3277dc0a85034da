import type { FastifyReply } from 'fastify';
import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import type { Actor, Verdict } from '../actor.ts';
import type { Command } from '../command.ts';
import type { FieldErrors } from '../fields.ts';
import type { Visit } from './visit.ts';

/** What a view gives back; the frame around it (masthead, navigation, language, footer) is added for every page alike. */
export interface Parts {
  readonly title: string;
  readonly body: ComponentChildren;
  /** Full-width head before the body: a `UnitHead`. */
  readonly head?: ComponentChildren;
  readonly description?: string;
  /** The page shows fictional units: the yellow band says so. */
  readonly demo?: boolean;
  readonly breadcrumbs?: readonly { readonly href: string; readonly label: string }[];
  readonly feeds?: readonly { readonly href: string; readonly title: string }[];
  /** Islands by file name without ending (`passkey`). */
  readonly islands?: readonly string[];
  readonly wide?: boolean;
  /** The page may be shown to search engines; true unless said otherwise. */
  readonly indexed?: boolean;
  /** Seconds after which the page loads itself again: for boards nobody sits at. */
  readonly refresh?: number | undefined;
  /** The same where no script runs: for pages that a script keeps up to date. */
  readonly refreshWithoutScript?: number | undefined;
  /** Address of a web manifest: the page can be put on the home screen of a phone. */
  readonly manifest?: string | undefined;
}

/** What was typed and what was wrong with it, when the page is shown again after a refused form. */
export interface FormState {
  /** Name of the command whose form was sent; null on a fresh page. */
  readonly of: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  /** Made with the form, sent back with it: a repeated send runs once. */
  readonly key: string;
}

/** A page, feed, file or API answer that has moved. */
export class Moved {
  readonly to: string;
  readonly permanent: boolean;
  /** @param to an address; whatever a header may not hold (a parameter can be anything) is written in percent form */
  constructor(to: string, permanent = false) {
    this.to = to.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
    this.permanent = permanent;
  }
}

/** A file as the answer to a form: made for this one answer, to be saved, kept by nobody on the way. */
export class Download {
  readonly bytes: Buffer;
  readonly type: string;
  /** With its ending. */
  readonly name: string;
  constructor({ bytes, type, name }: { readonly bytes: Buffer; readonly type: string; readonly name: string }) {
    this.bytes = bytes;
    this.type = type;
    this.name = name;
  }
}

/** What every GET says, whatever it answers with: where it is, what it reads, who may. */
export interface GetSpec<Params, Query, Model> {
  readonly path: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  /** Reads one view model; null answers 404. */
  readonly load: (visit: Visit, params: Params, query: Query) => Promise<Model | Moved | null>;
  /** The same policy for page, feed, API, export and file. */
  readonly may: (actor: Actor, model: Model) => Verdict;
}

export interface PageSpec<Params, Query, Model> extends GetSpec<Params, Query, Model> {
  readonly view: (model: Model, visit: Visit, form: FormState) => Parts;
}

export interface ApiSpec<Params, Query, Model> extends GetSpec<Params, Query, Model> {
  readonly summary: string;
  /** Shape of the answer, for OpenAPI and for the check that nothing else gets out. */
  readonly answer: z.ZodType;
  readonly present: (model: Model, visit: Visit) => unknown;
}

/** Any other kind of answer: RSS, CSV, an image, a stored file. */
export interface DocumentSpec<Params, Query, Model> extends GetSpec<Params, Query, Model> {
  readonly send: (model: Model, visit: Visit, reply: FastifyReply) => unknown;
}

/** How many sends are let through for one key in a window; counted in the database, so for all processes together. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

export interface FormSpec<Params, Query, Model, Value, Why extends string> {
  /** Where it is posted to; the path of the page when absent. */
  readonly path?: string;
  /** The page shown again, with what was typed, when a field is wrong. */
  readonly page: PageSpec<Params, Query, Model>;
  readonly command: Command<Value, Why>;
  /** What the command gets: by default the fields of the form together with the parameters of the path. */
  readonly input?: (fields: Readonly<Record<string, unknown>>, params: Params, visit: Visit) => unknown;
  /**
   * Where to go afterwards; may set cookies on the reply. A page or a file instead of an address is the answer itself: for
   * what is shown once and never again, with a command that is `shownOnce`.
   */
  readonly done: (value: Value, visit: Visit, reply: FastifyReply, params: Params) => string | Parts | Promise<Download>;
  readonly limit?: Limit;
  /** Refusals that belong to a field rather than to a page of their own: the words key is shown at that field. */
  readonly refusalAt?: Partial<Record<Why, string>>;
}

/** A choice kept in the visitor's own browser: a POST that sets a cookie and writes nothing. */
export interface PreferenceSpec<Input> {
  readonly path: string;
  readonly input: z.ZodType<Input>;
  readonly cookie: string;
  /** The text to keep, or null to forget. */
  readonly value: (input: Input, visit: Visit) => Promise<string | null>;
  readonly done: (input: Input) => string;
}

/** What a program elsewhere may send, on the strength of what stands in the path alone: the one click of a mail program. */
export interface CallSpec<Params, Value, Why extends string> {
  readonly path: string;
  readonly params: z.ZodType<Params>;
  readonly command: Command<Value, Why>;
  readonly input: (params: Params) => unknown;
  readonly limit?: Limit;
  /** Refusals that mean it was done before: to the caller they are no fault. */
  readonly alsoDone?: readonly Why[];
}

/** A list of things that a script of our own pages sends for whoever is signed in, each done by itself. */
export interface BatchSpec<Params, Value, Why extends string> {
  readonly path: string;
  readonly params: z.ZodType<Params>;
  readonly command: Command<Value, Why>;
  /** What the command gets for one thing of the list. */
  readonly input: (item: unknown, params: Params) => unknown;
  /** Things in one send, at most. */
  readonly most: number;
  readonly limit: Limit;
}

/**
 * JSON both ways between a script of our own pages and a part of the program that runs beside it (picture and sound), or for what a form
 * cannot carry (page after page of a shared screen). What is to be written `answer` hands to a command, which asks its policy again.
 */
export interface ExchangeSpec<Params, Query, Model> extends GetSpec<Params, Query, Model> {
  readonly mostBytes: number;
  /** @param body as sent, unparsed */
  readonly answer: (model: Model, body: unknown, visit: Visit) => Promise<unknown>;
}

/** A script that a browser keeps to serve pages of one folder without network (service worker). */
export interface WorkerSpec {
  /** Its folder is all it may serve. */
  readonly path: string;
  /** The island it is built from; it may import nothing. */
  readonly island: string;
}
