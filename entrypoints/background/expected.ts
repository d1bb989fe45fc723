/**
 * What browsers say when a tab, frame or listener is no longer there. It happens all the time: tabs close
 * while they are being spoken to, and no page of ours may be open to hear a broadcast.
 */
const GONE = [
  /no tab with id/i,
  /invalid tab id/i,
  /tab was closed/i,
  /receiving end does not exist/i,
  /message port closed/i,
  /message channel closed/i,
  /frame .*(removed|not found|does not exist)/i,
  /no frame with id/i,
  /no document with id/i,
  /(cannot|can't) access/i,
  /missing host permission/i,
  /extensions gallery cannot be scripted/i,
  /error page/i,
  /actor .* destroyed/i,
];

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Waits for an action on a tab or a broadcast; true when it was done, false when nobody was there any more. */
export const unlessGone = async (action: Promise<unknown>): Promise<boolean> => {
  try {
    await action;
    return true;
  } catch (error) {
    if (!GONE.some((pattern) => pattern.test(messageOf(error)))) console.warn(error);
    return false;
  }
};
