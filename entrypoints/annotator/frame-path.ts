/** The place of a window among the frames of its parent; -1 where it is in none that the parent counts (shadow trees). */
const placeOf = (view: Window): number => {
  const { parent } = view;
  for (let at = 0; at < parent.length; at += 1) {
    if (parent[at] === view) return at;
  }
  return -1;
};

/**
 * Where this document is: the place of each frame among those of its parent, from the page inwards; empty in the page
 * itself. Counting and comparing frames is allowed across sites, and tells the page nothing.
 */
export const framePath = (): number[] => {
  const path: number[] = [];
  for (let view: Window = window; view !== view.parent; view = view.parent) path.unshift(placeOf(view));
  return path;
};
