/** Addresses of this module. Views and other modules never type one. */
export const paths = {
  home: () => '/',
  search: (query: string) => `/?q=${encodeURIComponent(query)}`,
  stay: () => '/noi-o',
  desk: () => '/viec',
  deskLive: () => '/song/viec',
  components: () => '/kieu',
  apiUnits: () => '/api/units',
};
