import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Failure, ListedFigure, PageFigure } from '../messages/protocol';
import { figuresIn, type GivenText, htmlText, pagedText, plainText } from '../page/given-text';
import type { PdfRefusal } from './read-pdf';

/**
 * What was checked: figures with their comparisons, the date that relative periods were read by, and for a file with
 * pages the page of each block of its text.
 */
export type Checked = {
  readonly figures: readonly ListedFigure[];
  readonly published: string | null;
  readonly pages: readonly number[] | null;
};

/** Why a file is not read. */
export type Refusal = PdfRefusal | 'type' | 'too-long';

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
export const kindOf = ({ name, type }: Pick<File, 'name' | 'type'>): 'text' | 'html' | 'pdf' | 'type' => {
  if (type === 'application/pdf' || /\.pdf$/i.test(name)) return 'pdf';
  if (/html/.test(type) || /\.x?html?$/i.test(name)) return 'html';
  return /^text\//.test(type) || /\.(?:txt|md|csv|tsv)$/i.test(name) ? 'text' : 'type';
};

type Given = GivenText | { readonly refusal: Refusal };

/** What a file holds; the code that reads PDF files comes when the first one does. */
const textOf = async (
  file: File,
  kind: 'text' | 'html' | 'pdf',
  onText: (text: string) => void,
): Promise<Given> => {
  if (kind === 'pdf') {
    const { readPdf } = await import('./read-pdf');
    const read = await readPdf(file);
    return 'refusal' in read ? read : pagedText(read.texts);
  }
  const text = await file.text();
  if (text.length > LONGEST) return { refusal: 'too-long' };
  if (kind === 'html') return htmlText(text);
  onText(text);
  return plainText(text);
};

/** Checks texts that are typed, pasted, opened or sent here by the context menu; nothing of them is stored. */
export const useCheck = (onText: (text: string) => void) => {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [reading, setReading] = useState(false);
  const asked = useRef(0);
  const run = useCallback(async (given: GivenText, date: string | null) => {
    const ticket = ++asked.current;
    const published = date ?? given.published;
    const found = await compareAll(figuresIn({ ...given, published }), published);
    if (ticket !== asked.current) return;
    setRefusal(null);
    setFailure('ok' in found ? found : null);
    setChecked('ok' in found ? null : { figures: found, published, pages: given.pages ?? null });
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
      if (kind === 'type') return refuse(kind);
      setReading(true);
      try {
        const given = await textOf(file, kind, onText);
        if ('refusal' in given) refuse(given.refusal);
        else await run(given, date);
      } finally {
        setReading(false);
      }
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
  return { checked, failure, refusal, reading, checkText, checkFile };
};
