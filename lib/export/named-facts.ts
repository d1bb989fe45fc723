import { strToU8 } from 'fflate';
import { remembered } from '../i18n/remembered';
import type { FactView } from '../messages/protocol';
import { Sha256 } from './bundle/sha256';

/**
 * In a large table facts are told in full in one of some neighbouring rows and only named in the others, because copies of
 * them are a third of the file: `"facts":{"named":["id@digest", …]}` stands where the list of facts would.
 */
export type NamedFacts = { readonly named: readonly string[] };

const digestOf = remembered((json: string) => new Sha256().update(strToU8(json)).hex().slice(0, 16));

/** Name of a fact as it stands: its id and 64 bits of the SHA-256 of its JSON. */
export const nameFact = (fact: { readonly id?: unknown }): string =>
  `${fact.id}@${digestOf(JSON.stringify(fact))}`;

export const nameFacts = (facts: readonly FactView[]): NamedFacts => ({ named: facts.map(nameFact) });

/** The id in a fact's name. */
export const idInName = (name: string): string => name.slice(0, name.lastIndexOf('@'));
