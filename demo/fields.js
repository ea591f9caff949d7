import { problemWith } from './settings.js';

const form = document.getElementById('settings');
const field = (name) => form.elements.namedItem(name);

/** Writes settings into the fields that show something else. */
export function fillFields(settings) {
  for (const [name, value] of Object.entries(settings)) {
    const control = field(name);
    if (control.type === 'checkbox') control.checked = Boolean(value);
    // A slider cannot be empty: the preview writes the width that it has.
    else if (control.value !== value && (value || control.type !== 'range')) control.value = value;
    showProblem(name, '');
  }
}

/**
 * Calls back with the name and the value of the setting that the visitor changes. An invalid value is explained beside
 * its field, and counts as an empty one.
 */
export function watchFields(changed) {
  // The listener is on the document, because some fields of the form are outside the form element.
  document.addEventListener('input', ({ target }) => {
    const { name, type, checked, value } = target;
    if (target.form !== form || !name) return;
    const text = type === 'checkbox' && !checked ? '' : value.trim();
    const problem = problemWith(name, text);
    showProblem(name, problem);
    changed(name, problem ? '' : text);
  });
}

/** Changes a field as the visitor would, for a control that helps to fill it. */
export function enter(name, value) {
  field(name).value = value;
  field(name).dispatchEvent(new Event('input', { bubbles: true }));
}

/** Says beside a field, and to a screen reader, what is wrong with its value. */
function showProblem(name, problem) {
  const place = document.getElementById(`${name}-problem`);
  if (!place || place.textContent === problem) return;
  place.textContent = problem;
  field(name).ariaInvalid = problem ? 'true' : null;
}
