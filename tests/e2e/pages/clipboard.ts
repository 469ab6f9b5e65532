/** The clipboard as another program would fill it, or read it. */
import type { Page } from 'playwright';

/** What Ctrl+C put there: asked of the page's own copy event, which no permission guards. */
export async function clipboardOf(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
}

/** Pastes as Ctrl+V does, what another program copied. */
export async function pasteInto(page: Page, held: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(given)) data.setData(type, text);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, held);
}
