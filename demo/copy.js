/** Lets each button with data-copies copy the text of the node that it names, and say beside it what has happened. */
export function watchCopyButtons() {
  for (const button of document.querySelectorAll('[data-copies]')) {
    const status = button.parentElement.querySelector('[role="status"]');
    button.addEventListener('click', async () => {
      status.textContent = await copy(document.getElementById(button.dataset.copies));
    });
  }
}

/** Takes the messages away, for example because another snippet is shown now. */
export function clearCopyMessages() {
  for (const status of document.querySelectorAll('[data-copies] ~ [role="status"]')) {
    status.textContent = '';
  }
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
