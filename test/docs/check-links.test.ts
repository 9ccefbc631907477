import { describe, expect, it } from 'vitest';
import { fillPage, snippetsOf, untestedBlocks } from '../../scripts/docs/fill-page';
import { brokenLinks, headings } from './check-links';

describe('the checker of links', () => {
  it.each([
    '[a page](forms.md)',
    '[a heading](forms.md#a-code-of-several-digits)',
    '[its own](#codes)\n\n## Codes',
    '![a picture](images/rooms.svg)',
    '<source srcset="images/rooms.svg" />',
    '[another site](https://example.com/nothing)',
    '`[code](nowhere.md)`',
    '```md\n[code](nowhere.md)\n```',
  ])('lets pass %s', (text) => {
    expect(brokenLinks('docs/page.md', text)).toEqual([]);
  });

  it.each([
    ['[a page](nowhere.md)', 'nowhere.md'],
    ['[a heading](forms.md#nowhere)', 'forms.md#nowhere'],
    ['[its own](#nowhere)', '#nowhere'],
    ['<img src="images/nowhere.png" />', 'images/nowhere.png'],
  ])('finds %s', (text, target) => {
    // A page that is there, since its own headings are asked for.
    expect(brokenLinks('docs/README.md', `\n${text}`)).toEqual([`docs/README.md:2: ${target}`]);
  });

  it('takes no comment of a shell for a heading', () => {
    expect(headings('# Title\n\n```sh\n# a comment\n```\n')).toEqual([{ text: 'Title', rank: 1 }]);
  });
});

describe('the filler of pages', () => {
  const marker = '<!-- snippet docs/snippets/getting-started/install.sh -->';

  it('puts a file into the block below its marker', () => {
    const page = `# T\n\n${marker}\n\`\`\`sh\nold\n\`\`\`\n`;
    expect(fillPage('docs/page.md', page)).toBe(`# T\n\n${marker}\n\`\`\`sh\nnpm install digit-pad\n\`\`\`\n`);
    expect(snippetsOf(page)).toEqual(['docs/snippets/getting-started/install.sh']);
  });

  it('finds blocks without a marker', () => {
    expect(untestedBlocks(`${marker}\n\`\`\`sh\nx\n\`\`\`\n\n\`\`\`js\ny\n\`\`\`\n`)).toEqual([6]);
  });

  it.each([
    ['<!-- snippet docs/snippets/nowhere.js -->\n```js\n```', /docs\/page\.md: .*nowhere\.js/],
    [`<!-- snippet docs/snippets/getting-started/install.sh#nowhere -->\n\`\`\`sh\n\`\`\``, /has no region "nowhere"/],
    ['<!-- made nothing -->\n<!-- /made -->', /There is no part "nothing"/],
    ['<!-- made interface Nothing -->\n<!-- /made -->', /declares no interface Nothing/],
  ])('says what is missing for %s', (page, message) => {
    expect(() => fillPage('docs/page.md', page)).toThrow(message);
  });
});
