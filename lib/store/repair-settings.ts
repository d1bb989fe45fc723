import { settingsSchema } from '../messages/schemas/settings';
import { DEFAULT_SETTINGS, type Settings } from '../messages/settings';

/** Settings that can be used, and what had to be put right in them. */
export type Repaired = { readonly settings: Settings; readonly problems: readonly string[] };

type Key = keyof Settings;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A group of settings (`companies`, `assumptions`) is repaired member by member. */
const withDefaults = (stored: unknown, fallback: unknown): unknown =>
  isRecord(fallback) && isRecord(stored) ? { ...fallback, ...stored } : stored;

const repairMembers = (key: Key, stored: unknown, problems: string[]): unknown => {
  const fallback: unknown = DEFAULT_SETTINGS[key];
  const candidate = withDefaults(stored, fallback);
  const parsed = settingsSchema.shape[key].safeParse(candidate);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    problems.push(`${[key, ...path.map(String)].join('.')}: ${message}`);
  }
  if (!isRecord(fallback) || !isRecord(candidate)) return fallback;
  const bad = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const sound = Object.entries(candidate).filter(([name]) => !bad.has(name));
  return { ...fallback, ...Object.fromEntries(sound) };
};

/**
 * Stored settings made usable: a bad or missing field takes its default, the others stay, and what was bad is
 * named. Unknown fields are dropped. Nothing stored at all is no problem.
 */
export const repairSettings = (stored: unknown): Repaired => {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (!isRecord(stored)) {
    return { settings: DEFAULT_SETTINGS, problems: ['settings: expected an object'] };
  }
  const problems: string[] = [];
  const fields = (Object.keys(DEFAULT_SETTINGS) as Key[]).map((key) => [
    key,
    Object.hasOwn(stored, key) ? repairMembers(key, stored[key], problems) : DEFAULT_SETTINGS[key],
  ]);
  // The whole is parsed once more, so that what leaves here is a `Settings` by proof and not by belief.
  return { settings: settingsSchema.parse(Object.fromEntries(fields)), problems };
};
