import type { Outcome } from './reader.js';

/**
 * Shares a title, a text and an address with the system's share menu. If the system has no share menu, or refuses, the
 * address is copied; without an address the outcome is `noLink`. While the share menu is open, there is no other outcome.
 */
export async function share(
  title: string,
  text: string,
  url: string,
): Promise<Outcome | undefined> {
  try {
    await navigator.share({ title, text, ...(url && { url }) });
    return 'shared';
  } catch (error) {
    // A page's replacement of `share()` can reject with any value.
    const { name } = Object(error) as Partial<Error>;
    // The reader closed the share menu.
    if (name === 'AbortError') return 'notShared';
    // The share menu is still open for an earlier press.
    if (name === 'InvalidStateError') return undefined;
  }
  if (!url) return 'noLink';
  try {
    await navigator.clipboard.writeText(url);
    return 'linked';
  } catch {
    return 'notCopied';
  }
}
