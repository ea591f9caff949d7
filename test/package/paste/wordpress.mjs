import { fileURLToPath } from 'node:url';
import { debianFolder, run, unlessMissing } from '../../support/debian.mjs';

const script = fileURLToPath(new URL('wordpress.php', import.meta.url));

/**
 * Returns `apply`, which passes HTML through functions of WordPress, or `missing`, the reason why WordPress cannot run.
 */
export const wordpress = () =>
  unlessMissing('WordPress is not tested: it needs PHP and Debian’s package wordpress', () => {
    run('php', ['--version']);
    const folder = debianFolder('wordpress', '/usr/share/wordpress');
    const apply = (html, ...functions) =>
      run('php', [script, folder, ...functions], { input: html });
    return { apply };
  });
