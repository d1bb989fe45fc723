import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Failure, ListedFigure, PageFigure } from '../messages/protocol';
import { figuresIn, type GivenText, htmlText, plainText } from '../page/given-text';

/** What was checked: figures with their comparisons, and the date that relative periods were read by. */
export type Checked = { readonly figures: readonly ListedFigure[]; readonly published: string | null };

/** Why a file is not read. */
export type Refusal = 'pdf' | 'type' | 'too-long';

/** Figures of one question to the background. */
const BATCH = 200;
/** Characters: a book. */
const LONGEST = 5_000_000;

const compareAll = async (
  figures: readonly PageFigure[],
  published: string | null,
): Promise<readonly ListedFigure[] | Failure> => {
  const listed: ListedFigure[] = [];
  for (let from = 0; from < figures.length; from += BATCH) {
    const batch = figures.slice(from, from + BATCH);
    const reply = await send('check/compare', { published, figures: batch });
    if (!reply.ok) return reply;
    batch.forEach((item, at) => {
      const comparison = reply.comparisons[at];
      if (comparison) listed.push({ ...item, comparison, frameId: 0 });
    });
  }
  return listed;
};

/** Whether a file can be read, by its type or else by its name; what it is read as. */
export const kindOf = ({ name, type }: Pick<File, 'name' | 'type'>): 'text' | 'html' | Refusal => {
  if (type === 'application/pdf' || /\.pdf$/i.test(name)) return 'pdf';
  if (/html/.test(type) || /\.x?html?$/i.test(name)) return 'html';
  return /^text\//.test(type) || /\.(?:txt|md|csv|tsv)$/i.test(name) ? 'text' : 'type';
};

/** Checks texts that are typed, pasted, opened or sent here by the context menu; nothing of them is stored. */
export const useCheck = (onText: (text: string) => void) => {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef(0);
  const run = useCallback(async (given: GivenText, date: string | null) => {
    const ticket = ++asked.current;
    const published = date ?? given.published;
    const found = await compareAll(figuresIn({ ...given, published }), published);
    if (ticket !== asked.current) return;
    setRefusal(null);
    setFailure('ok' in found ? found : null);
    setChecked('ok' in found ? null : { figures: found, published });
  }, []);
  const refuse = useCallback((why: Refusal) => {
    setChecked(null);
    setRefusal(why);
  }, []);
  const checkText = useCallback(
    async (text: string, date: string | null) =>
      text.length > LONGEST ? refuse('too-long') : run(plainText(text), date),
    [run, refuse],
  );
  const checkFile = useCallback(
    async (file: File, date: string | null) => {
      const kind = kindOf(file);
      if (kind !== 'text' && kind !== 'html') return refuse(kind);
      const text = await file.text();
      if (text.length > LONGEST) return refuse('too-long');
      if (kind === 'text') onText(text);
      await run(kind === 'html' ? await htmlText(text) : plainText(text), date);
    },
    [run, refuse, onText],
  );
  useEffect(() => {
    const take = async (): Promise<void> => {
      const reply = await send('check/take', {});
      if (!reply.ok || reply.text === null) return;
      onText(reply.text);
      await checkText(reply.text, null);
    };
    const listener = (): void => void take();
    listener();
    window.addEventListener('hashchange', listener);
    return () => window.removeEventListener('hashchange', listener);
  }, [checkText, onText]);
  return { checked, failure, refusal, checkText, checkFile };
};
