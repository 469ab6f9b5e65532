/** `window.maillon`: passes messages of the contract and does nothing else. Runs in the sandbox. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, type Bridge } from '#shared/contract/bridge.ts';
import type { MaillonEvent } from '#shared/contract/envelope.ts';

const bridge: Bridge<File> = {
  call: (request) => ipcRenderer.invoke(CHANNELS.call, request),
  giveUp: (task) => ipcRenderer.invoke(CHANNELS.giveUp, task),
  subscribe: (listener) => {
    const pass = (_: unknown, event: MaillonEvent): void => listener(event);
    ipcRenderer.on(CHANNELS.event, pass);
    return () => ipcRenderer.off(CHANNELS.event, pass);
  },
  // The path goes from Electron to Electron: the page sees neither end of it.
  offerFile: (file) => {
    const path = webUtils.getPathForFile(file);
    if (path !== '') return ipcRenderer.invoke(CHANNELS.offerFile, path);
    // Made by the page itself, or pasted: it stands nowhere yet.
    return file
      .arrayBuffer()
      .then((bytes) => ipcRenderer.invoke(CHANNELS.offerMade, { name: file.name, bytes }));
  },
  saveFile: (token) => ipcRenderer.invoke(CHANNELS.saveFile, token),
  openFile: (token) => ipcRenderer.invoke(CHANNELS.openFile, token),
  showFile: (token) => ipcRenderer.invoke(CHANNELS.showFile, token),
};

contextBridge.exposeInMainWorld('maillon', bridge);
