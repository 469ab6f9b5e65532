/**
 * LibreOffice and poppler, which the tests of documents open our files with: found, or installed where that is a
 * matter of one command, on Debian as root. Elsewhere those tests say that they did not run.
 *
 *     node scripts/ensure-office.ts
 */
import { areInstalled, installOnDebian } from './debian.ts';

const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'];

if (import.meta.main) {
  const isThere = ensureOffice();
  console.log(isThere ? 'LibreOffice and poppler are there.' : 'LibreOffice or poppler is absent.');
}

export function ensureOffice(): boolean {
  if (!isOfficeInstalled()) installOnDebian(PACKAGES);
  return isOfficeInstalled();
}

export const isOfficeInstalled = (): boolean =>
  areInstalled([
    ['soffice', '--version'],
    ['pdfinfo', '-v'],
    ['pdftotext', '-v'],
    ['pdffonts', '-v'],
  ]);
