/** How an action ended, as the role of the label that says so. */
export type Outcome =
  'shared' | 'notShared' | 'linked' | 'quoted' | 'titled' | 'notCopied' | 'noLink';

/**
 * Shares a title, a text and an address with the system's share menu. If the system has no share menu, or refuses, the
 * address is copied; without an address the outcome is `noLink`. While the share menu is open, there is no other outcome.
 */
export async function share(
  title: string,
  text: string,
  url: string | undefined,
): Promise<Outcome | undefined> {
  try {
    await navigator.share({ title, text, ...(url && { url }) });
    return 'shared';
  } catch (error) {
    // A page's replacement of `share()` can reject with any value.
    const name = (error as Error | null | undefined)?.name;
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
