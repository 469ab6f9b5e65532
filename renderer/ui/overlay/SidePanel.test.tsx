// @vitest-environment jsdom
/** The drawer: where focus goes when it opens, when Escape is pressed, and when it closes. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { SidePanel } from './SidePanel.tsx';

afterEach(cleanup);

function Screen() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button onClick={() => setIsOpen(true)}>Ouvrir</button>
      <button onClick={() => setIsOpen(false)}>Refermer</button>
      <SidePanel
        title="Flyers"
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        closeLabel="Fermer"
      >
        <input aria-label="Titre" />
        <input
          aria-label="Liste"
          onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
        />
      </SidePanel>
    </>
  );
}

function open() {
  render(<Screen />);
  const opener = screen.getByRole('button', { name: 'Ouvrir' });
  opener.focus();
  fireEvent.click(opener);
  return { opener, panel: screen.getByRole('complementary', { name: 'Flyers' }) };
}

describe('side panel', () => {
  it('takes the focus when it opens', () => {
    const { panel } = open();
    expect(document.activeElement).toBe(panel);
  });

  it('closes on Escape and gives the focus back', () => {
    const { opener } = open();
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Titre' }), { key: 'Escape' });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('is left and entered by F6', () => {
    const { opener, panel } = open();
    fireEvent.keyDown(panel, { key: 'F6' });
    expect(document.activeElement).toBe(opener);
    fireEvent.keyDown(opener, { key: 'F6' });
    expect(document.activeElement).toBe(panel);
  });

  it('leaves Escape to a list that used it', () => {
    open();
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Liste' }), { key: 'Escape' });
    expect(screen.queryByRole('complementary')).not.toBeNull();
  });

  it('does not call back a focus that has gone elsewhere', () => {
    open();
    const elsewhere = screen.getByRole('button', { name: 'Refermer' });
    elsewhere.focus();
    fireEvent.click(elsewhere);
    expect(document.activeElement).toBe(elsewhere);
  });
});
