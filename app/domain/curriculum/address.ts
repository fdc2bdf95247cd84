/** A page of this site, written plainly: "/scenarios/fourth-month", "/sources/ms#ms-32". */
const PAGE = /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*)?(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/u;
/** A place of the same page: "#s-two-ways-to-open". */
const PLACE = /^#[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** Whether a lesson may lead there. What is allowed is listed, because what is dangerous cannot be. */
export function isSafeAddress(address: string): boolean {
  return address.length <= 200 && (PAGE.test(address) || PLACE.test(address));
}
