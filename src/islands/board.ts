import { followBoard } from './board/follow.ts';
import { sendInPlace } from './board/send.ts';
import { tick } from './board/clock.ts';

/** Keeps the pages of a meeting up to date and sends what is pressed without leaving them; without it they load themselves again. */
for (const page of document.querySelectorAll<HTMLElement>('[data-board]')) {
  const clock = tick(page);
  const board = followBoard(page, clock.correct);
  sendInPlace(page, board);
}
