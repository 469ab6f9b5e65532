/** The browser of the end-to-end tests: whichever `npm test` found, started as root in a container too. */
import { chromium, type Browser } from 'playwright';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['MAILLON_CHROMIUM'] ?? chromium.executablePath(),
    args: ARGS,
  });
