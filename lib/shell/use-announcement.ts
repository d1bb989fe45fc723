import { useEffect, useState } from 'preact/hooks';

/** Drawn as nothing, and a change all the same: the same words are spoken again. */
const AGAIN = '\u00a0';

/**
 * What an announcer says: the words, each time they change, and once more on request. Empty at first, because
 * screen readers speak changes of a live region and not what it was born with.
 */
export const useAnnouncement = (words: string): { readonly said: string; readonly sayAgain: () => void } => {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  const sayAgain = (): void => setSaid((now) => (now === words ? `${words}${AGAIN}` : words));
  return { said, sayAgain };
};
