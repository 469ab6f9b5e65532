/** Sending and receiving as a person does it in a window: prepare, drop, look, accept. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';

export interface TravellingFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ExchangePageModel {
  /** « Préparer l'envoi… » to one structure, and the file that the browser was given. */
  prepareFor: (structure: string, what?: { everything: boolean }) => Promise<TravellingFile>;
  /** Drops files anywhere on the window. */
  drop: (...files: readonly TravellingFile[]) => Promise<void>;
  accept: () => Promise<void>;
  go: (hash: string) => Promise<void>;
}

export function exchangePage(page: Page): ExchangePageModel {
  const go = async (hash: string) => {
    await page.evaluate((to) => void (globalThis.location.hash = to), hash);
  };
  // The box that one sees is drawn over the one that the keyboard ticks.
  const choose = async (role: 'checkbox' | 'radio', name: string) => {
    await page.getByRole(role, { name, exact: true }).focus();
    await page.keyboard.press('Space');
  };
  return {
    go,
    async prepareFor(structure, { everything } = { everything: false }) {
      await go('#/envois/preparer');
      await page.getByRole('heading', { name: 'Ce que contiendra le fichier' }).waitFor();
      await page.getByRole('button', { name: 'Aucune' }).click();
      await choose('checkbox', structure);
      if (everything) await choose('radio', 'Tout le réseau');
      await page.getByText(new RegExp(`^Pour ${structure}\\.$`, 'u')).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Enregistrer le fichier…' }).click(),
      ]);
      await page.getByRole('heading', { name: 'Le fichier est prêt' }).waitFor();
      return {
        name: download.suggestedFilename(),
        bytes: readFileSync(await download.path()),
      };
    },
    async drop(...files) {
      await page.evaluate(
        dropped,
        files.map(({ name, bytes }) => [name, bytes.toString('base64')]),
      );
    },
    async accept() {
      await page.getByRole('button', { name: /^Accepter/u }).click();
      await page.getByRole('heading', { name: /^Réception du/u }).waitFor();
    },
  };
}

/** In the page: files as the desk of the computer drops them. */
function dropped(files: readonly (readonly string[])[]): void {
  const transfer = new DataTransfer();
  for (const [name = '', text = ''] of files) {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.codePointAt(0) ?? 0);
    transfer.items.add(new File([bytes], name));
  }
  document.body.dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
  );
}
