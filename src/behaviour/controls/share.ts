/** How an action ended, as the role of the label that says so. */
export type Outcome = 'shared' | 'notShared' | 'linked' | 'quoted' | 'notCopied';

/**
 * Shares a title and an address by the means of the system, or copies the address where there are none or they are not
 * allowed. Without an address, there may be nothing to say of it.
 */
export async function share(title: string, url: string | undefined): Promise<Outcome | undefined> {
  try {
    await navigator.share({ title, ...(url && { url }) });
    return 'shared';
  } catch (error) {
    // The reader has changed their mind. A page's own replacement may reject with anything.
    if ((error as Error | null | undefined)?.name === 'AbortError') return 'notShared';
  }
  if (!url) return undefined;
  try {
    await navigator.clipboard.writeText(url);
    return 'linked';
  } catch {
    return 'notCopied';
  }
}
