import type { Module } from '#kernel/module.ts';
import type { Lang } from '#kernel/words.ts';

/**
 * What a command is called for people: the word `act.<command>` of whichever module offers it ("Thêm cơ quan, tổ chức"),
 * or the command's own name where none does, so that an act is never hidden for want of a word.
 */
export const commandNames = (modules: readonly Module[], lang: Lang): ((command: string) => string) => {
  const words = Object.assign({}, ...modules.map((module) => module.words[lang])) as Readonly<Record<string, unknown>>;
  return (command) => {
    const word = words[`act.${command}`];
    return typeof word === 'string' ? word : command;
  };
};
