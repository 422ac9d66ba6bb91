/**
 * The whole web, as far as a tested browser is concerned: an HTTP proxy that answers for every host itself and logs
 * every request. Nothing else can be reached.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readStaticFile } from '../../scripts/static-files.mjs';

const pagesFolder = fileURLToPath(new URL('./pages', import.meta.url));

/** Answers that need more than a file. */
const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'strict.example': {
    'content-security-policy':
      "default-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

/** Hosts that browsers call of their own accord, with whatever extension or none. */
const BROWSERS_OWN_HOSTS =
  /(?:^|\.)(?:google|googleapis|gstatic|googleusercontent|gvt1|chromium|mozilla|firefox|mozgcp|mozaws)\.(?:com|org|net)(?::\d+)?$/;

export interface Web {
  readonly port: number;
  /** Requests since the last call, as 'GET http://host/path' or 'CONNECT host:port', without the browsers' own. */
  takeRequests(): string[];
  /** Serves one more page, of HTML unless another type is named. */
  publish(address: string, text: string, contentType?: string): void;
  close(): void;
}

export async function openWeb(): Promise<Web> {
  let requests: string[] = [];
  const published = new Map<string, { readonly text: string; readonly contentType: string }>();

  const server = createServer(async (request, response) => {
    const address = request.url ?? '';
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url) return response.writeHead(400).end();
    log(request.method ?? '', address, url.host);

    const page = published.get(address);
    if (page) return response.writeHead(200, { 'content-type': `${page.contentType}; charset=utf-8` }).end(page.text);
    const site = /^([a-z-]+)\.example$/.exec(url.hostname)?.[1];
    const file = site ? await readStaticFile(`${pagesFolder}/${site}`, pagePath(url.pathname)) : null;
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': file.contentType, ...headers[url.hostname] }).end(file.body);
  });
  server.on('connect', ({ url = '' }, socket) => {
    log('CONNECT', url, url);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });

  function log(method: string, address: string, host: string) {
    // Browsers fetch icons when they please, once per host and profile.
    if (BROWSERS_OWN_HOSTS.test(host) || address.endsWith('/favicon.ico')) return;
    requests.push(`${method} ${address}`);
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    takeRequests() {
      const taken = requests;
      requests = [];
      return taken;
    },
    publish: (address, text, contentType = 'text/html') => void published.set(address, { text, contentType }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Views of the single-page app have addresses without files. */
function pagePath(path: string) {
  return path.includes('.') ? path : '/';
}
