import { z } from '../../ledger/zod';
import { LIMITS } from './limits';

/** Host name as `location.hostname` gives it; empty on `about:` documents. */
export const hostSchema = z.string().max(LIMITS.host);
export const idSchema = z.string().min(1).max(LIMITS.id);
export const idsSchema = z.array(idSchema).max(LIMITS.idsPerMessage);
/** Ids that the browser gives to tabs and frames. */
export const browserIdSchema = z.int().min(0);
export const offsetSchema = z.int().min(0);
export const isoDateSchema = z.iso.date();
export const instantSchema = z.iso.datetime();
export const ratioSchema = z.number().min(0).max(1);

export const periodSchema = z
  .object({ start: isoDateSchema, end: isoDateSchema, openStart: z.literal(true).exactOptional() })
  .refine(({ start, end }) => start <= end, { error: 'ends before it starts', path: ['end'] });

/** Text that a page gives about itself: a page may say too much, so it is cut rather than refused. */
export const clippedText = (max: number) => z.string().overwrite((text) => text.slice(0, max));
