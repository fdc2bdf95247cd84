/**
 * What a browser forgets when a person goes: whatever scripts may have stored, and its own list of where pages were scrolled to. Not the
 * cache: pages are never in it, and what is in it (scripts, styles, fonts) would cross a slow line again for each next person.
 */
export const nothingLeftBehind = { "Clear-Site-Data": '"storage"' } as const;
