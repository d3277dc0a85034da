import type { Room } from '#kernel/room.ts';

/** `phien`: session. `cho-ma`: between two steps of signing in. `thiet-bi`: a device that has signed in. `mot-lan`: a secret shown once. */
export type CookieName = 'phien' | 'cho-ma' | 'thiet-bi' | 'mot-lan';

export const isHttps = (room: Pick<Room, 'publicUrl'>): boolean => room.publicUrl.startsWith('https:');

/** Over https the prefix makes browsers refuse the cookie from any other host and without encryption. */
export const cookieName = (room: Pick<Room, 'publicUrl'>, name: CookieName): string => (isHttps(room) ? `__Host-${name}` : name);
