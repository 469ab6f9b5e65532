/** The address of the window's page: a scheme of our own, that no other program and no network serves. */
export const SCHEME = 'maillon';
const HOST = 'app';
export const PAGE = `${SCHEME}://${HOST}/`;

/** Everything else is elsewhere, and the window goes nowhere. */
export const isOurs = (address: string): boolean => address.startsWith(PAGE);
