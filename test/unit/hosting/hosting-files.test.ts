// The ready files of docs/hosting say the same, each in its host's words, as headers.json.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Headers = Readonly<Record<string, string>>;

const path = (name: string): string => fileURLToPath(new URL(`../../../docs/hosting/${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');
const readJson = (name: string): unknown => JSON.parse(read(name));

const { every, pages, package: packaged, types } = readJson('headers.json') as Record<'every' | 'pages' | 'package' | 'types', Headers>;

describe('docs/hosting', () => {
  it('has the policy that docs/csp.md shows', () => {
    const shown = readFileSync(path('../snippets/csp/strict.headers'), 'utf8').trim();
    expect(`Content-Security-Policy: ${every['Content-Security-Policy'] ?? ''}`).toBe(shown);
  });

  it('names no header in two rules of _headers, which would be joined, and says all but what the host says of pages', () => {
    const rules = Object.fromEntries(
      read('_headers')
        .replace(/^#.*$/gm, '')
        .trim()
        .split(/\n\n+/)
        .map((block) => {
          const [address = '', ...lines] = block.split('\n');
          return [
            address,
            Object.fromEntries(
              lines.map(
                (line) =>
                  line
                    .trim()
                    .split(/: (.*)/)
                    .slice(0, 2) as [string, string],
              ),
            ),
          ];
        }),
    );
    expect(rules).toEqual({ '/*': every, '/digit-pad/*': packaged });
    expect(Object.keys(every).filter((name) => name in packaged)).toEqual([]);
  });

  it('has a firebase.json whose later rule is the one of the package', () => {
    const { hosting } = readJson('firebase.json') as { hosting: { headers: { source: string; headers: { key: string; value: string }[] }[] } };
    const rules = hosting.headers.map(({ source, headers }) => [source, Object.fromEntries(headers.map(({ key, value }) => [key, value]))]);
    expect(rules).toEqual([
      ['**', { ...every, ...pages }],
      ['/digit-pad/**', packaged],
    ]);
  });

  it('has a staticwebapp.config.json', () => {
    expect(readJson('staticwebapp.config.json')).toEqual({
      globalHeaders: { ...every, ...pages },
      routes: [{ route: '/digit-pad/*', headers: packaged }],
      mimeTypes: types,
    });
  });

  it.each([
    ['aws/pages-policy.json', { ...every, ...pages }],
    ['aws/package-policy.json', { ...every, ...packaged }],
  ])('has %s for CloudFront', (name, expected) => {
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = readJson(name) as {
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string }; ContentTypeOptions: { Override: boolean } };
      CustomHeadersConfig: { Quantity: number; Items: { Header: string; Value: string }[] };
    };
    expect(security.ContentTypeOptions.Override).toBe(true);
    expect(custom.Quantity).toBe(custom.Items.length);
    expect({
      'Content-Security-Policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
    }).toEqual(expected);
  });

  it('has a script for S3 that a shell can read', () => {
    const { status, stderr } = spawnSync('bash', ['-n', path('aws/upload.sh')], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });

  it('has an nginx.conf', () => {
    const text = read('nginx.conf');
    const locations = Array.from(text.matchAll(/^ {2}location (\S+) \{\n([\s\S]*?)^ {2}\}/gm), ([, address = '', body = '']) => [
      address,
      Object.fromEntries(Array.from(body.matchAll(/add_header (\S+) "(.*)"/g), ([, name = '', value = '']) => [name, value])),
    ]);
    expect(Object.fromEntries(locations)).toEqual({ '/': { ...every, ...pages }, '/digit-pad/': { ...every, ...packaged } });
    for (const [ending, type] of Object.entries(types)) expect(text).toContain(`${type} ${ending.slice(1)};`);
  });
});
