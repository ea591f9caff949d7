/* What this build makes, and where it writes it. `npm run article` and `npm start` say it by environment variables. */
import { ownArticle } from './article.mjs';
import { classNameOf, ownTag, problemWithTag } from './name.mjs';

const { BRIEF_ARTICLE = ownArticle, BRIEF_TAG = ownTag, BRIEF_FOLDER = 'dist' } = process.env;

const problem = problemWithTag(BRIEF_TAG);
if (problem) throw new Error(problem);

/** The Markdown file of the article. */
export const article = BRIEF_ARTICLE;

/** The tag of the element, which is also the name of its package. */
export const tag = BRIEF_TAG;

/** The name of the class of the element. */
export const className = classNameOf(tag);

/** The folder for the built files. */
export const folder = BRIEF_FOLDER;

/** Whether the built files are a package of their own, with a package.json: that of the repository is for the given article. */
export const isOwnPackage = tag !== ownTag;
