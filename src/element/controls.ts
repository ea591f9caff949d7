import type { Content } from '../article/types.js';
import type { Labels } from '../labels/labels.js';
import { windowOf } from '../dom/documents.js';
import { attempt, report } from '../dom/errors.js';
import { linkOf } from './address.js';
import type { Host } from './host.js';
import { listen } from './listen.js';
import { linesOf } from './markup.js';
import { copyQuote, type Quote, selectedQuote } from './quote.js';
import type { Status } from './reader.js';
import { share } from './share.js';
import { textToRead } from './text-to-read.js';
import { articleIn, controlIn, isArticleShown, pressedIn, textsIn } from './view/find.js';
import { type ControlName, controlNames } from './view/toolbar.js';
import { listenOnWindow } from './window-events.js';
import { credit, origin } from './words.js';

/** The reader's controls. */
export interface Controls {
  /** Stops the voice that reads aloud. */
  readonly stop: () => void;
  /** Does what a press of the button of that name does. */
  readonly command: (name: ControlName) => void;
}

/**
 * Follows presses of the controls, and tells in the status how they ended.
 *
 * @param labels Returns the labels that are shown.
 */
export function controls(host: Host, content: Content, labels: () => Labels): Controls {
  const { article } = content;
  const read = () => textToRead(content, isArticleShown(host.renderRoot), labels());
  const { toggle, stop, update } = listen(host, read, () => {
    void tell({ outcome: 'notRead' });
  });
  /** Whether the page has used a control by a command, which needs no buttons. */
  let isCommanded = false;
  let sight: IntersectionObserver | undefined;

  const selected = () => selectedQuote(host.renderRoot, textsIn(host.renderRoot), article);

  /** What is selected, else the marked paragraph, else nothing but the title with its link. */
  const quoted = (): Quote => {
    const { target: paragraph = 0 } = host.reader;
    const text = article.paragraphs[paragraph - 1];
    return selected() ?? { words: text ? linesOf(text) : [], paragraph };
  };

  /** Whether the page has hidden the text, as far as the browser can tell. */
  const isHidden = () => {
    const shown: Partial<HTMLElement> | null = articleIn(host.renderRoot);
    return shown?.checkVisibility?.({ visibilityProperty: true }) === false;
  };

  const stopIfHidden = () => {
    if (isHidden()) stop();
  };

  /** A reader who has asked for silence hears that the voice has not only paused. */
  const stopForReader = async () => {
    if (host.reader.block === undefined) return;
    stop();
    await tell({ outcome: 'stopped' });
  };

  /** Keeps the controls in view, or no longer. While the voice reads, they are always in view. */
  const float = (hasSelected: boolean) => {
    if (hasSelected !== host.reader.hasSelected) host.updateReader({ hasSelected });
  };

  const tell = async (status: Status) => {
    // A screen reader announces the same words again only if the status was empty meanwhile, and words that come with
    // their status in one frame not at all.
    await host.updateComplete;
    if (!host.controls)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // The controls can be gone meanwhile.
    if (host.reader.status) host.updateReader({ status });
  };

  /** Shares the article, or copies a quote. */
  const send = async (name: 'share' | 'quote') => {
    const quote = name === 'quote' ? quoted() : undefined;
    const link = linkOf(host, quote?.paragraph);
    const outcome = quote
      ? await copyQuote(quote.words, article, credit(content, labels()), link)
      : await share(article.title, origin(content, labels()), link);
    if (outcome) await tell({ outcome, link });
  };

  const press = async (name: ControlName) => {
    host.updateReader({ status: {} });
    if (name === 'stop') await stopForReader();
    else if (name !== 'listen') await send(name);
    else if (!isHidden()) toggle();
  };

  const onPress = (event: Event) => {
    const { name: pressed } = pressedIn(host.renderRoot, event);
    const control = controlNames.find((name) => name === pressed);
    if (!control) return;
    // A press on a control must not remove the selection or the focus: both say what to quote.
    event.preventDefault();
    if (event.type === 'click') press(control).catch(report);
  };

  attempt(() => {
    listenOnWindow(host, ['toggle'], stopIfHidden);
    const onSelection = () => {
      // Without the buttons, the reader cannot quote what is selected.
      if (host.controls) float(selected() !== undefined);
    };
    listenOnWindow(host, ['selectionchange'], onSelection);
    const onKey = ({ key }: Partial<KeyboardEvent>) => {
      if (key !== 'Escape') return;
      void stopForReader();
      float(false);
    };
    listenOnWindow(host, ['keydown'], onKey);
    const { IntersectionObserver } = windowOf(host) ?? {};
    // No event tells that a page has hidden the element. What a closed <details> or `until-found` hides keeps its size.
    if (IntersectionObserver) sight = new IntersectionObserver(stopIfHidden);
  });
  host.addController({
    hostUpdate: () => {
      // If Stop has the focus, move it to Listen before Stop is hidden.
      const { renderRoot, reader } = host;
      if (reader.voice === 'silent' && controlIn(renderRoot, 'stop') === renderRoot.activeElement)
        controlIn(renderRoot, 'listen')?.focus();
      if (host.controls) return;
      host.updateReader({ hasSelected: false });
      if (isCommanded) return;
      // Without the buttons, the reader could not stop the voice that a button has started.
      stop();
      host.updateReader({ status: undefined });
    },
    hostUpdated: () => {
      host.renderRoot.addEventListener('click', onPress);
      host.renderRoot.addEventListener('mousedown', onPress);
      const shown = articleIn(host.renderRoot);
      if (shown) sight?.observe(shown);
      update();
    },
  });

  return {
    stop,
    command: (name) => {
      isCommanded = true;
      press(name).catch(report);
    },
  };
}
