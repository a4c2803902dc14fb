// The project's own static server, on a free port.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

// serve shows a folder and returns { url, stop }. It runs the binary named by
// HC_SERVE if there is one, else compiles the command.
export async function serve(root, dir) {
  const binary = process.env.HC_SERVE;
  const [command, args] = binary ? [binary, []] : ['go', ['run', './web/serve']];
  const child = spawn(command, [...args, '-dir', dir, '-port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // its own group: go run has a child of its own
  });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGINT');
    } catch {
      // It has ended already.
    }
  };
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { url, stop };
}
