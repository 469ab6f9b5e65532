/** The window's entry: finds which host carries it, and shows the application. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/styles.css';
import { App } from './app/App.tsx';
import { createBridgeTransport } from './client/bridge.ts';
import { createClient, windowSession } from './client/client.ts';
import { createHttpTransport } from './client/http.ts';

const bridge = window.maillon;
const session = windowSession(window.sessionStorage, () => crypto.randomUUID());
const transport =
  bridge === undefined ? createHttpTransport(session) : createBridgeTransport(bridge);
const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no #root');

createRoot(root).render(
  <StrictMode>
    <App client={createClient(transport, session)} />
  </StrictMode>,
);
