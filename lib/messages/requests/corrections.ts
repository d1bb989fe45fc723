import type { Correction, CorrectionChange } from '../../claims/corrections';
import type { PageFigure } from '../figures';
import type { Reply } from '../reply';

/** Requests about what a person put right in readings. */
export type CorrectionRequests = {
  /** content or page: corrects how a figure was read, here and wherever the same sentence stands. */
  'corrections/add': {
    request: { host: string; item: PageFigure; change: CorrectionChange; once?: true };
    reply: Reply<{ id: string }>;
  };
  /** content or page: takes back every correction of these words in this sentence. */
  'corrections/withdraw': {
    request: { quote: string; sentence: string };
    reply: Reply<{ ids: readonly string[] }>;
  };
  /** page: corrections, latest first, and those in the trash. */
  'corrections/list': {
    request: object;
    reply: Reply<{
      corrections: readonly Correction[];
      trash: readonly Correction[];
      problems: readonly string[];
    }>;
  };
  /** page: moves corrections to the trash or out of it. Answers the ids that were moved. */
  'corrections/delete': { request: { ids: readonly string[] }; reply: Reply<{ ids: readonly string[] }> };
  'corrections/restore': { request: { ids: readonly string[] }; reply: Reply<{ ids: readonly string[] }> };
};
