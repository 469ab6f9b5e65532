/**
 * The menu: what the system expects of a window, in the person's language. Undo and redo keep their
 * keys for the page, where they take back gestures and not letters.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { hostWordsOf } from '#shared/words/hosts.ts';
import type { Language } from '#shared/model/value-text.ts';
import { openWindow } from './window.ts';

export function setMenu(language: Language, onOpenReceived: () => void): void {
  const { menu } = hostWordsOf(language);
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: menu.file,
      submenu: [
        // The page has the same key: its own way in knows what is being looked at.
        {
          label: menu.openReceived,
          accelerator: 'CmdOrCtrl+O',
          registerAccelerator: false,
          click: onOpenReceived,
        },
        separator,
        { label: menu.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: () => openWindow() },
        { label: menu.closeWindow, role: 'close' },
        separator,
        { label: menu.quit, role: 'quit' },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { label: menu.undo, role: 'undo', registerAccelerator: false },
        { label: menu.redo, role: 'redo', registerAccelerator: false },
        separator,
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.actualSize, role: 'resetZoom' },
        { label: menu.zoomIn, role: 'zoomIn' },
        { label: menu.zoomOut, role: 'zoomOut' },
        separator,
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
