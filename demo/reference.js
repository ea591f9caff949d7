import { tag } from '../view/tag.js';

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

  container.replaceChildren(
    table(
      'attributes',
      'Attributes and properties',
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      element.attributes.map((entry) => [
        entry.name,
        code(entry.name),
        code(entry.fieldName),
        code(entry.type.text),
        code(entry.default),
        entry.description,
      ]),
    ),
    table(
      'methods',
      'Methods',
      ['Method', 'Meaning'],
      methods.map((entry) => [
        entry.name,
        code(`${entry.name}(${(entry.parameters ?? []).map(({ name }) => name).join(', ')})`),
        entry.description,
      ]),
    ),
    table(
      'events',
      'Events',
      ['Event', 'Type', 'Meaning'],
      element.events.map((entry) => [
        entry.name,
        code(entry.name),
        code(entry.type.text),
        entry.description,
      ]),
    ),
    table(
      'slots',
      'Slots',
      ['Slot', 'Content'],
      element.slots.map((entry) => [
        entry.name || 'default',
        entry.name ? code(entry.name) : 'default',
        entry.description,
      ]),
    ),
    table(
      'parts',
      'Parts',
      ['Part', 'Meaning'],
      element.cssParts.map((entry) => [entry.name, code(entry.name), entry.description]),
    ),
    table(
      'custom-properties',
      'Custom properties',
      ['Custom property', 'Default', 'Meaning'],
      element.cssProperties.map((entry) => [
        entry.name.replace(`--${tag}-`, ''),
        code(entry.name),
        code(entry.default),
        entry.description,
      ]),
    ),
  );
  openTarget();
  addEventListener('hashchange', openTarget);
}

/** Opens the table, or the table of the row, to which the address leads. The browser does not do this for a table that was not there yet. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target?.closest('#tables details');
  if (!details) return;
  details.open = true;
  // The browser counts what grows and scrolls in one frame as content that moves.
  requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
}

/** Returns the nodes of a cell: in a text, words between backticks become `<code>`; a node stays as it is. */
function cellContent(content) {
  if (typeof content !== 'string') return [content];
  return content.split('`').map((piece, i) => (i % 2 ? code(piece) : piece));
}

/** Returns a folded table. It and each row, whose cells follow a name, have an anchor: #slots, #slots-footer. */
function table(id, title, head, rows) {
  const headCells = head.map((text) => Object.assign(make('th', text), { scope: 'col' }));
  const bodyRows = rows.map(([name, ...cells]) => {
    const row = make('tr', ...cells.map((cell) => make('td', ...cellContent(cell ?? ''))));
    row.id = `${id}-${name}`;
    row.firstChild.replaceChildren(anchor(row.id, ...row.firstChild.childNodes));
    return row;
  });
  // On a narrow page this box scrolls and the page does not.
  const box = make(
    'section',
    make('table', make('thead', make('tr', ...headCells)), make('tbody', ...bodyRows)),
  );
  Object.assign(box, { className: 'table', ariaLabel: title });
  const count = Object.assign(make('span', String(rows.length)), { className: 'count' });
  return Object.assign(make('details', make('summary', make('h3', title), count), box), { id });
}

const anchor = (id, ...children) =>
  Object.assign(make('a', ...children), { href: `#${id}`, className: 'anchor' });

function make(tag, ...children) {
  const element = document.createElement(tag);
  element.append(...children.map((child) => child ?? ''));
  return element;
}
