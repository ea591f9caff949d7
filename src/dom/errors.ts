/** Reports an error to the page as an uncaught error, and lets the caller go on. */
export function report(error: unknown): void {
  // `reportError()` would do the same, but is missing before Safari 15.4, Firefox 93 and Chromium 95.
  queueMicrotask(() => {
    throw error;
  });
}

/** Runs a non-essential action: an error is reported and not thrown. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    report(error);
  }
}
