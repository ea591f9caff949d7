import ts from 'typescript';
import { classNameOf, ownClass, ownTag } from './name.mjs';

/**
 * A built file with the name of another element: the identifiers that name the class, the comments, and in type
 * declarations also the strings. Strings of scripts stay, because they contain words of the article.
 */
export function withName(code, path, tag) {
  if (tag === ownTag) return code;
  const className = classNameOf(tag);
  const named = (text) => text.replaceAll(ownTag, tag).replaceAll(ownClass, className);
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ESNext);
  let result = '';
  const visit = (node) => {
    const parts = node.getChildren(source).filter((part) => !ts.isJSDoc(part));
    if (parts.length) return parts.forEach(visit);
    const start = node.getStart(source);
    // Between two tokens there are only spaces and comments.
    const comments = named(code.slice(node.getFullStart(), start));
    const text = code.slice(start, node.getEnd());
    if (ts.isIdentifier(node) && text === className)
      throw new Error(`The class of <${tag}> would be ${className}, which is the name of something else in the package. Write another tag.`); // prettier-ignore
    const isName = ts.isIdentifier(node) || (ts.isStringLiteral(node) && path.endsWith('.d.ts'));
    result += comments + (isName ? named(text) : text);
  };
  visit(source);
  return result;
}
