const code = (text) => text && Object.assign(document.createElement('code'), { textContent: text });

/** Shows tables of the element's interface, from the custom elements manifest. */
export async function showReference(container) {
  const { modules } = await (await fetch('../custom-elements.json')).json();
  const element = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName);
  const methods = element.members.filter(
    ({ kind, privacy }) => kind === 'method' && privacy !== 'private',
  );

  const tables = {
    'Attributes and properties': [
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      element.attributes.map((entry) => [
        code(entry.name),
        code(entry.fieldName),
        code(entry.type.text),
        code(entry.default),
        entry.description,
      ]),
    ],
    Methods: [
      ['Method', 'Meaning'],
      methods.map((entry) => [
        code(`${entry.name}(${(entry.parameters ?? []).map(({ name }) => name).join(', ')})`),
        entry.description,
      ]),
    ],
    Events: [
      ['Event', 'Type', 'Meaning'],
      element.events.map((entry) => [code(entry.name), code(entry.type.text), entry.description]),
    ],
    Slots: [
      ['Slot', 'Content'],
      element.slots.map((entry) => [entry.name ? code(entry.name) : 'default', entry.description]),
    ],
    Parts: [
      ['Part', 'Meaning'],
      element.cssParts.map((entry) => [code(entry.name), entry.description]),
    ],
    'Custom properties': [
      ['Custom property', 'Default', 'Meaning'],
      element.cssProperties.map((entry) => [
        code(entry.name),
        code(entry.default),
        entry.description,
      ]),
    ],
  };
  container.replaceChildren(
    ...Object.entries(tables).map(([title, [head, rows]]) => table(title, head, rows)),
  );
}

/** Returns the nodes of a cell: in a text, words between backticks become `<code>`; a node stays as it is. */
function cellContent(content) {
  if (typeof content !== 'string') return [content];
  return content.split('`').map((piece, i) => (i % 2 ? code(piece) : piece));
}

function table(title, head, rows) {
  const make = (tag, ...children) => {
    const element = document.createElement(tag);
    element.append(...children.map((child) => child ?? ''));
    return element;
  };
  const headCells = head.map((text) => Object.assign(make('th', text), { scope: 'col' }));
  // On a narrow page this box scrolls and the page does not; with tabIndex it also scrolls by keyboard.
  const box = make(
    'div',
    make(
      'table',
      make('caption', title),
      make('thead', make('tr', ...headCells)),
      make(
        'tbody',
        ...rows.map((cells) =>
          make('tr', ...cells.map((cell) => make('td', ...cellContent(cell ?? '')))),
        ),
      ),
    ),
  );
  return Object.assign(box, { className: 'table', tabIndex: 0, role: 'region', ariaLabel: title });
}
