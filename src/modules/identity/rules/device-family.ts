const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bcoc_coc_browser|\bCocCoc/i, 'coccoc'],
  [/\bZalo/i, 'zalo'],
  [/\bEdgA?\//, 'edge'],
  [/\bOPR\/|\bOpera/, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\bFirefox\/|\bFxiOS\//, 'firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b|\biPad\b/, 'ios'],
  [/\bAndroid\b/, 'android'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b/, 'mac'],
  [/\bLinux\b|\bCrOS\b/, 'linux'],
];

const OTHER = 'other';
const familyOf = (families: readonly (readonly [RegExp, string])[], agent: string): string =>
  families.find(([mark]) => mark.test(agent))?.[1] ?? OTHER;

/** `chrome/android`: family of browser and of system, no version, no model. */
export const deviceFamily = (userAgent: string): string => `${familyOf(BROWSERS, userAgent)}/${familyOf(SYSTEMS, userAgent)}`;

const NAMES: Readonly<Record<string, string>> = {
  coccoc: 'Cốc Cốc',
  zalo: 'Zalo',
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
  ios: 'iPhone, iPad',
  android: 'Android',
  windows: 'Windows',
  mac: 'Mac',
  linux: 'Linux',
};

/** The proper names of a family, or null for what is not known. */
export function familyNames(family: string): { readonly browser: string | null; readonly system: string | null } {
  const [browser = OTHER, system = OTHER] = family.split('/');
  return { browser: NAMES[browser] ?? null, system: NAMES[system] ?? null };
}
