import { looks, pictureOf } from './looks.js';

/** Shows the pages as a row of little pictures: radio buttons of the setting `look`. */
export function showLookChoices(fieldset) {
  fieldset.append(
    ...Object.entries(looks).map(([look, { title }]) => {
      const input = Object.assign(document.createElement('input'), {
        type: 'radio',
        name: 'look',
        value: look,
      });
      input.setAttribute('form', 'settings');
      const label = document.createElement('label');
      label.append(input, pictureOf(look), titled(title));
      return label;
    }),
  );
}

/** Shows the pages as a row of little pictures: buttons that call back with the name of the page. */
export function showLookButtons(group, choose) {
  group.append(
    ...Object.entries(looks).map(([look, { title }]) => {
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        value: look,
      });
      button.append(pictureOf(look), titled(title));
      button.addEventListener('click', () => choose(look));
      return button;
    }),
  );
}

/** Shows which button is the chosen page. */
export function pressLookButton(group, look) {
  for (const button of group.children) button.ariaPressed = String(button.value === look);
}

const titled = (textContent) => Object.assign(document.createElement('span'), { textContent });
