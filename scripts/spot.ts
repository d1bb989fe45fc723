import { readText } from '../lib/figures';
import { answerLines, endWithReader, reportFigure } from './lines';

endWithReader();
const malformed = await answerLines(({ id, text, lang, published }) => ({
  id,
  figures: readText({ text, published, ...(lang ? { lang } : {}) }).map(reportFigure),
}));
if (malformed > 0) process.exitCode = 1;
