// @vitest-environment jsdom
/** The palette's keyboard, and what it says while results come and change. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Table2 } from 'lucide-react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommandPalette } from './CommandPalette.tsx';
import type { CommandPaletteProps } from './CommandPalette.tsx';
import type { PaletteGroup } from './PaletteResults.tsx';

afterEach(cleanup);

const group = (id: string, ...titles: string[]): PaletteGroup => ({
  id,
  title: id,
  items: titles.map((title) => ({ id: title, icon: Table2, title })),
});

const GROUPS = [group('Actions', 'Carte', 'Flyers'), group('Personnes', 'Inès')];

const ignore = () => undefined;

function palette(props: Partial<CommandPaletteProps> = {}) {
  const words = {
    label: 'Rechercher',
    placeholder: '',
    countLabel: '3 résultats',
    emptyMessage: 'Rien de ce nom.',
  };
  const state = {
    isOpen: true,
    onOpenChange: ignore,
    query: '',
    onQueryChange: ignore,
    groups: GROUPS,
    onSelect: ignore,
  };
  return <CommandPalette {...words} {...state} {...props} />;
}

const field = () => screen.getByRole('combobox', { name: 'Rechercher' });
const active = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
const press = (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(field(), { key }));

describe('command palette', () => {
  it('opens with the focus in its field and the first result active', () => {
    render(palette());
    expect(document.activeElement).toBe(field());
    expect(active()).toBe('Carte');
  });

  it('moves through every group with the arrows, and round', () => {
    render(palette());
    press('ArrowDown', 'ArrowDown');
    expect(active()).toBe('Inès');
    press('ArrowDown');
    expect(active()).toBe('Carte');
    press('ArrowUp');
    expect(active()).toBe('Inès');
    press('PageUp');
    expect(active()).toBe('Carte');
  });

  it('chooses the active result with Enter, and any with a click', () => {
    const onSelect = vi.fn<(id: string) => void>();
    render(palette({ onSelect }));
    press('ArrowDown', 'Enter');
    fireEvent.click(screen.getByRole('option', { name: 'Inès' }));
    expect(onSelect.mock.calls).toEqual([['Flyers'], ['Inès']]);
  });

  it('keeps the active result while others arrive, and falls back to the first when it goes', () => {
    const { rerender } = render(palette());
    press('ArrowDown');
    rerender(palette({ groups: [group('Plans', 'Projet'), ...GROUPS] }));
    expect(active()).toBe('Flyers');
    rerender(palette({ groups: [group('Plans', 'Projet')] }));
    expect(active()).toBe('Projet');
  });

  it('starts again from the first result when the question changes', () => {
    const onQueryChange = vi.fn<(query: string) => void>();
    render(palette({ onQueryChange }));
    press('ArrowDown');
    fireEvent.change(field(), { target: { value: 'f' } });
    expect(onQueryChange).toHaveBeenCalledWith('f');
    expect(active()).toBe('Carte');
  });

  it('says that nothing was found, but not while it is still looking', () => {
    const { rerender } = render(palette({ groups: [], isLoading: true }));
    expect(screen.queryByText('Rien de ce nom.')).toBeNull();
    rerender(palette({ groups: [] }));
    expect(screen.getByText('Rien de ce nom.')).toBeTruthy();
    expect(field().getAttribute('aria-expanded')).toBe('false');
    press('Enter', 'ArrowDown');
  });
});
