/** The kinds of text that readers must be able to tell apart. */
export type Kind = 'news' | 'analysis' | 'opinion';

/** An article and what must be known to present it. */
export interface Article {
  /** Shown above the title, so that readers can tell an opinion from news. */
  readonly kind: Kind;
  /** The language of the text, as a BCP 47 tag. */
  readonly lang: string;
  /** The direction of the text. */
  readonly dir: 'ltr' | 'rtl';
  /** When the events took place that the article is about, as an HTML month or date string (`1969-07`, `1969-07-20`). */
  readonly events?: string;
  /** Who wrote the article. Shown under the title. */
  readonly author?: string;
  /** When the article was published, as an HTML date string (`1969-07-21`). Shown under the title. */
  readonly published?: string;
  /** Who may use the text, and how. Shown below the article, where the page fills no `footer` slot. */
  readonly rights?: string;
  readonly title: string;
  /** The blocks of the text that have a number, counted from 1: paragraphs, block quotations and lists. A string is a paragraph of plain text. */
  readonly paragraphs: readonly Text[];
  /** The subheadings, each by the number of the paragraph below it. */
  readonly headings?: Readonly<Record<number, string>>;
}

/** A piece of text: plain, or with markup. */
export type Text = string | Markup;

/** An element of HTML with its content. Between the items of a list and the paragraphs of a quotation stands a line end. */
export interface Markup {
  readonly tag: 'a' | 'blockquote' | 'em' | 'li' | 'ol' | 'p' | 'strong' | 'ul';
  /** `href` of a link, `start` of a numbered list that does not begin at 1. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Text[];
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
  readonly events?: string | undefined;
  /** When the article was published, as in the article. */
  readonly published?: string | undefined;
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
