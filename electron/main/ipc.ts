/** The other half of the bridge: hears the windows, asks the backend, tells every window what happens. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { answerRequest, giveUpTask } from '#electron/backend/answer-request.ts';
import type { Backend } from '#electron/backend/backend.ts';
import { CHANNELS } from '#shared/contract/bridge.ts';
import { requestSchema } from '#shared/contract/envelope.ts';
import { offerFile, offerMade, openFile, type SavedPlaces, saveFile, showFile } from './files.ts';
import { isFromOurPage } from './security.ts';

export function hearWindows(backend: Backend, windows: () => readonly WebContents[]): void {
  const sessions = new Map<WebContents, Set<string>>();
  const places: SavedPlaces = new Map();

  hear(CHANNELS.call, ({ sender }, received) => {
    remember(sender, received);
    return answerRequest(backend, received);
  });
  hear(CHANNELS.giveUp, async (_, task) => giveUpTask(backend, task));
  hear(CHANNELS.offerFile, (_, path) => offerFile(backend, path));
  hear(CHANNELS.offerMade, (_, made) => offerMade(backend, made));
  hear(CHANNELS.saveFile, ({ sender }, token) => saveFile(backend, sender, places, token));
  hear(CHANNELS.openFile, ({ sender }, token) => openFile(backend, sender, places, token));
  hear(CHANNELS.showFile, (_, token) => showFile(places, token));

  backend.subscribe((event) => {
    for (const contents of windows()) contents.send(CHANNELS.event, event);
  });

  /** A window's sessions end with it. */
  function remember(sender: WebContents, received: unknown): void {
    const request = requestSchema.safeParse(received);
    if (!request.success) return;
    const known = sessions.get(sender);
    if (known !== undefined) {
      known.add(request.data.session);
      return;
    }
    sessions.set(sender, new Set([request.data.session]));
    sender.once('destroyed', () => {
      for (const session of sessions.get(sender) ?? []) void backend.endSession(session);
      sessions.delete(sender);
    });
  }
}

function hear(
  channel: string,
  answer: (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>,
): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    if (!isFromOurPage(event)) throw new Error(`${channel} refused: not from our page`);
    return answer(event, input);
  });
}
