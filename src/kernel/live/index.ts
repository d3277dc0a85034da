export { boardRoutes, type BoardSpec } from './board-route.ts';
export { openBoards, type BoardFrame, type BoardSource } from './board.ts';
export { LiveNotice } from './live-notice.tsx';
export { openLive, type Live } from './live.ts';
export { publish, type Trace } from './publish.ts';
export { liveRoutes, type LiveSpec } from './route.ts';
