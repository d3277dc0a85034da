import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A second measuring program; it answers each message with one message. */
export interface Helper<Question extends object, Reply> extends AsyncDisposable {
  ask(question: Question): Promise<Reply>;
}

/** @param file as bundled by `run.mjs`, which puts everything of `bench/` beside this program */
export function startHelper<Question extends object, Reply>(file: string): Helper<Question, Reply> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)));
  return {
    ask: (question) => exchange<Reply>(child, question),
    [Symbol.asyncDispose]: () => end(child, 'SIGKILL'),
  };
}

type Outcome<Reply> = { readonly value: Reply } | { readonly failed: string };

async function exchange<Reply>(child: ChildProcess, question: object): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome<Reply>>();
  const onExit = (): void => reject(new Error('A measuring program ended by itself'));
  child.once('exit', onExit);
  child.once('message', (message) => resolve(message as Outcome<Reply>));
  child.send(question);
  const outcome = await promise;
  child.off('exit', onExit);
  if ('failed' in outcome) throw new Error(outcome.failed);
  return outcome.value;
}

/** The other side of `startHelper`. */
export function answerWith<Question, Reply>(work: (question: Question) => Promise<Reply>): void {
  // Whoever asked is gone: nobody needs the answers.
  process.once('disconnect', () => process.exit());
  process.on('message', (question: Question) => {
    void work(question).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    );
  });
}

/** Ends a child process and waits until it is gone. */
export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
