/**
 * Hands a file to the browser's downloads. A link with `download` works in pages of ours in both browsers; the object
 * URL is given back once the click has been handled.
 */
export const saveBlob = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** Hands text to the browser's downloads as a file. */
export const saveFile = (name: string, mime: string, text: string): void =>
  saveBlob(name, new Blob([text], { type: mime }));
