/** The window on the desktop: the bridge that the preload script puts at `window.maillon`. */
import type { Bridge } from '#shared/contract/bridge.ts';
import { answerSchema, eventSchema } from '#shared/contract/envelope.ts';
import { ok } from '#shared/lib/result.ts';
import { UNREACHABLE, type Transport } from './transport.ts';

declare global {
  interface Window {
    /** Present on the desktop only. */
    readonly maillon?: Bridge<File>;
  }
}

export function createBridgeTransport(bridge: Bridge<File>): Transport {
  return {
    async call(request) {
      const answer = answerSchema.safeParse(await bridge.call(request));
      return answer.success ? answer.data : UNREACHABLE;
    },

    giveUp: (task) => void bridge.giveUp(task),

    // The desktop's backend lives and dies with its window: the connection is never cut.
    subscribe({ onEvent }) {
      return bridge.subscribe((message) => {
        const event = eventSchema.safeParse(message);
        if (event.success) onEvent(event.data);
      });
    },

    offerFile: (file) => bridge.offerFile(file),

    async saveFile(token) {
      const saved = await bridge.saveFile(token);
      return saved.ok ? ok(saved.value === 'saved') : saved;
    },

    openFile: (token) => bridge.openFile(token),

    showFile: (token) => bridge.showFile(token),
  };
}
