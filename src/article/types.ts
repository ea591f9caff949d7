/** The kinds of text that readers must be able to tell apart. */
export type Kind = 'news' | 'analysis' | 'opinion';

/** An article and what must be known to present it. */
export interface Article {
  /** Shown before the title. Left out, nothing is shown. */
  readonly kind?: Kind;
  /** The language of the text, as a BCP 47 tag. */
  readonly lang: string;
  /** The direction of the text. */
  readonly dir: 'ltr' | 'rtl';
  /** When the events took place that the article is about, as an HTML month string (`1969-07`). */
  readonly events: string;
  /** Who wrote the article. The element shows it nowhere: a page can write it into the `footer` slot. */
  readonly author?: string;
  /** Who may use the text, and how. The element shows it nowhere: a page can write it into the `footer` slot. */
  readonly rights?: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A paragraph that supports a statement of a summary. */
export interface Source {
  /** The number of the paragraph, counted from 1. */
  readonly paragraph: number;
  /** The words of the paragraph that support the statement, character for character. */
  readonly words: readonly string[];
}

/** One statement of a summary. */
export interface Point {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A summary of an article. */
export interface Summary {
  /** One sentence that says what the article is. */
  readonly standfirst: string;
  readonly points: readonly Point[];
}

/** What follows from an article alone. */
export interface Counts {
  /** When the events took place, as in the article. */
  readonly events: string;
  /** The number of words of the title and the paragraphs. */
  readonly words: number;
  /** The time to read them, in minutes, rounded up. */
  readonly minutes: number;
}

/** An article with its summary. */
export interface Content {
  readonly article: Article;
  readonly summary: Summary;
}
