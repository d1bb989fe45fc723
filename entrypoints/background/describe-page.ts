import { browser } from 'wxt/browser';
import { fillPage, type PageGuess, saysTooLittle } from '../../lib/claims/fill-page';
import type { Claim } from '../../lib/claims/types';
import type { ArticleMeta } from '../../lib/messages/protocol';
import { messageOf } from './expected';
import { unlessHeldBack } from './held-back';
import { measurePage } from './look';
import { callDoor } from './page-door';

type Position = NonNullable<Claim['position']>;

/** What a page is at the moment of keeping. */
export type PageNow = Pick<Claim, 'page' | 'guessed' | 'textLength'> & {
  /** By the ids of figures; those that do not stand in the page's own text are absent. */
  readonly positions: ReadonlyMap<string, Position>;
};

const guess = async (tabId: number): Promise<PageGuess | null> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/article.js'] });
  return callDoor<PageGuess>(tabId, 0, 'article');
};

const place = async (tabId: number, ids: readonly string[]): Promise<Map<string, Position>> => {
  const found = await callDoor<readonly (Position | null)[]>(tabId, 0, 'places', ids);
  return new Map(ids.flatMap((id, at) => (found?.[at] ? [[id, found[at]]] : [])));
};

/** A search of the text takes its time on a slow machine; nobody waits longer than this for a figure to be kept. */
const PATIENCE_MS = 8_000;

/** What is lost when a page does not answer is a particular, never the claim. */
const orElse = async <T>(asked: Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await unlessHeldBack(asked, PATIENCE_MS);
  } catch (error) {
    console.debug('The page cannot be described:', messageOf(error));
    return otherwise;
  }
};

/** Describes the page of a tab for claims that are kept on it: its own words first, its text where it says nothing. */
export const describePage = async (
  tabId: number | null,
  meta: ArticleMeta,
  ids: readonly string[],
): Promise<PageNow> => {
  if (tabId === null) return { page: meta, positions: new Map() };
  const [measured, positions, guessed] = await Promise.all([
    orElse(measurePage(tabId), null),
    orElse(place(tabId, ids), new Map<string, Position>()),
    saysTooLittle(meta) ? orElse(guess(tabId), null) : null,
  ]);
  const filled = fillPage(meta, guessed);
  return {
    page: filled.page,
    ...(filled.guessed.length > 0 ? { guessed: filled.guessed } : {}),
    ...(measured === null ? {} : { textLength: measured }),
    positions,
  };
};
