import { useEffect, useState } from 'preact/hooks';

export const ROUTES = [
  'claims',
  'import',
  'corrections',
  'ledger',
  'packs',
  'settings',
  'safety',
  'privacy',
] as const;
export type Route = (typeof ROUTES)[number];

/** The route named in a hash (`#ledger`); kept claims for anything else. */
export const routeOf = (hash: string): Route => ROUTES.find((route) => `#${route}` === hash) ?? 'claims';

/** The library's route, which follows the hash so that links, back and forward work. */
export const useRoute = (): Route => {
  const [route, setRoute] = useState<Route>(() => routeOf(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
};
