/** How an action of the controls ended, by the role of the label that says so. */
export type Outcome =
  | 'shared'
  | 'notShared'
  | 'linked'
  | 'quoted'
  | 'titled'
  | 'notCopied'
  | 'noLink'
  | 'stopped'
  | 'notRead';

/** What the status says; empty before the first action ends. */
export interface Status {
  readonly outcome?: Outcome;
  /** The address that the action was about; an empty string where there is none that others can open. */
  readonly link?: string;
}

/** A key point, and a paragraph that supports it, both counted from 1. */
export interface FollowedSource {
  readonly point: number;
  readonly paragraph: number;
}

/** What the voice does that reads aloud; `absent` where the device has none for the language of the text. */
export type Voice = 'absent' | 'silent' | 'speaking' | 'paused';

/**
 * What the reader of one element has done, as far as no attribute says it. Controllers replace the record, and `view()`
 * renders it.
 */
export interface Reader {
  /** Where the element has led the reader: the number of a paragraph, which is marked; or 0, the title, which is not. */
  readonly target?: number | undefined;
  /** The source that the reader has followed last. While its paragraph is marked, the words that support the key point are highlighted. */
  readonly source?: FollowedSource | undefined;
  /** Whether a button leads back from that paragraph to the key point. */
  readonly canGoBack: boolean;
  readonly voice: Voice;
  /** The number of the block that is read aloud. */
  readonly block?: number | undefined;
  /** Whether words of the article are selected. */
  readonly hasSelected: boolean;
  /** Without the controls: undefined until the page has sent its first command. */
  readonly status?: Status | undefined;
}

/** The reader of an element that has just come to the page. */
export const newReader: Reader = { canGoBack: false, voice: 'absent', hasSelected: false };
