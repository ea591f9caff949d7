/** Relative addresses are those of the page that shows the article. */
const base = 'https://x.example/';

const schemes = ['http:', 'https:', 'mailto:'];

/** The address of a link. */
export function hrefOf(node, words, { report, definitions }) {
  const { url, title } = node.type === 'link' ? node : definitions.get(node.identifier);
  const problem = problemOf(url, title, words);
  if (problem) report(node.position.start.line, problem);
  return url;
}

function problemOf(url, title, words) {
  const link = `The link “${words}”`;
  const allowed =
    'Write an address that begins with “https://”, “http://” or “mailto:”, or that is relative, such as “/page”.';
  if (!words.trim()) return `The link to “${url}” has no words. Write them between “[” and “]”.`;
  if (!url) return `${link} has no address. Write it in the parentheses after “]”.`;
  if (title) return `${link} has a title, which readers would not see. Remove “${title}”.`;
  if (!URL.canParse(url, base)) return `${link} has no valid address. ${allowed}`;
  // Browsers leave out spaces at the start, tabs and line ends, as `URL` does: “java\tscript:” is a scheme.
  const { protocol } = new URL(url, base);
  if (!schemes.includes(protocol))
    return `${link} begins with “${protocol}”, which is not allowed. ${allowed}`;
  if (/[\p{Cc}\ufffd]/u.test(url)) return `${link} has no valid address. ${allowed}`;
  // Without a scheme, these would be pages of the site that shows the article.
  if (/^www\./i.test(url)) return `${link} has no scheme. Write “https://${url}”.`;
  if (/^[^/:?#]+@[^/:?#]+$/.test(url)) return `${link} has no scheme. Write “mailto:${url}”.`;
  return undefined;
}
