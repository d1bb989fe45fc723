/** Copies by a selection of our own, as pages without https and frames without leave allow no other way. */
const copySelected = (text: string, place: HTMLElement): boolean => {
  const before = (place.getRootNode() as ShadowRoot).activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0;';
  place.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  (before as HTMLElement | null)?.focus?.({ preventScroll: true });
  return done;
};

/** Puts text on the clipboard inside a press; `place` holds what is selected for it. False when nothing works. */
export const copyText = async (text: string, place: HTMLElement): Promise<boolean> => {
  // Outside of https there is no clipboard, whatever the types say.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard) return copySelected(text, place);
  try {
    await clipboard.writeText(text);
    return true;
  } catch (error) {
    console.debug('Two Ledgers: the clipboard is closed to this page.', error);
    return copySelected(text, place);
  }
};
