/** Host name of an address, or null where it has none. */
export const hostOf = (url: string | null | undefined): string | null => {
  if (url === null || url === undefined || !URL.canParse(url)) return null;
  return new URL(url).hostname || null;
};
