const buttons = document.querySelectorAll('[data-copies]');
const find = (id) => document.getElementById(id);

/** Lets each button copy the text of the node that data-copies names, and say in the node of data-status what has happened. */
export function watchCopyButtons() {
  for (const button of buttons) {
    const { copies, status } = button.dataset;
    button.addEventListener('click', async () => {
      find(status).textContent = await copy(find(copies));
    });
  }
}

/** Takes the messages away, for example because another snippet is shown now. */
export function clearCopyMessages() {
  for (const { dataset } of buttons) find(dataset.status).textContent = '';
}

async function copy(node) {
  try {
    await navigator.clipboard.writeText(node.textContent);
    return 'Copied.';
  } catch {
    getSelection().selectAllChildren(node);
    return 'The browser does not allow this page to copy. The snippet is selected, so that you can copy it yourself.';
  }
}
