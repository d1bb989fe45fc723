import { useState } from 'preact/hooks';
import type { PrivateMatter } from '../../components/PrivateQuestion';

type Act = (once: boolean) => void;
type Question = { readonly matter: PrivateMatter; readonly act: Act };

/** Puts acts that store something of a private window to the person first; a yes counts for that act alone. */
export const useQuestion = (isPrivate: boolean) => {
  const [question, setQuestion] = useState<Question | null>(null);
  return {
    question: question && { matter: question.matter },
    ask: (matter: PrivateMatter, act: Act): void => {
      if (isPrivate) setQuestion({ matter, act });
      else act(false);
    },
    answer: (yes: boolean): void => {
      setQuestion(null);
      if (yes) question?.act(true);
    },
  };
};
