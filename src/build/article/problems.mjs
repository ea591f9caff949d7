/** The mistakes of an article, each with its line, what is wrong and what to write. */
export class ArticleError extends Error {}

/** Collects the mistakes of a file, so that an editor can correct all of them at once. */
export class Problems {
  #list = [];

  get none() {
    return this.#list.length === 0;
  }

  report = (line, text) => {
    this.#list.push({ line, text });
  };

  /** What the function returns, or `undefined` if it reports a mistake. */
  unlessReported(read) {
    const before = this.#list.length;
    const value = read();
    return this.#list.length === before ? value : undefined;
  }

  isReported = (line) => this.#list.some((problem) => problem.line === line);

  /** The mistakes in the order of the lines. The same mistake twice in a line is one: one message mends both. */
  messages(file) {
    const sorted = this.#list.toSorted((a, b) => a.line - b.line);
    return [...new Set(sorted.map(({ line, text }) => `${file}:${line}: ${text}`))];
  }
}
