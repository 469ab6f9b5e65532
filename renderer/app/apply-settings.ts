/** Writes the settings of appearance where the style sheets read them. */
import type { Settings } from '#shared/contract/application.ts';

export function applySettings(root: HTMLElement, settings: Settings): void {
  root.lang = settings.language;
  root.dataset['theme'] = settings.theme;
  root.dataset['textSize'] = String(settings.textSize);
  root.dataset['density'] = settings.density;
}
