/** Answers requests with the files of a folder: what the test web and the sample page share. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The file that an address's path stands for, or null if there is none. A path that ends in a slash means its
 * index.html.
 * @param {string} folder
 * @param {string} path
 */
export async function readStaticFile(folder, path) {
  const file = normalize(join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path)));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  const body = await readFile(file).catch(() => null);
  return body && { body, contentType: contentTypes[extname(file)] ?? 'application/octet-stream' };
}

/**
 * Serves a folder on a free port of this machine.
 * @param {string} folder
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = await readStaticFile(folder, pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.contentType }).end(file.body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    address: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
