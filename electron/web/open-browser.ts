/** Opens a page in the person's browser, by the system's own way. The link is printed too: failing is silent. */
import { spawn } from 'node:child_process';

export function openBrowser(
  link: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): void {
  const [command, ...args] = openerOf(link, platform);
  if (command === undefined || env['MAILLON_BROWSER'] === 'none' || !hasDisplay(env, platform)) {
    return;
  }
  const opener = spawn(command, args, { detached: true, stdio: 'ignore' });
  opener.on('error', () => undefined);
  opener.unref();
}

function openerOf(link: string, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', link];
  return [platform === 'darwin' ? 'open' : 'xdg-open', link];
}

function hasDisplay(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');
}
