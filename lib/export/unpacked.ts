/** Bytes that one text may have: browsers hold no longer one in one piece. */
export const MOST_TEXT = 500_000_000;

/** Bytes that may be unpacked whatever the file weighs. */
const FREE = 100_000_000;
/** Bytes of a packed file's content for each of its own: texts of ours shrink to a tenth, copies to a thirtieth. */
const MOST_RATIO = 250;

/**
 * Whether content is far larger than a packed file of that many bytes can honestly hold: a bomb, made to fill memory or
 * disk.
 */
export const isBomb = (packed: number, unpacked: number): boolean =>
  unpacked > FREE && unpacked > packed * MOST_RATIO;
