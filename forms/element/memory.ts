const keyOf = (form: string) => `kartoteka-form:${form}`;

/**
 * Whether a form that comes by itself should stay away: it was closed or sent before, or there is nowhere to remember
 * that. Kept by the browser for this site alone; no cookie travels anywhere.
 */
export function isRemembered(form: string): boolean {
  try {
    localStorage.setItem('kartoteka-form', '');
    return localStorage.getItem(keyOf(form)) !== null;
  } catch {
    return true;
  }
}

export function remember(form: string, how: 'dismissed' | 'joined'): void {
  try {
    localStorage.setItem(keyOf(form), how);
  } catch {
    // A full or forbidden store: then `isRemembered` says so.
  }
}
