export { LiveNotice } from './live-notice.tsx';
export { openLive, type Live } from './live.ts';
export { publish, type Trace } from './publish.ts';
export { liveRoutes, type LiveSpec } from './route.ts';
