// @vitest-environment jsdom
/** Toasts: how long they stay, how many at once, and what their gesture does. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastRegion } from './ToastRegion.tsx';
import { createToasts } from './toasts.ts';
import type { ToastMessage } from './toasts.ts';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open() {
  const toasts = createToasts();
  render(<ToastRegion toasts={toasts} label="Messages" closeLabel="Fermer" />);
  return (message: ToastMessage) => {
    let close = () => {};
    act(() => {
      close = toasts.show(message);
    });
    return () => act(() => close());
  };
}

const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const isShown = (text: string) => screen.queryByText(text) !== null;

describe('toasts', () => {
  it('leaves a fact six seconds, and a choice ten', () => {
    const show = open();
    show({ text: 'Fichier enregistré' });
    show({ text: 'Action supprimée', action: { label: 'Annuler', onAction: () => undefined } });
    wait(6_100);
    expect(isShown('Fichier enregistré')).toBe(false);
    expect(isShown('Action supprimée')).toBe(true);
    wait(4_000);
    expect(isShown('Action supprimée')).toBe(false);
  });

  it('keeps what went wrong until it is closed', () => {
    const show = open();
    show({ text: 'Dossier en lecture seule', tone: 'bad' });
    wait(60_000);
    expect(isShown('Dossier en lecture seule')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Fermer' }));
    expect(isShown('Dossier en lecture seule')).toBe(false);
  });

  it('does its gesture once and goes', () => {
    const show = open();
    const onAction = vi.fn<() => void>();
    show({ text: 'Action supprimée', action: { label: 'Annuler', onAction } });
    fireEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(onAction).toHaveBeenCalledOnce();
    expect(isShown('Action supprimée')).toBe(false);
  });

  it('shows three at most and keeps the others for later', () => {
    const show = open();
    for (const text of ['un', 'deux', 'trois', 'quatre']) show({ text, tone: 'bad' });
    const shown = () => screen.getAllByRole('alertdialog').length;
    expect(shown()).toBe(3);
    for (const cross of screen.getAllByRole('button', { name: 'Fermer' })) fireEvent.click(cross);
    expect(shown()).toBe(1);
  });

  it('stops time while one points at it', () => {
    const show = open();
    show({ text: 'Action supprimée' });
    fireEvent.pointerEnter(screen.getByRole('region'), { pointerType: 'mouse' });
    wait(60_000);
    expect(isShown('Action supprimée')).toBe(true);
    fireEvent.pointerLeave(screen.getByRole('region'), { pointerType: 'mouse' });
    wait(6_100);
    expect(isShown('Action supprimée')).toBe(false);
  });

  it('can be taken away by who showed it', () => {
    const show = open();
    const close = show({ text: 'Envoi en préparation', tone: 'bad' });
    close();
    expect(isShown('Envoi en préparation')).toBe(false);
  });
});
