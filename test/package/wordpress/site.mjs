import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { debianFolder, run, unlessMissing } from '../../support/debian.mjs';

const file = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The theme of a new WordPress 6.1. */
const theme = 'twentytwentythree';

/** Returns `start`, which starts a new WordPress site, or `missing`, the reason why the site cannot run here. */
export const wordpressSite = () =>
  unlessMissing(
    'A WordPress site is not tested: it needs PHP and Debian’s packages php-mysql, mariadb-server-core, mariadb-client-core, wordpress and wordpress-theme-twentytwentythree',
    () => {
      run('php', ['-r', 'new mysqli();']);
      // Debian has mariadbd in a folder that is not on the PATH of every user.
      const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
      run('mariadbd', ['--no-defaults', '--version'], { env });
      run('my_print_defaults', ['--version']);
      const folders = [
        debianFolder('wordpress', '/usr/share/wordpress'),
        debianFolder(`wordpress-theme-${theme}`, `/usr/share/wordpress/wp-content/themes/${theme}`),
      ];
      return { start: () => start(folders, env) };
    },
  );

async function start(folders, env) {
  const child = spawn('bash', [file('site.sh'), ...folders], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  });
  const exit = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    await exit;
  };
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exit.then(([code]) => {
      throw new Error(`site.sh ended with ${code}.`);
    }),
  ]);
  const { origin, users } = JSON.parse(line);

  /** Sends a request to the REST API in the name of the user with this role. Resolves to the answer’s JSON. */
  async function request(role, path, body) {
    const answer = await fetch(`${origin}/wp-json${path}`, {
      method: body ? 'POST' : 'GET',
      body: body && JSON.stringify(body),
      headers: {
        authorization: `Basic ${btoa(`${role}:${users[role].forRequests}`)}`,
        'content-type': 'application/json',
      },
    });
    const json = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(json)}`);
    return json;
  }

  /** Publishes, as an editor, a post that the user with this role has written. Resolves to its address. */
  async function publish(role, content) {
    const draft = { title: 'A post', content, status: 'pending' };
    const { id } = await request(role, '/wp/v2/posts', draft);
    const { link } = await request('editor', `/wp/v2/posts/${id}`, { status: 'publish' });
    return link;
  }

  return { origin, users, publish, request, stop };
}
