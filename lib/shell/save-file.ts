/**
 * Hands text to the browser's downloads as a file. A link with `download` works in pages of ours in both
 * browsers; the object URL is given back once the click has been handled.
 */
export const saveFile = (name: string, mime: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
