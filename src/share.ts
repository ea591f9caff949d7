/** What came of it, as the role of the label that says so. */
export type Outcome = 'shared' | 'notShared' | 'linked' | 'quoted' | 'notCopied';

/** Shares an address by the means of the system, or copies it where there are none or they are not allowed. */
export async function share(title: string, url: string): Promise<Outcome> {
  try {
    await navigator.share({ title, url });
    return 'shared';
  } catch (error) {
    // The reader has changed their mind.
    if ((error as Error).name === 'AbortError') return 'notShared';
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'linked';
  } catch {
    return 'notCopied';
  }
}
