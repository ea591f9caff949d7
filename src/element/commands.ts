import type { Host } from './host.js';
import { type ControlName, controlNames } from './view/toolbar.js';

/**
 * Does what a button of the page asks for by its `command` attribute (Invoker Commands API): `--toggle`, `--open`,
 * `--close`, `--reveal-3`, or a control such as `--listen`. Any other command is ignored, as the platform does.
 *
 * @param press Does what the control of that name does.
 */
export function followCommand(
  host: Host,
  { command = '' }: Partial<CommandEvent>,
  press: (control: ControlName) => void,
): void {
  const control = controlNames.find((name) => command === `--${name}`);
  const paragraph = /^--reveal-(\d+)$/.exec(command)?.[1];
  if (command === '--toggle') host.open = !host.open;
  if (command === '--open') host.open = true;
  if (command === '--close') host.open = false;
  if (control) press(control);
  if (paragraph) host.reveal(+paragraph).catch(() => undefined);
}
