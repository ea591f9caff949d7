/** The nodes of HTML as the nodes of a framework, so that it renders and hydrates each of them. */
export function tree(h, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const convert = (node, key) =>
    node.nodeType === Node.TEXT_NODE
      ? node.data
      : h(node.localName, { key, ...attributes(node) }, ...[...node.childNodes].map(convert));
  return convert(template.content.firstElementChild);
}

const attributes = (node) => Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])); // prettier-ignore
