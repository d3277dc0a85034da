import { hashedPath, type Asset } from '../http/assets.ts';

/** The bridge of the logo, larger and without the water, for the tab of the browser. */
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#142b47"/>' +
  '<path d="M5 19a11 10 0 0 1 22 0M5 19h22M10.5 19v-7M16 19V9M21.5 19v-7" fill="none" stroke="#fff" stroke-width="2.2"/>' +
  '<circle cx="5.5" cy="20" r="3" fill="#f0c75e"/><circle cx="26.5" cy="20" r="3" fill="#f0c75e"/></svg>';

const bytes = Buffer.from(SVG);

/** Named in every page, because browsers ask for one anyway: at an address that would be taken for a unit's. */
export const icon: Asset = { path: hashedPath('bieu-tuong', 'svg', bytes), type: 'image/svg+xml', bytes };
