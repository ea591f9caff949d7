/** Reports an error to the page as an uncaught error, and lets the caller go on. */
export function report(error: unknown): void {
  // `reportError()` is missing before Safari 15.4, Firefox 93 and Chromium 95.
  if (globalThis.reportError as unknown) reportError(error);
  else {
    setTimeout(() => {
      throw error;
    });
  }
}

/** Runs an action that the reader can do without: if the action throws, the error is reported and nothing else is lost. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    report(error);
  }
}
