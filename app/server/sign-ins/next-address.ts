const somewhere = "http://site.invalid";

/** The address inside this site to go on to after sign-in; anything else becomes the start of what a learner does. */
export function nextAddress(wish: string | null | undefined, otherwise = "/learning"): string {
  if (wish === null || wish === undefined || !/^\/(?![/\\])/.test(wish) || wish.length > 2000 || !URL.canParse(wish, somewhere)) return otherwise;
  const url = new URL(wish, somewhere);
  const leavesOrReturns = url.origin !== somewhere || /^\/(\/|\\|sign-(in|out)(\/|$))/.test(url.pathname);
  return leavesOrReturns ? otherwise : url.pathname + url.search + url.hash;
}
