/** A window: one page of ours, in the sandbox, with the bridge and nothing of Node. */
import { BrowserWindow, nativeTheme } from 'electron';
import { placeOf } from '#electron/backend/places.ts';
import { PAGE } from './page-address.ts';

/** Shown before the page has its own colours (renderer/ui/tokens.css). */
const BEFORE_PAGE = { light: '#ffffff', dark: '#16181c' };

export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Maillon',
    width: 1280,
    height: 820,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BEFORE_PAGE.dark : BEFORE_PAGE.light,
    webPreferences: {
      preload: placeOf('out/preload/bridge.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // On Linux the dictionary would be fetched from the network.
      spellcheck: process.platform !== 'linux',
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGE);
  return window;
}

/** A second start of the application shows the first. */
export function showWindow(): BrowserWindow {
  const window = BrowserWindow.getAllWindows()[0] ?? openWindow();
  if (window.isMinimized()) window.restore();
  window.focus();
  return window;
}
