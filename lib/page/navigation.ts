type NavigationLike = Pick<EventTarget, 'addEventListener'>;

/**
 * Calls back when the page shows another article without being loaded anew, or comes back from the back-forward
 * cache. From an isolated world a patched `history` sees nothing of the page's calls; events of the Navigation API
 * do arrive.
 */
export const watchNavigation = (signal: AbortSignal, onArrive: () => void): void => {
  const { navigation } = window as unknown as { readonly navigation?: NavigationLike };
  navigation?.addEventListener('navigatesuccess', onArrive, { signal });
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) onArrive();
    },
    { signal },
  );
};
