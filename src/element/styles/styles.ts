import { hasCredits, hasMarkup } from '../../article/article.md';
import { creditStyles, markupStyles } from './article.js';
import { controlsStyles } from './controls.js';
import { printStyles } from './print.js';
import { summaryStyles } from './summary.js';
import { textStyles } from './text.js';

/** The styles of the element. */
export const styles = `${textStyles}${summaryStyles}${controlsStyles}${printStyles}${hasMarkup ? markupStyles : ''}${hasCredits ? creditStyles : ''}`;
