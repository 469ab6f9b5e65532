/**
 * The window opens nothing and goes nowhere: no navigation, no other window, no permission, no request
 * beyond its own page. What a page of ours needs from the computer, it asks through the bridge.
 */
import type { App, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { isOurs } from './page-address.ts';

/** Copying is the one thing that pages of ours do beyond showing. */
const ALLOWED = new Set(['clipboard-sanitized-write']);
/** Chromium's own tools, and what a page makes for itself. */
const INSIDE = ['devtools:', 'data:', 'blob:'];

export function confineContents(app: App): void {
  app.on('web-contents-created', (_, contents: WebContents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer) => answer(ALLOWED.has(permission)));
  session.setPermissionCheckHandler((_, permission) => ALLOWED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOurs(url) && !INSIDE.some((scheme) => url.startsWith(scheme)) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** A message counts when it comes from the page itself: not from a frame in it, nor from a page elsewhere. */
export function isFromOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}
