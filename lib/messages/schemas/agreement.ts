import type { z } from 'zod';
import type { claimSchema } from '../../claims/schema';
import type { Claim } from '../../claims/types';
import type { Comparison } from '../../compare/types';
import type { Figure } from '../../figures/types';
import type { ArticleMeta, FactView, Requests, RequestType } from '../protocol';
import type { Settings } from '../settings';
import type { comparisonSchema, factViewSchema } from './comparison';
import type { articleMetaSchema, figureSchema } from './figure';
import type { REQUEST_SCHEMAS } from './requests';
import type { settingsSchema } from './settings';

/** The same type without `readonly`, so that schema outputs and hand-written types can be set side by side. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

type Same<A, B> = [Plain<A>] extends [Plain<B>] ? ([Plain<B>] extends [Plain<A>] ? true : false) : false;
type Agrees<Schema extends z.ZodType, Type> = Same<z.output<Schema>, Type>;

/** Requests that ask nothing are `object` in the protocol and an empty object in their schema. */
type Asked<T extends RequestType> = keyof Requests[T]['request'] extends never
  ? Record<string, never>
  : Requests[T]['request'];

type Disagreeing = {
  [T in RequestType]: Agrees<(typeof REQUEST_SCHEMAS)[T], Asked<T>> extends true ? never : T;
}[RequestType];

type Proof<T extends true> = T;

/** Does not compile when a schema and a hand-written type drift apart. */
export type SchemasAgree = [
  Proof<[Disagreeing] extends [never] ? true : Disagreeing>,
  Proof<Agrees<typeof figureSchema, Figure>>,
  Proof<Agrees<typeof comparisonSchema, Comparison>>,
  Proof<Agrees<typeof articleMetaSchema, ArticleMeta>>,
  Proof<Agrees<typeof factViewSchema, FactView>>,
  Proof<Agrees<typeof settingsSchema, Settings>>,
  Proof<Agrees<typeof claimSchema, Claim>>,
];
